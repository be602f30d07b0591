import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromJson, jsonObject, toJson } from '../../shared/json-text';

test('fields that are JSON already make the same object as their values', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (fields) => {
      const texts = Object.fromEntries(
        Object.entries(fields).map(([key, value]) => [key, toJson(value)]),
      );
      expect(fromJson(jsonObject(texts))).toEqual(JSON.parse(JSON.stringify(fields)));
    }),
  );
});
