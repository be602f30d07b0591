import { expect, test } from 'vitest';
import { readPrintOptions, writePrintOptions } from '../../../electron/store/print-options';
import { savePlan } from '../../../electron/store/save-plan';
import { defaultPrintOptions } from '../../../shared/document/print-options';
import { newId } from '../../../shared/ids';
import { samplePlan } from '../support/sample-plan';
import { temporaryLibrary } from '../support/temporary-library';

test('a plan that nothing was chosen for has the defaults of the form', () => {
  const { writer } = temporaryLibrary();
  const plan = samplePlan();
  savePlan(writer, plan);
  expect(readPrintOptions(writer, plan.id)).toEqual(defaultPrintOptions);
});

test('options are kept per plan, and the last ones used begin the next plan', () => {
  const { writer } = temporaryLibrary();
  const [first, second, third] = [samplePlan(), samplePlan(), samplePlan()] as const;
  for (const plan of [first, second, third]) savePlan(writer, plan);
  const portrait = { ...defaultPrintOptions, appendixOrientation: 'portrait' as const };
  const withSums = { ...defaultPrintOptions, areaSums: true, tableSizePt: 11 };
  writePrintOptions(writer, first.id, portrait);
  writePrintOptions(writer, second.id, withSums);
  expect(readPrintOptions(writer, first.id)).toEqual(portrait);
  expect(readPrintOptions(writer, second.id)).toEqual(withSums);
  expect(readPrintOptions(writer, third.id)).toEqual(withSums);
});

test('a draft mark stays with its plan', () => {
  const { writer } = temporaryLibrary();
  const [draft, next] = [samplePlan(), samplePlan()] as const;
  for (const plan of [draft, next]) savePlan(writer, plan);
  writePrintOptions(writer, draft.id, { ...defaultPrintOptions, watermark: 'DỰ THẢO' });
  expect(readPrintOptions(writer, draft.id).watermark).toBe('DỰ THẢO');
  expect(readPrintOptions(writer, next.id).watermark).toBe('');
});

test('options of another version that no longer hold give way to the defaults', () => {
  const { writer } = temporaryLibrary();
  const plan = samplePlan();
  savePlan(writer, plan);
  writePrintOptions(writer, plan.id, defaultPrintOptions);
  writer.run(`UPDATE print_options SET options = '{"textSizePt":72}'`);
  expect(readPrintOptions(writer, plan.id)).toEqual(defaultPrintOptions);
});

test('a plan that is not there has no options', () => {
  const { writer } = temporaryLibrary();
  expect(() => readPrintOptions(writer, newId())).toThrow('Không tìm thấy kế hoạch');
  expect(() => writePrintOptions(writer, newId(), defaultPrintOptions)).toThrow(
    'Không tìm thấy kế hoạch',
  );
});
