import { describe, expect, it } from 'vitest';
import { comparePlans } from '../../../shared/plan/compare-appendix';
import { tableViewOf } from '../../../shared/plan/table-view-of';
import { inspectionOf, plansFromJson } from '../../../shared/recognise/inspection';
import { recognise } from '../../../shared/recognise/recognise';
import { loadPlan } from '../../../electron/store/load-plan';
import { savePlan } from '../../../electron/store/save-plan';
import { cell, docxOf, readBytes, row, table, textCell, xlsxOf } from '../office/read/office-file';
import { temporaryLibrary } from '../support/temporary-library';

/** Names that objects have already. */
const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];

const labels = ['TT', 'Nhiệm vụ', 'Chủ trì', 'Phối hợp', 'Thời gian', 'Kinh phí', ...names];
const rows = [
  ['1', '__proto__', 'constructor', 'toString', 'valueOf', '__defineGetter__', ...names],
  ['2', 'toString', 'Công an', '', '', '', ...names.map(() => '')],
];

/** Every object must look as before. */
function expectNothingPolluted(): void {
  for (const key in {}) throw new Error(`Object.prototype has got ${key}`);
  expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(ownNames);
  expect(Object.keys(Array.prototype)).toEqual([]);
}
const ownNames = Object.getOwnPropertyNames(Object.prototype).sort();

async function hostilePlan() {
  const line = (texts: readonly string[]) => row(...texts.map((each) => cell(each)));
  const raw = await readBytes(docxOf(table(line(labels), ...rows.map(line))));
  const { plans, report } = recognise(raw);
  expect(report.unplaced).toBe(0);
  return { plan: plans[0]!, recognition: recognise(raw) };
}

describe('names that objects have already', () => {
  it('are columns and cells like any other', async () => {
    const { plan } = await hostilePlan();
    expect(plan.layout.columns.map(({ label }) => label)).toEqual(labels);
    const printed = tableViewOf(plan).rows.map((each) =>
      each.kind === 'task' ? plan.layout.columns.map(({ id }) => each.cells[id]?.text ?? '') : [],
    );
    expect(printed).toEqual(rows);
    expectNothingPolluted();
  });

  it('survive as keys of the JSON and come back the same', async () => {
    const { plan, recognition } = await hostilePlan();
    const json = JSON.stringify(inspectionOf(recognition));
    const [again] = plansFromJson(JSON.parse(json));
    expect(comparePlans(plan, again!)).toEqual([]);
    expectNothingPolluted();
  });

  it('in JSON that leaves cells out are empty cells, not what the object has by that name', () => {
    const json = `{ "columns": ["TT", "Nhiệm vụ", "__proto__", "constructor", "toString"], "__proto__": { "polluted": "x" },
      "rows": [{ "kind": "task", "no": "1", "cells": { "Nhiệm vụ": "a", "__proto__": "b" }, "merged_from_above": [] }] }`;
    const [plan] = plansFromJson(JSON.parse(json));
    const [only] = tableViewOf(plan!).rows;
    const texts = plan!.layout.columns.map(
      ({ id }) => only?.kind === 'task' && only.cells[id]?.text,
    );
    expect(texts).toEqual(['1', 'a', 'b', '', '']);
    expectNothingPolluted();
  });

  it('may name sheets, and are kept in the library', async () => {
    const cells = (number: number, texts: readonly string[]) =>
      `<row r="${number}">${texts.map((each, index) => textCell(`${'ABC'[index] ?? ''}${number}`, each)).join('')}</row>`;
    const sheet = `<sheetData>${cells(1, labels.slice(0, 3))}${cells(2, rows[0]!.slice(0, 3))}</sheetData>`;
    const raw = await readBytes(
      xlsxOf(Object.fromEntries(['__proto__', 'constructor'].map((name) => [name, sheet]))),
    );
    expect(raw.blocks.map((block) => block.kind === 'table' && block.sheet)).toEqual([
      '__proto__',
      'constructor',
    ]);
    expect(recognise(raw).plans.length).toBeGreaterThan(0);
    const { plan, recognition } = await hostilePlan();
    const library = temporaryLibrary();
    savePlan(library.writer, plan, { fileName: '__proto__', report: recognition.report });
    expect(comparePlans(plan, loadPlan(library.reader, plan.id).plan)).toEqual([]);
    expectNothingPolluted();
  });
});
