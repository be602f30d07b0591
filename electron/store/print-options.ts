import type { PlanId } from '../../shared/ids';
import {
  defaultPrintOptions,
  printOptionsSchema,
  type PrintOptions,
} from '../../shared/document/print-options';
import type { ReadingDatabase, WritingDatabase } from './database';
import { planKeyOf } from './plan-key';
import { text } from './row';
import { readSetting, writeSetting } from './settings';

const lastUsed = 'print-options';

/**
 * What was chosen for the print of a plan; what was chosen last where the plan has nothing of its own, and the form's
 * defaults before that. Options of an older version that no longer hold are passed over. Throws AppError 'not-found'.
 */
export function readPrintOptions(db: ReadingDatabase, planId: PlanId): PrintOptions {
  const key = planKeyOf(db, planId);
  const sql = 'SELECT options FROM print_options WHERE plan_key = ?';
  const own = db.get(sql, [key], (row): unknown => JSON.parse(text(row, 'options')));
  return optionsOf(own) ?? optionsOf(readSetting(db, lastUsed)) ?? defaultPrintOptions;
}

/** Keeps the options of a plan, and as the start of the plans that come. Throws AppError 'not-found'. */
export function writePrintOptions(
  db: WritingDatabase,
  planId: PlanId,
  options: PrintOptions,
  now: Date = new Date(),
): void {
  db.transaction(() => {
    db.run(
      `INSERT INTO print_options (plan_key, options, changed_at) VALUES (?, ?, ?)
       ON CONFLICT DO UPDATE SET options = excluded.options, changed_at = excluded.changed_at`,
      planKeyOf(db, planId),
      JSON.stringify(options),
      now.toISOString(),
    );
    // A draft mark belongs to this plan's draft; the next plan must not be printed with it unseen.
    writeSetting(db, lastUsed, { ...options, watermark: defaultPrintOptions.watermark });
  });
}

function optionsOf(stored: unknown): PrintOptions | null {
  const parsed = printOptionsSchema.safeParse(stored);
  return parsed.success ? parsed.data : null;
}
