import { AppError } from '../app-error';
import { starterBody } from '../body/starter-body';
import { newId } from '../ids';
import { issuerLevelOf } from '../recognise/issuer-name';
import { integerToRoman } from '../text/roman';
import { buildNodes } from './build-nodes';
import type { PrintedRow } from './build-nodes';
import { builtInLayout } from './built-in-layouts';
import { columnByRole } from './layout';
import type { Layout } from './layout';
import type { IssuerLevel, Plan, PlanMetadata } from './plan';

/** The six areas of Nghị quyết 76/NQ-CP (mục III), led by direction as every plan has it. */
export const reformAreas: readonly string[] = [
  'Công tác chỉ đạo điều hành',
  'Cải cách thể chế',
  'Cải cách thủ tục hành chính',
  'Cải cách tổ chức bộ máy hành chính',
  'Cải cách chế độ công vụ',
  'Cải cách tài chính công',
  'Xây dựng và phát triển chính quyền điện tử, chính quyền số',
];

export interface NewPlanRequest {
  /** Id of a built-in layout, or of one of the user's own. */
  readonly layoutId: string;
  readonly name: string;
  readonly issuer: string;
  readonly year: number;
  /** A plan by itself where it is left out. */
  readonly documentType?: PlanMetadata['documentType'] | undefined;
  /** What the issuer's name says where it is left out. */
  readonly issuerLevel?: IssuerLevel | undefined;
}

/**
 * A plan to start writing in: the seven areas, each with one empty row, the texts around the table, and a starter
 * text for its kind and tier (starter-body.ts).
 * Throws AppError('not-found') for a layout that is neither built in nor among `ownLayouts`.
 */
export function newPlan(request: NewPlanRequest, ownLayouts: readonly Layout[] = []): Plan {
  const { layoutId, issuer, year } = request;
  const layout = builtInLayout(layoutId) ?? ownLayouts.find(({ id }) => id === layoutId);
  if (layout === undefined) {
    throw new AppError('not-found', 'Không tìm thấy mẫu cột đã chọn. Vui lòng chọn lại mẫu cột.');
  }
  const unit = unitOf(issuer);
  const metadata = metadataOf(request, unit);
  const byDecision = metadata.documentType === 'decision-with-plan';
  return {
    id: newId(),
    metadata,
    layout,
    nodes: buildNodes(layout, startingRows(layout)),
    body: starterBody('body', metadata),
    decision: byDecision ? starterBody('decision', metadata) : [],
    appendix: {
      label: 'Phụ lục',
      title: ['KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH', unit.name.toLocaleUpperCase('vi'), `NĂM ${year}`]
        .filter((part) => part !== '')
        .join(' '),
      subtitle: subtitleOf(issuer.trim(), unit, byDecision),
      footer: '',
    },
  };
}

function startingRows(layout: Layout): readonly PrintedRow[] {
  const number = columnByRole(layout, 'number');
  return reformAreas.flatMap((title, index): readonly PrintedRow[] => {
    // Objectives are counted in each area; a list of tasks alone is counted through.
    const text = number?.level === 'objective' ? '1' : String(index + 1);
    const cells = number === undefined ? {} : { [number.id]: { text, continues: false } };
    return [
      { kind: 'area', number: integerToRoman(index + 1) ?? '', title },
      { kind: 'task', cells },
    ];
  });
}

/** The administrative unit behind an issuer: «Ủy ban nhân dân xã Hồng Lộc» is the committee of «xã Hồng Lộc». */
interface IssuingUnit {
  readonly isCommittee: boolean;
  readonly name: string;
}

const committee = /^(ủy ban nhân dân|uỷ ban nhân dân|ubnd)\s+/i;
const unitKind = /^(tỉnh|thành phố|quận|huyện|thị xã|thị trấn|phường|xã|đặc khu)\s+(?=\p{L})/iu;

function unitOf(issuer: string): IssuingUnit {
  const name = issuer.normalize('NFC').trim();
  return { isCommittee: committee.test(name), name: name.replace(committee, '') };
}

function metadataOf(request: NewPlanRequest, unit: IssuingUnit): PlanMetadata {
  const { name, year, documentType = 'plan' } = request;
  const issuer = request.issuer.trim();
  const subject = ['ải cách hành chính', unit.name, `năm ${year}`]
    .filter((part) => part !== '')
    .join(' ');
  return {
    name,
    documentType,
    year,
    issuer,
    superior: '',
    number: '',
    place: unit.isCommittee ? unit.name.replace(unitKind, '') : '',
    date: null,
    subject: `C${subject}`,
    decisionSubject: documentType === 'plan' ? '' : `Về việc ban hành Kế hoạch c${subject}`,
    issuerLevel: request.issuerLevel ?? issuerLevelOf(issuer),
    urgency: '',
    circulation: '',
    legalBases: [],
    signingAuthority: unit.isCommittee ? 'TM. ỦY BAN NHÂN DÂN' : '',
    signerPosition: unit.isCommittee ? 'CHỦ TỊCH' : '',
    signerName: '',
    recipients: [],
  };
}

/** Number and date stay open until the plan is signed. */
function subtitleOf(issuer: string, unit: IssuingUnit, byDecision: boolean): string {
  const [kind, sign] = byDecision ? ['Quyết định', 'QĐ'] : ['Kế hoạch', 'KH'];
  const number = unit.isCommittee ? `…/${sign}-UBND` : '…';
  const by = issuer === '' ? '' : ` của ${issuer}`;
  return `(Kèm theo ${kind} số ${number} ngày … tháng … năm …${by})`;
}
