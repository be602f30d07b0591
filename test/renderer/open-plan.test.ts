import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { builtInLayouts } from '../../shared/plan/built-in-layouts';
import { newPlan } from '../../shared/plan/new-plan';
import { setHeading } from '../../shared/commands/edit-cells';
import { applyChanges } from '../../shared/commands/apply-changes';
import type { Command } from '../../shared/commands/change';
import type { Plan } from '../../shared/plan/plan';
import { notices } from '../../renderer/state/notices';
import { execute, openedPlan, openPlan, whenSaved } from '../../renderer/state/open-plan';

interface Call {
  readonly channel: string;
  readonly request: {
    readonly revision?: number;
    readonly command?: Command;
    readonly after?: string | null;
  };
}

const pieceSize = 3;

/** Main, as far as the open plan sees it: it keeps the plan and refuses when told to. */
class FakeMain {
  readonly calls: Call[] = [];
  refuse = false;
  /** Called before every piece of a plan but the first. */
  editBetweenPieces: () => void = () => undefined;
  revision = 0;

  constructor(public plan: Plan) {}

  invoke = (channel: string, request: Call['request']): Promise<string> => {
    this.calls.push({ channel, request });
    if (channel === 'edit.execute' && this.refuse) {
      const error = { code: 'disk-full', message: 'Ổ đĩa đã đầy.' };
      return Promise.resolve(JSON.stringify({ ok: false, error }));
    }
    if (channel === 'edit.execute' && request.command !== undefined) {
      this.plan = applyChanges(this.plan, request.command.changes);
      this.revision += 1;
    }
    const answer = this.answerOf(channel, request);
    const value = { ...answer, revision: this.revision, undoLabel: null, redoLabel: null };
    return Promise.resolve(JSON.stringify({ ok: true, value }));
  };

  private answerOf(channel: string, { after = null }: Call['request']): object {
    if (channel === 'library.open') return { plan: { ...this.plan, nodes: [] } };
    if (channel !== 'library.nodes') return {};
    if (after !== null) this.editBetweenPieces();
    const sorted = [...this.plan.nodes].sort((a, b) => (a.id < b.id ? -1 : 1));
    const rest = sorted.filter(({ id }) => after === null || id > after);
    return { nodes: rest.slice(0, pieceSize), last: rest.length < pieceSize };
  }
}

let main: FakeMain;

beforeEach(async () => {
  const layoutId = builtInLayouts[0]?.id ?? '';
  main = new FakeMain(newPlan({ layoutId, name: 'Kế hoạch', issuer: '', year: 2026 }));
  vi.stubGlobal('window', { phuLuc: { invoke: main.invoke, on: () => () => undefined } });
  await openPlan(main.plan.id);
});

afterEach(() => {
  vi.unstubAllGlobals();
  notices.set([]);
});

function rename(title: string): Command {
  const plan = openedPlan.get()?.plan ?? main.plan;
  const area = plan.nodes[0];
  const command = area === undefined ? null : setHeading(plan, area.id, 'title', title);
  if (command === null) throw new Error('Nothing to rename');
  return command;
}

function firstTitle(plan: Plan | undefined): string {
  const node = plan?.nodes[0];
  return node !== undefined && 'title' in node ? node.title : '';
}

describe('a plan that comes in pieces', () => {
  test('is put together in printed order', () => {
    expect(main.plan.nodes.length).toBeGreaterThan(2 * pieceSize);
    expect(openedPlan.get()?.plan).toEqual(main.plan);
  });

  test('is fetched anew when it changed between two of them', async () => {
    let edits = 0;
    main.editBetweenPieces = () => {
      if (edits > 0) return;
      edits += 1;
      main.plan = applyChanges(main.plan, rename('Đã đổi').changes);
      main.revision += 1;
    };
    await openPlan(main.plan.id);
    expect(openedPlan.get()?.plan).toEqual(main.plan);
    expect(firstTitle(openedPlan.get()?.plan)).toBe('Đã đổi');
    expect(openedPlan.get()?.revision).toBe(1);
  });
});

describe('an edit', () => {
  test('shows at once and is saved only when main has said so', async () => {
    const done = execute(rename('Mới'));
    expect(firstTitle(openedPlan.get()?.plan)).toBe('Mới');
    expect(openedPlan.get()?.saving).toEqual({ kind: 'saving' });
    await done;
    expect(openedPlan.get()?.saving.kind).toBe('saved');
    expect(firstTitle(main.plan)).toBe('Mới');
  });

  test('waits for the one before it and carries the revision that main knows', async () => {
    const first = execute(rename('Một'));
    void execute(rename('Hai'));
    await first;
    expect(openedPlan.get()?.saving).toEqual({ kind: 'saving' });
    await whenSaved();
    const revisions = main.calls
      .filter(({ channel }) => channel === 'edit.execute')
      .map(({ request }) => request.revision);
    expect(revisions).toEqual([0, 1]);
    expect(openedPlan.get()?.saving.kind).toBe('saved');
  });

  test('that main refuses is taken back with all that followed, and the reason is shown', async () => {
    const before = firstTitle(main.plan);
    main.refuse = true;
    void execute(rename('Một'));
    void execute(rename('Hai'));
    await whenSaved();
    expect(firstTitle(openedPlan.get()?.plan)).toBe(before);
    expect(openedPlan.get()?.saving).toEqual({ kind: 'failed', message: 'Ổ đĩa đã đầy.' });
    expect(notices.get().map(({ intent, body }) => [intent, body])).toEqual([
      ['error', 'Ổ đĩa đã đầy.'],
    ]);
    expect(main.calls.filter(({ channel }) => channel === 'edit.execute')).toHaveLength(1);
  });

  test('after a refusal is saved again when main can', async () => {
    main.refuse = true;
    await execute(rename('Một'));
    main.refuse = false;
    await execute(rename('Hai'));
    expect(openedPlan.get()?.saving.kind).toBe('saved');
    expect(firstTitle(main.plan)).toBe('Hai');
  });
});
