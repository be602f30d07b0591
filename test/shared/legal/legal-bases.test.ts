import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { basisProblems } from '../../../shared/legal/basis-problems';
import { documentProblems } from '../../../shared/legal/check-document';
import {
  basisLine,
  citeFull,
  citeIn,
  citeShort,
  withBasisEndings,
} from '../../../shared/legal/cite';
import type { LegalDocument, StoredDocument } from '../../../shared/legal/legal-document';
import { coveredKeys, legalLibraryOf, searchLegal } from '../../../shared/legal/legal-library';
import { documentsInBasis } from '../../../shared/legal/parse-legal-basis';
import { starterDocuments, starterSource } from '../../../shared/legal/starter-documents';

const decree: LegalDocument = {
  type: 'Nghị định',
  symbol: '30/2020/NĐ-CP',
  date: '2020-03-05',
  issuer: 'Chính phủ',
  subject: 'về công tác văn thư',
};
const law: LegalDocument = {
  type: 'Luật',
  symbol: '72/2025/QH15',
  date: '2025-06-16',
  issuer: '',
  subject: 'Tổ chức chính quyền địa phương',
};
const plan = (planName: string, ...legalBases: string[]) => ({
  planId: planName,
  planName,
  legalBases,
});

describe('reading căn cứ', () => {
  it('reads type, symbol, date, issuer and trích yếu', () => {
    expect(
      documentsInBasis(
        'Căn cứ Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ về ban hành Chương trình tổng thể cải cách hành chính nhà nước giai đoạn 2021- 2030;',
      ),
    ).toEqual([
      {
        type: 'Nghị quyết',
        symbol: '76/NQ-CP',
        date: '2021-07-15',
        issuer: 'Chính phủ',
        subject:
          'về ban hành Chương trình tổng thể cải cách hành chính nhà nước giai đoạn 2021- 2030',
      },
    ]);
  });

  it('reads dates in words, a missing «số» and a trích yếu that begins with a verb', () => {
    expect(
      documentsInBasis(
        'Căn cứ Thông tư 26/2019/TT-BTC ngày 10 tháng 5 năm 2019 của Bộ Tài chính hướng dẫn việc lập dự toán.',
      ),
    ).toEqual([
      {
        type: 'Thông tư',
        symbol: '26/2019/TT-BTC',
        date: '2019-05-10',
        issuer: 'Bộ Tài chính',
        subject: 'hướng dẫn việc lập dự toán',
      },
    ]);
  });

  it('reads laws without a number, and one that amends two others as one', () => {
    expect(
      documentsInBasis(
        'Căn cứ Luật Tổ chức Chính quyền địa phương ngày 19/6/2015; Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương ngày 22/11/2019;',
      ),
    ).toMatchObject([
      { type: 'Luật', subject: 'Tổ chức Chính quyền địa phương', date: '2015-06-19' },
      {
        subject:
          'sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương',
        date: '2019-11-22',
      },
    ]);
  });

  it('reads a law with its number', () => {
    expect(
      documentsInBasis(
        'Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15 ngày 16/6/2025;',
      ),
    ).toEqual([law]);
  });

  it('reads several documents of one căn cứ', () => {
    const found = documentsInBasis(
      'Căn cứ Quyết định số 3504/QĐ-UBND ngày 22/10/2021 của UBND tỉnh về ban hành Chương trình; Quyết định số 2454/QĐ-UBND ngày 04/12/2022 của UBND tỉnh về phê duyệt Đề án “Đẩy mạnh Cải cách hành chính”, Chỉ thị số 32-CT/TU ngày 29/5/2023 của Ban Thường vụ Tỉnh ủy về tăng cường sự lãnh đạo;',
    );
    expect(found.map(({ symbol }) => symbol)).toEqual(['3504/QĐ-UBND', '2454/QĐ-UBND', '32-CT/TU']);
    expect(found.map(({ issuer }) => issuer)).toEqual([
      'UBND tỉnh',
      'UBND tỉnh',
      'Ban Thường vụ Tỉnh ủy',
    ]);
  });

  it('finds nothing where no document is named', () => {
    expect(documentsInBasis('Theo đề nghị của Chánh Văn phòng HĐND và UBND thành phố.')).toEqual(
      [],
    );
    expect(documentsInBasis('')).toEqual([]);
    expect(documentsInBasis('Căn cứ tình hình thực tế của địa phương;')).toEqual([]);
  });

  it('reads any text without failing, in time', () => {
    const words = fc.constantFrom(
      'Căn cứ',
      'Luật',
      'số',
      '5/',
      'ngày',
      '1/1/2020',
      ';',
      'và',
      'của',
      'về',
      '-',
      'QĐ-UBND',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(words, fc.string()), { maxLength: 60 }), (parts) => {
        documentsInBasis(parts.join(' '));
      }),
    );
    const started = performance.now();
    documentsInBasis(`Căn cứ ${'Luật và '.repeat(20_000)}`);
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  it('reads its own citations back', () => {
    for (const document of starterDocuments) {
      const { type, symbol, date, issuer, subject } = document;
      const isLaw = type === 'Luật';
      expect(documentsInBasis(basisLine(document))).toEqual([
        { type, symbol: isLaw ? '' : symbol, date, issuer, subject },
      ]);
    }
  });
});

describe('citing', () => {
  it('is full at first and short afterwards', () => {
    expect(citeFull(decree)).toBe(
      'Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư',
    );
    expect(citeShort(decree)).toBe('Nghị định số 30/2020/NĐ-CP');
    expect(citeIn('Thực hiện Nghị định số 30/2020/NĐ- CP', decree)).toBe(citeShort(decree));
    expect(citeIn('Thực hiện Nghị định số 130/2020/NĐ-CP', decree)).toBe(citeFull(decree));
  });

  it('names laws without number and issuer, in căn cứ with their date', () => {
    expect(citeFull(law)).toBe('Luật Tổ chức chính quyền địa phương');
    expect(basisLine(law)).toBe(
      'Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;',
    );
  });

  it('ends every căn cứ with «;» and the last with «.»', () => {
    expect(withBasisEndings(['Căn cứ A.', 'Căn cứ B', 'Căn cứ C;'])).toEqual([
      'Căn cứ A;',
      'Căn cứ B;',
      'Căn cứ C.',
    ]);
    expect(withBasisEndings([])).toEqual([]);
  });
});

describe('checking', () => {
  it('finds nothing wrong with the starter documents, and says where each is from', () => {
    for (const document of starterDocuments) {
      expect(documentProblems(document)).toEqual([]);
      expect(starterSource(document)).not.toBeNull();
      expect(starterSource({ ...document, subject: 'khác' })).toBeNull();
    }
  });

  it.each([
    ['72/2025/QHXV', { kind: 'bad-symbol', example: '72/2025/QH15' }],
    ['55/QĐ-UBND', { kind: 'other-type', example: '72/2025/QH15' }],
    ['72 / 2025/QH15', { kind: 'write-symbol', printed: '72/2025/QH15' }],
    ['72/2024/QH15', { kind: 'other-year', year: 2024 }],
  ])('says what is wrong with «%s» as the number of a law', (symbol, problem) => {
    expect(documentProblems({ ...law, symbol })).toEqual([problem]);
  });

  it('says what is missing', () => {
    const bare = { type: 'Nghị định', symbol: '', date: null, issuer: '', subject: '' };
    expect(documentProblems(bare).map(({ kind }) => kind)).toEqual([
      'no-symbol',
      'no-date',
      'no-issuer',
      'no-subject',
    ]);
  });

  it('marks endings, repeated documents and a date that another plan has otherwise', () => {
    const lines = [
      'Căn cứ Nghị quyết số 76/NQ-CP ngày 15/7/2022 của Chính phủ về ban hành Chương trình tổng thể cải cách hành chính nhà nước giai đoạn 2021-2030.',
      'Căn cứ Nghị quyết số 76/NQ-CP ngày 15/7/2022 của Chính phủ về Chương trình tổng thể cải cách hành chính nhà nước;',
    ];
    const library = legalLibraryOf(starterDocuments, [plan('A', ...lines)]);
    const [first, second] = basisProblems(lines, library);
    expect(first?.map(({ kind }) => kind)).toEqual(['ending', 'other-date']);
    expect(second?.map(({ kind }) => kind)).toEqual(['ending', 'repeated', 'other-date']);
    expect(first?.[1]).toMatchObject({ date: '2021-07-15' });
  });
});

describe('the library', () => {
  const tuSon =
    'Căn cứ Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ về ban hành Chương trình tổng thể cải cách hành chính nhà nước giai đoạn 2021-2030;';
  const longKhanh = tuSon.replace('2021 của', '2022 của').replace('về ban', 'về việc ban');

  it('shows one document that two plans date differently, with both dates', () => {
    const [entry, ...others] = legalLibraryOf(
      [],
      [plan('Từ Sơn', tuSon), plan('Long Khánh', longKhanh)],
    );
    expect(others).toEqual([]);
    expect(entry?.conflicts).toEqual([
      {
        field: 'date',
        values: [
          { value: '2021-07-15', plans: ['Từ Sơn'] },
          { value: '2022-07-15', plans: ['Long Khánh'] },
        ],
      },
    ]);
  });

  it('does not take two offices’ documents of one number for one', () => {
    const of = (unit: string) =>
      `Căn cứ Quyết định số 15/QĐ-UBND ngày 02/01/2024 của UBND ${unit} về ban hành Kế hoạch;`;
    expect(
      legalLibraryOf([], [plan('A', of('tỉnh Hà Tĩnh')), plan('B', of('tỉnh Bắc Ninh'))]),
    ).toHaveLength(2);
  });

  it('does not take the decisions of two years for one', () => {
    const of = (year: number) =>
      `Căn cứ Quyết định số 15/QĐ-UBND ngày 02/01/${year} của UBND tỉnh về ${year === 2024 ? 'Kế hoạch cải cách' : 'giao dự toán ngân sách'};`;
    expect(legalLibraryOf([], [plan('A', of(2023), of(2024))])).toHaveLength(2);
  });

  it('shows the user’s own record for what was merged into it, and leaves out what was taken out', () => {
    const plans = [
      plan('Từ Sơn', tuSon),
      plan('B', 'Căn cứ Nghị quyết số 67/NQ-CP ngày 15/7/2021 của Chính phủ về cải cách;'),
    ];
    const found = legalLibraryOf([], plans);
    expect(found).toHaveLength(2);
    const merged: StoredDocument = {
      ...found[0]!.document,
      id: 'own',
      covers: coveredKeys(found),
      removed: false,
    };
    const [entry, ...others] = legalLibraryOf([merged], plans);
    expect(others).toEqual([]);
    expect(entry?.mentions).toHaveLength(2);
    expect(legalLibraryOf([{ ...merged, removed: true }], plans)).toEqual([]);
  });

  it('is searched with and without diacritics, in any order of words', () => {
    const entries = legalLibraryOf(starterDocuments, []);
    const symbolsFor = (query: string) =>
      searchLegal(entries, query).map(({ document }) => document.symbol);
    expect(symbolsFor('van thu')).toEqual(['30/2020/NĐ-CP']);
    expect(symbolsFor('thư văn 30/2020')).toEqual(['30/2020/NĐ-CP']);
    expect(symbolsFor('nd-cp')).toEqual(['30/2020/NĐ-CP']);
    expect(symbolsFor('  ')).toHaveLength(starterDocuments.length);
    expect(symbolsFor('không có')).toEqual([]);
  });
});
