import { AppError, serializeError, type SerializedError } from '../../shared/app-error';
import {
  requestSchemas,
  type Channel,
  type Reply,
  type RequestOf,
  type Responses,
} from '../../shared/ipc-contract';
import { jsonObject, toJson, type JsonText } from '../../shared/json-text';
import { Encoded } from './encoded';
import type { Handlers } from './handlers';

/** Writes a defect down where the user can find it and send it to us. */
export type LogError = (where: string, error: unknown) => void;

/**
 * Answers one request: checks its shape, calls the handler, and turns whatever is thrown into a value. A defect is
 * logged and shown as one sentence; its own words, which may quote the plan, stay on this machine.
 */
export async function answer<C extends Channel>(
  handlers: Handlers,
  channel: C,
  payload: unknown,
  logError: LogError,
): Promise<JsonText<Reply<C>>> {
  try {
    const answered = await handlers[channel](checked(channel, payload));
    const value = answered instanceof Encoded ? answered.json : toJson<Responses[C]>(answered);
    return jsonObject<Success<C>>({ ok: toJson(true as const), value });
  } catch (error) {
    if (error instanceof AppError) return failure(serializeError(error));
    logError(channel, error);
    const message =
      'Có lỗi ngoài dự kiến nên thao tác chưa thực hiện được. Dữ liệu đã lưu vẫn nguyên vẹn; chi tiết lỗi đã ghi vào tệp nhật ký của ứng dụng.';
    return failure({ code: 'unexpected', message });
  }
}

type Success<C extends Channel> = Extract<Reply<C>, { readonly ok: true }>;

export function failure<C extends Channel>(error: SerializedError): JsonText<Reply<C>> {
  return toJson<Reply<C>>({ ok: false, error });
}

function checked<C extends Channel>(channel: C, payload: unknown): RequestOf<C> {
  const result = requestSchemas[channel].safeParse(payload);
  if (result.success) return result.data as RequestOf<C>;
  throw new AppError(
    'invalid-request',
    `Cửa sổ gửi một yêu cầu không hợp lệ (${channel}) nên ứng dụng không thực hiện. Hãy thử lại.`,
    { cause: result.error },
  );
}
