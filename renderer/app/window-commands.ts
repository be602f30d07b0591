import type { MenuCommand } from '../../shared/ipc-contract';
import { toggleDetails } from '../state/detail-pane';
import { chooseExport, exportPlan } from '../state/export-flow';
import { chooseAndRead } from '../state/import-flow';
import { layoutsOpen } from '../state/layouts';
import { legalBasesOpen } from '../state/legal-bases';
import { goToStart, screen } from '../state/navigation';
import { redo, undo } from '../state/open-plan';
import { printPlan } from '../state/print-flow';
import { stepZoom } from '../state/preferences';
import { findOpen, goToOpen, replaceOpen, windowDialog } from './window-state';

/** Commands of the native menu. In a text field undo and redo are the field's own. */
export function runMenuCommand(command: MenuCommand): void {
  const inPlan = screen.get().kind === 'plan';
  switch (command) {
    case 'start-page':
      goToStart();
      return;
    case 'open-file':
      void chooseAndRead();
      return;
    case 'export-as':
      if (inPlan) chooseExport();
      return;
    case 'export-docx':
    case 'export-xlsx':
      if (inPlan) void exportPlan(command === 'export-docx' ? 'docx' : 'xlsx');
      return;
    case 'print':
      if (inPlan) void printPlan();
      return;
    case 'undo':
    case 'redo':
      if (typesText()) runInField(command);
      else if (inPlan) void (command === 'undo' ? undo() : redo());
      return;
    case 'layouts':
      if (inPlan) layoutsOpen.set(true);
      return;
    case 'legal-bases':
      if (inPlan) legalBasesOpen.set(true);
      return;
    case 'about':
      windowDialog.set('about');
  }
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
  if (key === '0') return () => stepZoom(0);
  if (key === 'p' && !event.shiftKey) return () => void printPlan();
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
  next
    ?.querySelector<HTMLElement>('.table-editor, button:not([disabled]), [tabindex="0"]')
    ?.focus();
}
