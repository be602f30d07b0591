import { newId, type ColumnId, type NodeId } from '../../../shared/ids';
import type { Layout } from '../../../shared/plan/layout';
import type { Cell, Plan, PlanNode } from '../../../shared/plan/plan';

/** A small plan with every level and every kind of body block, and a layout to go with it. */
export const columnIds = {
  objective: 'c-objective' as ColumnId,
  task: 'c-task' as ColumnId,
  lead: 'c-lead' as ColumnId,
};

export const sampleLayout: Layout = {
  id: 'sample',
  name: 'Mẫu thử',
  columns: [
    {
      id: columnIds.objective,
      role: 'objective',
      label: 'Mục tiêu',
      level: 'objective',
      widthMm: 60,
    },
    { id: columnIds.task, role: 'task', label: 'Nhiệm vụ', level: 'task', widthMm: 80.5 },
    { id: columnIds.lead, role: 'lead', label: 'Chủ trì', level: 'task', widthMm: 30 },
  ],
};

export function cell(text: string, continues = false): Cell {
  return { text, continues };
}

export const nodeIds = {
  area: 'area-1' as NodeId,
  objective: 'objective-1' as NodeId,
  first: 'task-1' as NodeId,
  second: 'task-2' as NodeId,
};

export const sampleNodes: readonly PlanNode[] = [
  { id: nodeIds.area, kind: 'area', parentId: null, orderKey: 'a', number: 'I', title: 'Thể chế' },
  {
    id: nodeIds.objective,
    kind: 'objective',
    parentId: nodeIds.area,
    orderKey: 'a',
    cells: { [columnIds.objective]: cell('100% văn bản được rà soát') },
  },
  {
    id: nodeIds.first,
    kind: 'task',
    parentId: nodeIds.objective,
    orderKey: 'a',
    cells: { [columnIds.task]: cell('Rà soát văn bản'), [columnIds.lead]: cell('Phòng Tư pháp') },
  },
  {
    id: nodeIds.second,
    kind: 'task',
    parentId: nodeIds.objective,
    orderKey: 'b',
    cells: { [columnIds.task]: cell('Công bố kết quả'), [columnIds.lead]: cell('', true) },
  },
];

export function samplePlan(changes: Partial<Plan> = {}): Plan {
  return {
    id: newId<'plan'>(),
    metadata: {
      name: 'Kế hoạch thử',
      documentType: 'plan',
      year: 2024,
      issuer: 'ỦY BAN NHÂN DÂN PHƯỜNG THỬ',
      superior: '',
      number: '01/KH-UBND',
      place: 'Phường Thử',
      date: '2024-01-05',
      subject: 'Cải cách hành chính năm 2024',
      decisionSubject: 'Ban hành Kế hoạch cải cách hành chính năm 2024',
      issuerLevel: 'commune',
      urgency: 'KHẨN',
      circulation: '',
      legalBases: ['Căn cứ Nghị quyết số 76/NQ-CP;'],
      signingAuthority: 'TM. ỦY BAN NHÂN DÂN',
      signerPosition: 'CHỦ TỊCH',
      signerName: 'Nguyễn Văn A',
      recipients: ['Như trên;', 'Lưu: VT.'],
    },
    layout: sampleLayout,
    nodes: sampleNodes,
    decision: [{ kind: 'heading', level: 1, number: 'Điều 1.', text: 'Ban hành kèm theo.' }],
    body: [
      { kind: 'heading', level: 1, number: 'I.', text: 'MỤC ĐÍCH' },
      { kind: 'paragraph', text: 'Đẩy mạnh cải cách hành chính.' },
      {
        kind: 'table',
        rows: [
          ['a', 'b'],
          ['', 'd'],
        ],
      },
    ],
    appendix: { label: 'Phụ lục', title: 'NHIỆM VỤ', subtitle: '(Kèm theo)', footer: '' },
    ...changes,
  };
}

/** A plan as a long table: `count` tasks of three cells under one objective each ten. */
export function longPlan(count: number): Plan {
  const nodes: PlanNode[] = [];
  let objective: NodeId | null = null;
  for (let index = 0; index < count; index++) {
    const orderKey = index.toString().padStart(6, '0');
    if (index % 10 === 0) {
      objective = newId<'node'>();
      const cells = { [columnIds.objective]: cell(`Mục tiêu ${index}`) };
      nodes.push({ id: objective, kind: 'objective', parentId: null, orderKey, cells });
    }
    const cells = {
      [columnIds.task]: cell(`Nhiệm vụ số ${index} `.repeat(10)),
      [columnIds.lead]: cell('Phòng Nội vụ'),
    };
    nodes.push({ id: newId<'node'>(), kind: 'task', parentId: objective, orderKey, cells });
  }
  return samplePlan({ nodes });
}
