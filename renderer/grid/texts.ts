/** Screen text of the table. */
export const gridTexts = {
  appendix: 'Bảng phụ lục',
  taskCell: (column: string, row: number, text: string) =>
    `${column}, dòng ${row}: ${text === '' ? 'trống' : text}`,
  headingCell: (kind: 'area' | 'group', isTitle: boolean, text: string) => {
    const what = kind === 'area' ? 'lĩnh vực' : 'nhóm';
    return `${isTitle ? 'Tên' : 'Số'} ${what}: ${text === '' ? 'trống' : text}`;
  },
} as const;
