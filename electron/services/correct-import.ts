import type { TaskId } from '../../shared/ids';
import type { CorrectedImport } from '../../shared/ipc-contract';
import { jsonObject, type JsonText } from '../../shared/json-text';
import type { RecognitionCorrections } from '../../shared/recognise/recognition-corrections';
import type { RawDocument } from '../../shared/raw/raw-document';
import { shapeCorrectionsSchema, type ShapeCorrections } from '../../shared/recognise/table-shape';
import { readShapeCorrections, writeShapeCorrections } from '../store/shape-corrections';
import type { CorrectInput, CorrectOutcome } from '../worker/jobs';
import type { AppContext } from './app-context';
import type { Reading } from './readings';

/**
 * Recognises a file that was read anew, as the user says. The file is not read again. Rejects with 'not-found' when the
 * reading was discarded, and with 'cancelled'.
 */
export async function correctImport(
  context: AppContext,
  taskId: TaskId,
  corrections: RecognitionCorrections,
): Promise<JsonText<CorrectedImport>> {
  const { source } = context.readings.get(taskId);
  const outcome = await recogniseAgain(context, taskId, source, { kind: 'user', corrections });
  context.readings.correct(taskId, outcome);
  return jsonObject<CorrectedImport>({ recognition: outcome.recognition });
}

/** What was remembered for the shapes of a file; null when nothing was. Entries that are not ours are passed over. */
export function recallShapes(
  context: AppContext,
  shapes: readonly string[],
): ReadonlyMap<string, ShapeCorrections> | null {
  // A library that may only be looked at may lack the table.
  if (context.library.writerIfAny === undefined) return null;
  const known = new Map<string, ShapeCorrections>();
  for (const fingerprint of shapes) {
    const stored = readShapeCorrections(context.library.reader, fingerprint);
    const parsed = shapeCorrectionsSchema.safeParse(stored);
    if (parsed.success) known.set(fingerprint, parsed.data);
  }
  return known.size === 0 ? null : known;
}

/** Remembers, for files of the same shape, what is in force when the user accepts. */
export function rememberShapes({ library }: AppContext, { corrected }: Reading): void {
  if (corrected !== null) writeShapeCorrections(library.writer, corrected);
}

/** Forgets what was remembered for the shapes of this file; the preview goes on as it is. */
export function forgetShapes({ library, readings }: AppContext, taskId: TaskId): void {
  const { shapes } = readings.get(taskId);
  writeShapeCorrections(library.writer, new Map(shapes.map((shape) => [shape, null])));
}

/** Sends the document over only when the thread that read it has been replaced since. */
export async function recogniseAgain(
  { tasks, worker }: AppContext,
  taskId: TaskId,
  source: JsonText<RawDocument>,
  by: CorrectInput['by'],
): Promise<CorrectOutcome> {
  return tasks.run(taskId, 'cancel', async (signal) => {
    const input = { documentId: taskId, by };
    const outcome = await worker.run('correct', input, { signal });
    if (outcome !== null) return outcome;
    const second = await worker.run('correct', { ...input, source }, { signal });
    if (second === null) throw new Error('The worker did not take the document');
    return second;
  });
}
