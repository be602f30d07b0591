import type { RawDocument } from '../../shared/raw/raw-document';

/**
 * The document that the preview shows, kept in the thread so that a correction need not send it over again. One at a
 * time: a preview is over when the next file is read.
 */
let kept: { readonly id: string; readonly document: RawDocument } | null = null;

export function keepDocument(id: string, document: RawDocument): void {
  kept = { id, document };
}

export function keptDocument(id: string): RawDocument | null {
  return kept?.id === id ? kept.document : null;
}

export function forgetDocument(): void {
  kept = null;
}
