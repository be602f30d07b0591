import './department-colors.css';

/** How many grounds there are. With more departments they come back, so a tag or name is always written too. */
export const departmentColorCount = 8;

/** CSS values of a ground and of the words on it; they follow the theme. */
export interface DepartmentColor {
  readonly ground: string;
  readonly words: string;
}

/** The colour of the department at a place (0-based) in the list of a board or plan. */
export function departmentColorAt(place: number): DepartmentColor {
  return {
    ground: `var(--department-${place % departmentColorCount})`,
    words: 'var(--department-words)',
  };
}
