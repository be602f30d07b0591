import { z } from 'zod';

/** Items of the native menu that are on or off; each is a command too, which turns it over. */
export const menuSwitches = [
  'numbers-follow',
  'marks-checks',
  'marks-proposals',
  'sidebar',
  'filter',
  'checks',
  'details',
  'theme-system',
  'theme-light',
  'theme-dark',
] as const;

export type MenuSwitch = (typeof menuSwitches)[number];

/** What an item of the native menu asks the window for. */
export type MenuCommand =
  | 'start-page'
  | 'open-file'
  | 'export-as'
  | 'export-docx'
  | 'export-xlsx'
  | 'print'
  | 'undo'
  | 'redo'
  | 'find'
  | 'replace'
  | 'go-to'
  | 'merge-cells'
  | 'split-cell'
  | 'layouts'
  | 'legal-bases'
  | 'directory'
  | 'zoom-in'
  | 'zoom-out'
  | 'zoom-normal'
  | 'shortcuts'
  | 'about'
  | MenuSwitch;

/** The window tells the menu what is on, and how much of it can be used now. */
export const menuStateSchema = z.object({
  /** start: no plan; plan: a side of a plan without the table; table: the appendix. */
  place: z.enum(['start', 'plan', 'table']),
  readOnly: z.boolean(),
  on: z.array(z.enum(menuSwitches)).max(menuSwitches.length),
});

export type MenuState = z.infer<typeof menuStateSchema>;

export const menuRequests = {
  'menu.state': menuStateSchema,
} as const;

export interface MenuResponses {
  'menu.state': null;
}
