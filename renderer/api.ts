import type {
  Bridge,
  Channel,
  EventName,
  Events,
  Responses,
  RequestOf,
} from '../shared/ipc-contract';
import type { SerializedError } from '../shared/app-error';
import { fromJson } from '../shared/json-text';

/**
 * The only module that touches what the preload put on `window`. Everything else calls these functions, so the
 * renderer can be tested with a fake bridge and nothing but the contract can reach the main process.
 */
declare global {
  interface Window {
    readonly phuLuc?: Bridge;
  }
}

/** A refusal from the main process. `message` is meant for the user unless the code is 'unexpected'. */
export class ApiError extends Error {
  readonly code: SerializedError['code'];

  constructor(error: SerializedError) {
    super(error.message);
    this.name = 'ApiError';
    this.code = error.code;
  }
}

/** Asks the main process; rejects with ApiError when it refuses. */
export async function call<C extends Channel>(
  channel: C,
  request: RequestOf<C>,
): Promise<Responses[C]> {
  // A parsed request is also a valid input of its schema; TypeScript cannot see that for a channel it does not know.
  const reply = fromJson(await bridge().invoke(channel, request as never));
  if (!reply.ok) throw new ApiError(reply.error);
  return reply.value;
}

/** Listens until the returned function is called. */
export function listen<E extends EventName>(
  event: E,
  listener: (payload: Events[E]) => void,
): () => void {
  return bridge().on(event, listener);
}

/** Path of a file that the user dropped on the window. */
export function pathOfFile(file: File): string {
  return bridge().pathOfFile(file);
}

function bridge(): Bridge {
  if (window.phuLuc === undefined) throw new Error('The preload has not exposed its bridge.');
  return window.phuLuc;
}
