import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readDocument } from '../../../electron/office/read-document';
import { inspectAppendix } from '../../../shared/inspect/inspect-appendix';
import type { InspectRow } from '../../../shared/inspect/inspect-json';
import type { Recognition } from '../../../shared/recognise/recognition';
import { recognise } from '../../../shared/recognise/recognise';

const fixtures = join(import.meta.dirname, '../../fixtures');

interface Golden {
  readonly columns: readonly string[];
  readonly rows: readonly InspectRow[];
  readonly footer: string | null;
  readonly issuer: string;
  readonly year: number;
  readonly number: string;
  readonly date: string;
  readonly appendix_label: string | null;
  readonly appendix_title: string;
  readonly appendix_subtitle: string;
}

function goldenOf(name: string): Golden {
  return JSON.parse(readFileSync(join(fixtures, 'golden', `${name}.json`), 'utf8')) as Golden;
}

const files = [
  ['tu-son.docx', 'tu-son'],
  ['tu-son.xlsx', 'tu-son'],
  ['tu-son-libreoffice.docx', 'tu-son'],
  ['tu-son-libreoffice.xlsx', 'tu-son'],
  ['tu-son.doc', 'tu-son'],
  ['tu-son.odt', 'tu-son'],
  ['tu-son.rtf', 'tu-son'],
  ['tu-son.html', 'tu-son'],
  ['tu-son.xls', 'tu-son'],
  ['tu-son.ods', 'tu-son'],
  ['tu-son.pdf', 'tu-son'],
  ['long-khanh.docx', 'long-khanh'],
  ['long-khanh.xlsx', 'long-khanh'],
] as const;

describe.each(files)('recognise reads %s', (file, name) => {
  const golden = goldenOf(name);
  let recognition: Recognition;
  beforeAll(async () => {
    recognition = recognise(await readDocument(join(fixtures, 'office-files', file)));
  });

  it('as the printed appendix, cell for cell and merge for merge', () => {
    const [plan] = recognition.plans;
    const appendix = inspectAppendix(plan!);
    expect(appendix.columns).toEqual(golden.columns);
    expect(appendix.rows.length).toBe(golden.rows.length);
    appendix.rows.forEach((row, index) => {
      expect({ index, ...row }).toEqual({ index, ...golden.rows[index] });
    });
    expect(appendix.footer).toBe(golden.footer);
  });

  it('with the lines above the table', () => {
    const [plan] = recognition.plans;
    const appendix = inspectAppendix(plan!);
    expect(appendix.label).toBe(golden.appendix_label);
    expect(appendix.title).toBe(golden.appendix_title);
    expect(appendix.subtitle).toBe(golden.appendix_subtitle);
  });

  it('with issuer, number, date and year', () => {
    const [plan] = recognition.plans;
    expect(plan!.metadata).toMatchObject({
      issuer: golden.issuer,
      number: golden.number,
      date: golden.date,
      year: golden.year,
    });
  });

  it('without losing a cell, and sure enough not to ask', () => {
    const { report, plans } = recognition;
    expect(plans).toHaveLength(1);
    expect(report.items.filter((item) => item.severity === 'loss')).toEqual([]);
    expect(report.unplaced).toBe(0);
    expect(report.used + report.ignored + report.unplaced).toBe(report.total);
    expect(report.confidence).toBeGreaterThanOrEqual(0.8);
  });
});
