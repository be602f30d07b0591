import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import type { FileDialogs } from './services/file-dialogs';

/**
 * Stands in for the system's dialogs, which a test cannot drive. The file holds {"open": [...], "save": [...]}:
 * the paths to answer with, in turn (a line each where several files are asked for); null, or an empty list, is a
 * dialog that was closed.
 */
const answersSchema = z.object({
  open: z.array(z.string().nullable()).default([]),
  save: z.array(z.string().nullable()).default([]),
});

export function queuedDialogs(answersPath: string): FileDialogs {
  const next = (kind: 'open' | 'save'): Promise<string | null> => {
    const answers = answersSchema.parse(JSON.parse(readFileSync(answersPath, 'utf8')));
    const [first = null, ...rest] = answers[kind];
    writeFileSync(answersPath, JSON.stringify({ ...answers, [kind]: rest }));
    return Promise.resolve(first);
  };
  return {
    chooseFileToOpen: () => next('open'),
    chooseFilesToOpen: async () => {
      const path = await next('open');
      return path === null ? [] : path.split('\n');
    },
    chooseFolder: () => next('open'),
    chooseFileToSave: () => next('save'),
    reveal: () => undefined,
  };
}
