import { expect, test } from 'vitest';
import {
  readShapeCorrections,
  writeShapeCorrections,
} from '../../../electron/store/shape-corrections';
import { temporaryLibrary } from '../support/temporary-library';

test('what was said about a shape is replaced by what is said later, and forgotten when nothing is', () => {
  const { writer } = temporaryLibrary();
  expect(readShapeCorrections(writer, 'a')).toBeUndefined();
  writeShapeCorrections(writer, new Map([['a', { roles: { 1: 'task' } }]]));
  writeShapeCorrections(writer, new Map([['a', { blanks: { 2: 'empty' } }]]));
  expect(readShapeCorrections(writer, 'a')).toEqual({ blanks: { 2: 'empty' } });
  writeShapeCorrections(writer, new Map([['a', null]]));
  expect(readShapeCorrections(writer, 'a')).toBeUndefined();
});

test('the shapes that were not used for longest make room', () => {
  const { writer } = temporaryLibrary();
  const later = new Date('2024-02-01T00:00:00Z');
  writeShapeCorrections(writer, new Map([['old', {}]]), new Date('2024-01-01T00:00:00Z'));
  const many = Array.from({ length: 500 }, (_, index) => [`shape-${index}`, {}] as const);
  writeShapeCorrections(writer, new Map(many), later);
  expect(readShapeCorrections(writer, 'old')).toBeUndefined();
  expect(readShapeCorrections(writer, 'shape-499')).toEqual({});
});
