import { AppError } from '../app-error';
import { newId } from '../ids';
import { integerToRoman } from '../text/roman';
import { buildNodes } from './build-nodes';
import type { PrintedRow } from './build-nodes';
import { builtInLayout } from './built-in-layouts';
import { columnByRole } from './layout';
import type { Layout } from './layout';
import type { Plan, PlanMetadata } from './plan';

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
}

/**
 * A plan to start writing in: the seven areas, each with one empty row, and the texts around the table.
 * Throws AppError('not-found') for a layout that is neither built in nor among `ownLayouts`.
 */
export function newPlan(
  { layoutId, name, issuer, year }: NewPlanRequest,
  ownLayouts: readonly Layout[] = [],
): Plan {
  const layout = builtInLayout(layoutId) ?? ownLayouts.find(({ id }) => id === layoutId);
  if (layout === undefined) {
    throw new AppError('not-found', 'Không tìm thấy mẫu cột đã chọn. Vui lòng chọn lại mẫu cột.');
  }
  const unit = unitOf(issuer);
  return {
    id: newId(),
    metadata: metadataOf(name, issuer.trim(), unit, year),
    layout,
    nodes: buildNodes(layout, startingRows(layout)),
    body: [],
    decision: [],
    appendix: {
      label: 'Phụ lục',
      title: ['KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH', unit.name.toLocaleUpperCase('vi'), `NĂM ${year}`]
        .filter((part) => part !== '')
        .join(' '),
      subtitle: subtitleOf(issuer.trim(), unit),
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

function metadataOf(name: string, issuer: string, unit: IssuingUnit, year: number): PlanMetadata {
  return {
    name,
    documentType: 'plan',
    year,
    issuer,
    superior: '',
    number: '',
    place: unit.isCommittee ? unit.name.replace(unitKind, '') : '',
    date: null,
    subject: ['Cải cách hành chính', unit.name, `năm ${year}`]
      .filter((part) => part !== '')
      .join(' '),
    decisionSubject: '',
    issuerLevel: null,
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
function subtitleOf(issuer: string, unit: IssuingUnit): string {
  const number = unit.isCommittee ? '…/KH-UBND' : '…';
  const by = issuer === '' ? '' : ` của ${issuer}`;
  return `(Kèm theo Kế hoạch số ${number} ngày … tháng … năm …${by})`;
}
