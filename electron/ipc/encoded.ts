import type { JsonText } from '../../shared/json-text';

/** An answer that is JSON already: handed on to the window without being opened. */
export class Encoded<T> {
  constructor(readonly json: JsonText<T>) {}
}
