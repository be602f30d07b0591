import { expect, test, vi } from 'vitest';
import { AppError } from '../../../shared/app-error';
import { requestSchemas, type Channel, type Reply } from '../../../shared/ipc-contract';
import { newId } from '../../../shared/ids';
import { fromJson, toJson } from '../../../shared/json-text';
import { answer as answerInJson } from '../../../electron/ipc/answer';
import { Encoded } from '../../../electron/ipc/encoded';
import { createHandlers, type Handlers } from '../../../electron/ipc/handlers';
import { testContext } from '../support/test-context';

/** The reply as the window sees it. */
async function answer<C extends Channel>(
  ...request: [Handlers, C, unknown, (where: string, error: unknown) => void]
): Promise<Reply<C>> {
  return fromJson(await answerInJson(...request));
}

function prepared(changes: Partial<Handlers> = {}) {
  const context = testContext();
  return { context, handlers: { ...createHandlers(context), ...changes }, log: vi.fn() };
}

test('every channel has a handler', () => {
  expect(Object.keys(prepared().handlers).sort()).toEqual(Object.keys(requestSchemas).sort());
});

test('a plan is made, edited and undone through the channels', async () => {
  const { handlers, log } = prepared();
  const request = { layoutId: 'objective-task', name: 'Mới', issuer: 'UBND', year: 2025 };
  const created = await answer(handlers, 'library.create', request, log);
  if (!created.ok) throw new Error(created.error.message);
  const { planId } = created.value;
  const command = {
    id: newId<'command'>(),
    label: 'Sửa trích yếu',
    changes: [
      { kind: 'set-appendix', before: { footer: '' }, after: { footer: 'Tổng cộng' } } as const,
    ],
  };
  const edited = await answer(handlers, 'edit.execute', { planId, revision: 0, command }, log);
  expect(edited).toEqual({
    ok: true,
    value: { revision: 1, undoLabel: 'Sửa trích yếu', redoLabel: null },
  });
  const undone = await answer(handlers, 'edit.undo', { planId }, log);
  expect(undone).toMatchObject({ ok: true, value: { revision: 2, redoLabel: 'Sửa trích yếu' } });
  expect(await answer(handlers, 'library.remove', { planId }, log)).toEqual({
    ok: true,
    value: null,
  });
  expect(await answer(handlers, 'library.list', undefined, log)).toEqual({ ok: true, value: [] });
  expect(log).not.toHaveBeenCalled();
});

test.each([
  ['library.open', {}],
  ['library.open', { planId: 7 }],
  ['library.nodes', { planId: 'x' }],
  ['library.list', { planId: 'x' }],
  ['library.create', { layoutId: 'objective-task', name: 'x', issuer: 'y', year: 1 }],
  ['edit.execute', { planId: 'x', revision: 0, command: { id: 'c', label: '', changes: [] } }],
  ['edit.execute', { planId: 'x', revision: -1, command: {} }],
] as const)('%s with %j is refused before it reaches a use case', async (channel, payload) => {
  const { handlers, log } = prepared();
  const reply = await answer(handlers, channel, payload, log);
  expect(reply).toMatchObject({ ok: false, error: { code: 'invalid-request' } });
});

test('an answer that is JSON already crosses as it is', async () => {
  const json = toJson([]);
  const { handlers, log } = prepared({ 'library.list': () => new Encoded(json) });
  const reply = await answer(handlers, 'library.list', undefined, log);
  expect(reply).toEqual({ ok: true, value: [] });
});

test('an expected failure crosses with its words', async () => {
  const failing = () => {
    throw new AppError('disk-full', 'Ổ đĩa đã đầy.');
  };
  const { handlers, log } = prepared({ 'library.list': failing });
  expect(await answer(handlers, 'library.list', undefined, log)).toEqual({
    ok: false,
    error: { code: 'disk-full', message: 'Ổ đĩa đã đầy.' },
  });
  expect(log).not.toHaveBeenCalled();
});

test('a defect is logged, and its words do not cross', async () => {
  const defect = new Error('SELECT secret');
  const { handlers, log } = prepared({ 'library.list': () => Promise.reject(defect) });
  const reply = await answer(handlers, 'library.list', undefined, log);
  expect(reply).toMatchObject({ ok: false, error: { code: 'unexpected' } });
  expect(JSON.stringify(reply)).not.toContain('secret');
  expect(log).toHaveBeenCalledWith('library.list', defect);
});
