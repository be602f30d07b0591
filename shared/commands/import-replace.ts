import type { AppendixTexts, Plan } from '../plan/plan';
import { tableViewOf } from '../plan/table-view-of';
import type { Change } from './change';
import { editOf } from './edit-command';
import { leftBehind, newIdsOf, withIds, type ImportCommand } from './import-command';
import { sameValue } from './same-value';

/**
 * Puts the table of an imported plan in the place of a plan's own: columns, rows and the texts around the table.
 * Metadata and body stay. A text that the file does not have (label, title, the line in brackets) stays too; the closing
 * lines belong to the rows that go, so they go with them.
 */
export function replaceAppendix(target: Plan, imported: Plan): ImportCommand {
  const ids = newIdsOf(imported.nodes);
  const inserted = withIds(imported.nodes, ids);
  const nodeChanges: readonly Change[] = [
    ...(target.nodes.length === 0 ? [] : [{ kind: 'delete-nodes' as const, nodes: target.nodes }]),
    { kind: 'set-layout', before: target.layout, after: imported.layout },
    ...(inserted.length === 0 ? [] : [{ kind: 'insert-nodes' as const, nodes: inserted }]),
  ];
  return {
    command: editOf('Thay phụ lục bằng tệp đã nhập', [
      ...nodeChanges,
      ...textChanges(target, imported),
    ]),
    rows: tableViewOf(imported).rows.length,
    notes: leftBehind(imported),
    cellOf: ({ nodeId, columnId }) => {
      const id = ids.get(nodeId);
      return id === undefined ? null : { nodeId: id, columnId };
    },
  };
}

function textChanges(target: Plan, imported: Plan): readonly Change[] {
  const { appendix } = imported;
  const after: AppendixTexts = {
    label: appendix.label || target.appendix.label,
    title: appendix.title || target.appendix.title,
    subtitle: appendix.subtitle || target.appendix.subtitle,
    footer: appendix.footer,
  };
  if (sameValue(target.appendix, after)) return [];
  return [{ kind: 'set-appendix', before: target.appendix, after }];
}
