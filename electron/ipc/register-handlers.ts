import { ipcMain, type IpcMainInvokeEvent } from 'electron';
import { AppError, serializeError } from '../../shared/app-error';
import { requestSchemas, type Channel, type Reply } from '../../shared/ipc-contract';
import type { JsonText } from '../../shared/json-text';
import { answer, failure, type LogError } from './answer';
import type { Handlers } from './handlers';

/** Says whether a request comes from the main frame of our window, showing our page. */
export type IsOurFrame = (event: IpcMainInvokeEvent) => boolean;

/** The only use of ipcMain. The event object goes no further than the check of the sender. */
export function registerHandlers(
  handlers: Handlers,
  isOurFrame: IsOurFrame,
  logError: LogError,
): void {
  for (const channel of Object.keys(requestSchemas) as Channel[]) {
    ipcMain.handle(channel, (event, payload: unknown) => {
      if (!isOurFrame(event)) return refused(channel, logError);
      return answer(handlers, channel, payload, logError);
    });
  }
}

function refused(channel: Channel, logError: LogError): JsonText<Reply<Channel>> {
  const error = new AppError('invalid-request', 'Yêu cầu này không đến từ cửa sổ của ứng dụng.');
  logError(channel, error);
  return failure(serializeError(error));
}
