import type { PrintOptions } from '../../shared/document/print-options';
import type { PlanId } from '../../shared/ids';
import { readPrintOptions, writePrintOptions } from '../store/print-options';
import type { AppContext } from './app-context';

export function printOptionsOf(context: AppContext, planId: PlanId): PrintOptions {
  return readPrintOptions(context.library.reader, planId);
}

export function keepPrintOptions(
  context: AppContext,
  planId: PlanId,
  options: PrintOptions,
): PrintOptions {
  writePrintOptions(context.library.writer, planId, options);
  return options;
}
