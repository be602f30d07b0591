import { AppError } from '../../shared/app-error';
import { fromJson, toJson } from '../../shared/json-text';
import type { RawDocument } from '../../shared/raw/raw-document';
import { recognise } from '../../shared/recognise/recognise';
import { recalled, rememberedOf, type ShapeCorrections } from '../../shared/recognise/table-shape';
import { breathe, type JobContext } from './job-context';
import type { CorrectOutcome, InputOf } from './jobs';
import { keepDocument, keptDocument } from './kept-document';

/**
 * Recognises a document again as the user, or what was remembered for its shape, says. The file is not read again.
 * Throws AppError 'invalid-request' for our own JSON, which needs no recognition, and 'cancelled'.
 */
export async function runCorrectJob(
  { documentId, source, by }: InputOf<'correct'>,
  { signal }: JobContext,
): Promise<CorrectOutcome | null> {
  const document = keptDocument(documentId) ?? (source === undefined ? null : fromJson(source));
  if (document === null) return null;
  requireRecognisable(document);
  keepDocument(documentId, document);
  await breathe(signal);
  const corrections = by.kind === 'user' ? by.corrections : (recalled(document, by.shapes) ?? {});
  const recognition = recognise(document, corrections);
  await breathe(signal);
  const remembered = rememberedOf(document, corrections, recognition.traces[0]?.blockIndex ?? null);
  return {
    recognition: toJson(recognition),
    corrections,
    shapes: byShape(remembered),
  };
}

/** Of several tables of one shape, the first of which something was said speaks for all. */
function byShape(remembered: ReturnType<typeof rememberedOf>): CorrectOutcome['shapes'] {
  const shapes = new Map<string, ShapeCorrections | null>();
  for (const { shape, corrections } of remembered) {
    shapes.set(shape.fingerprint, shapes.get(shape.fingerprint) ?? corrections);
  }
  return shapes;
}

function requireRecognisable({ format }: RawDocument): void {
  if (format !== 'json') return;
  throw new AppError(
    'invalid-request',
    'Tệp này do Phụ Lục tạo ra nên đã đúng cột và dòng, không cần chỉnh cách đọc.',
  );
}
