import { access } from 'node:fs/promises';
import { join, parse } from 'node:path';

/** «Kế hoạch (chưa kiểm chứng).docx» beside the target, numbered when that is taken: no file is overwritten. */
export async function unprovenPathFor(path: string): Promise<string> {
  const { dir, name, ext } = parse(path);
  for (let count = 1; ; count++) {
    const mark = count === 1 ? 'chưa kiểm chứng' : `chưa kiểm chứng ${count}`;
    const candidate = join(dir, `${name} (${mark})${ext}`);
    if (!(await exists(candidate))) return candidate;
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
