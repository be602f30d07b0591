import { departmentColorAt, type DepartmentColor } from '../../ui/department-colors';

/** The colour of a department's name, the same as in the table (insight/proposal-marks.ts); the name is always written too. */
export function departmentColor(departments: readonly string[], name: string): DepartmentColor {
  return departmentColorAt(Math.max(0, departments.indexOf(name)));
}
