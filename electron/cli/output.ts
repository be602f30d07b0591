/**
 * Writes to standard output or error and waits until it is out: a large result into a slow pipe is otherwise cut off
 * when the process ends. A reader that went away («| head») is no failure: what it wanted, it has.
 */
export async function print(stream: NodeJS.WriteStream, text: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    stream.once('error', (error: NodeJS.ErrnoException) => settle(error));
    stream.write(text, (error) => settle(error));
    function settle(error: NodeJS.ErrnoException | null | undefined): void {
      if (error === null || error === undefined || error.code === 'EPIPE') resolve();
      else reject(error);
    }
  });
}
