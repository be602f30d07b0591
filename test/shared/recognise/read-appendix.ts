import { expect } from 'vitest';
import { inspectAppendix } from '../../../shared/inspect/inspect-appendix';
import type { InspectAppendix } from '../../../shared/inspect/inspect-json';
import type { RawDocument } from '../../../shared/raw/raw-document';
import { recognise } from '../../../shared/recognise/recognise';
import type { RecognitionCorrections } from '../../../shared/recognise/recognition-corrections';

/** The one appendix of the document as inspect prints it. */
export function readAppendix(
  raw: RawDocument,
  corrections?: RecognitionCorrections,
): InspectAppendix {
  const { plans } = recognise(raw, corrections);
  expect(plans).toHaveLength(1);
  return inspectAppendix(plans[0]!);
}

export const header = ['TT', 'Nhiệm vụ', 'Chủ trì', 'Thời gian'];

/** A row that fills all columns of `header`. */
export function task(number: string, text: string): readonly string[] {
  return [number, text, 'Phòng Nội vụ', 'Năm 2024'];
}
