import { rm } from 'node:fs/promises';
import { AppError } from '../../shared/app-error';
import { replaceDocument } from '../office/atomic-write';
import { stopIfAborted, type JobContext } from './job-context';
import { unprovenPathFor } from './unproven-path';

export interface ProvenWriting<Proof extends FileProof, Written> {
  readonly write: (path: string) => Promise<Written>;
  /** Reads the file again. An AppError of a reader means that the file differs. */
  readonly prove: (path: string) => Promise<Proof>;
  /** What stands for the proof of a file that cannot be read again, for the reason given. */
  readonly unreadable: (difference: string) => Proof;
}

interface FileProof {
  readonly differences: readonly string[];
}

/**
 * Writes a file, reads it again with our own readers and compares. The file is written under a name that says «chưa kiểm
 * chứng», and takes the name asked for, in place of what was there, only once it is proven: so its name is true at every
 * moment, power cuts included. Returns where the file is. Throws AppError of the writer, 'file-locked' when the target is
 * open elsewhere, 'cancelled' (nothing is left then).
 */
export async function writeProven<Proof extends FileProof, Written>(
  path: string,
  { signal }: JobContext,
  { write, prove, unreadable }: ProvenWriting<Proof, Written>,
): Promise<{ readonly path: string; readonly written: Written; readonly proof: Proof }> {
  const unproven = await unprovenPathFor(path);
  try {
    const written = await write(unproven);
    const proof = await provenBy(unproven, signal, prove, unreadable);
    if (proof.differences.length > 0) return { path: unproven, written, proof };
    await replaceDocument(unproven, path);
    return { path, written, proof };
  } catch (error) {
    // What cannot be removed must not hide why the writing failed.
    await rm(unproven, { force: true }).catch(() => undefined);
    throw error;
  }
}

async function provenBy<Proof>(
  path: string,
  signal: AbortSignal,
  prove: (path: string) => Promise<Proof>,
  unreadable: (difference: string) => Proof,
): Promise<Proof> {
  try {
    return await prove(path);
  } catch (error) {
    stopIfAborted(signal);
    if (!(error instanceof AppError)) throw error;
    return unreadable(`Không đọc lại được tệp: ${error.message}`);
  }
}
