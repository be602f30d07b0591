import { inspectionOf } from '../../shared/recognise/inspection';
import { readPlans } from './read-plans';
import { summaryOf } from './summary';

/** What is in a file, for people or (docs/inspect-json.md) for programs. Throws AppError as readPlans does. */
export async function inspect(path: string, json: boolean): Promise<string> {
  const recognition = await readPlans(path);
  return json ? `${JSON.stringify(inspectionOf(recognition), null, 2)}\n` : summaryOf(recognition);
}
