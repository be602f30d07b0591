import type { MenuCommand } from '../../shared/ipc-contract';
import { toggleDetails } from '../state/detail-pane';
import { chooseExport, exportPlan } from '../state/export-flow';
import { chooseAndRead } from '../state/import-flow';
import { layoutsOpen } from '../state/layouts';
import { legalBasesOpen } from '../state/legal-bases';
import { goToStart, screen } from '../state/navigation';
import { redo, undo } from '../state/open-plan';
import { printPlan } from '../state/print-flow';
import { mergeSelectedCells, splitSelectedCell } from '../state/plan-actions';
import { planPage } from '../state/plan-page';
import {
  preferences,
  setChecksMarked,
  setNumbersFollow,
  setProposalsShown,
  setTheme,
  stepZoom,
  toggleSidebar,
} from '../state/preferences';
import {
  checksOpen,
  findOpen,
  goToOpen,
  replaceOpen,
  toggleFilterBar,
  windowDialog,
} from './window-state';

/** Commands of the native menu. In a text field undo and redo are the field's own. */
export function runMenuCommand(command: MenuCommand): void {
  const always = windowCommands[command];
  if (always !== undefined) always();
  else if (screen.get().kind === 'plan') planCommands[command]?.();
}

const windowCommands: Partial<Record<MenuCommand, () => void>> = {
  'start-page': goToStart,
  'open-file': () => void chooseAndRead(),
  undo: () => undoOrRedo('undo'),
  redo: () => undoOrRedo('redo'),
  directory: () => windowDialog.set('directory'),
  shortcuts: () => windowDialog.set('shortcuts'),
  about: () => windowDialog.set('about'),
  'numbers-follow': () => setNumbersFollow(!preferences.get().numbersFollow),
  'marks-checks': () => setChecksMarked(!preferences.get().checksMarked),
  'marks-proposals': () => setProposalsShown(!preferences.get().proposalsShown),
  'theme-system': () => setTheme('system'),
  'theme-light': () => setTheme('light'),
  'theme-dark': () => setTheme('dark'),
};

const planCommands: Partial<Record<MenuCommand, () => void>> = {
  'export-as': chooseExport,
  'export-docx': () => void exportPlan('docx'),
  'export-xlsx': () => void exportPlan('xlsx'),
  print: () => void printPlan(),
  layouts: () => layoutsOpen.set(true),
  'legal-bases': () => legalBasesOpen.set(true),
  find: () => openFind(false),
  replace: () => openFind(true),
  'go-to': () => goToOpen.set(true),
  'merge-cells': mergeSelectedCells,
  'split-cell': splitSelectedCell,
  sidebar: toggleSidebar,
  filter: toggleFilterBar,
  checks: () => checksOpen.update((isOpen) => !isOpen),
  details: toggleDetails,
  'zoom-in': () => stepZoom(1),
  'zoom-out': () => stepZoom(-1),
  'zoom-normal': () => stepZoom(0),
};

function undoOrRedo(command: 'undo' | 'redo'): void {
  if (typesText()) runInField(command);
  else if (screen.get().kind === 'plan') void (command === 'undo' ? undo() : redo());
}

/** Keys of the whole window; what a text field or the table takes for itself never comes here. */
export function runWindowKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.altKey) return;
  const command = event.ctrlKey || event.metaKey ? controlKey(event) : plainKey(event);
  if (command === null) return;
  event.preventDefault();
  command();
}

function controlKey(event: KeyboardEvent): (() => void) | null {
  const inPlan = screen.get().kind === 'plan';
  const key = event.key.toLowerCase();
  if (key === 'o' && !event.shiftKey) return () => void chooseAndRead();
  if (!inPlan) return null;
  if (key === 'f') return () => openFind(false);
  if (key === 'h') return () => openFind(true);
  if (key === 'g') return () => goToOpen.set(true);
  if (key === '0' && planPage.get() === 'appendix') return () => stepZoom(0);
  if (key === 'p' && !event.shiftKey) return () => void printPlan();
  if (event.shiftKey && key === 'l' && planPage.get() === 'appendix') return toggleFilterBar;
  if (event.shiftKey && key === 'w') return () => void exportPlan('docx');
  if (event.shiftKey && key === 'e') return () => void exportPlan('xlsx');
  if (typesText()) return null;
  if (key === 'y' || (key === 'z' && event.shiftKey)) return () => void redo();
  return key === 'z' ? () => void undo() : null;
}

function openFind(withReplace: boolean): void {
  replaceOpen.set(withReplace);
  findOpen.set(true);
}

function plainKey(event: KeyboardEvent): (() => void) | null {
  if (event.key === 'F12' && screen.get().kind === 'plan') return chooseExport;
  if (event.key === 'F1') return () => windowDialog.set('shortcuts');
  if (event.key === 'F4' && screen.get().kind === 'plan') return toggleDetails;
  if (event.key === 'F6') return () => goToNextRegion(event.shiftKey ? -1 : 1);
  return null;
}

/** Whether the keyboard is in a field with words in it. The table's own field counts only while a cell is open. */
function typesText(): boolean {
  const element = document.activeElement;
  if (element instanceof HTMLTextAreaElement) {
    return element.dataset.idle !== 'true';
  }
  return element instanceof HTMLInputElement && element.type !== 'radio';
}

function runInField(command: 'undo' | 'redo'): void {
  // The only way to reach a field's own undo; deprecated, but nothing stands in its place.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  document.execCommand(command);
}

/** F6, as in Office: from pane to pane, because Tab belongs to the table's cells. */
function goToNextRegion(delta: 1 | -1): void {
  const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')].filter((region) =>
    region.checkVisibility(),
  );
  if (regions.length === 0) return;
  const current = regions.findIndex((region) => region.contains(document.activeElement));
  const next = regions[(current + delta + regions.length) % regions.length];
  const start =
    next?.querySelector<HTMLElement>('[role="treeitem"][tabindex="0"]') ??
    next?.querySelector<HTMLElement>('.table-editor, button:not([disabled]), [tabindex="0"]');
  start?.focus();
}
