import type { ValueCause } from '../../shared/history/cell-past';
import { detailTexts } from './texts';

/** Where a value came from, in words: the step, and whether it was typed, pasted, imported, merged or restored. */
export function causeText(cause: ValueCause): string {
  if (cause.kind === 'birth') {
    return cause.fileName === null ? detailTexts.bornHere : detailTexts.bornFrom(cause.fileName);
  }
  const step = detailTexts.step(cause.kind, cause.label);
  return `${step} (${originText(cause.origin)})`;
}

function originText(origin: Exclude<ValueCause, { readonly kind: 'birth' }>['origin']): string {
  if (origin === null) return detailTexts.origins.typed;
  switch (origin.kind) {
    case 'typed':
    case 'pasted':
    case 'filled':
    case 'replaced':
      return detailTexts.origins[origin.kind];
    case 'imported':
      return detailTexts.imported(origin.fileName);
    case 'merged':
      return detailTexts.mergedFrom(
        origin.sources
          .map(({ department, fileName }) =>
            department === '' ? `«${fileName}»` : `${department} («${fileName}»)`,
          )
          .join(', '),
      );
    case 'restored':
      return detailTexts.restoredFrom(origin.versionName);
  }
}
