/** Messages about work in the grid. */
export const gridActionTexts = {
  pasteLeftOut: (count: number) =>
    `${count} ô vượt quá cột cuối của bảng nên chưa được dán. Hãy chọn ô bắt đầu xa hơn về bên trái rồi dán lại.`,
  pasteNoColumn: (labels: readonly string[]) =>
    `Kế hoạch này không có cột ${labels.map((label) => `«${label.replace(/\s+/g, ' ')}»`).join(', ')} nên nội dung của cột đó chưa được dán. Thêm cột ở «Mẫu cột» rồi dán lại nếu cần.`,
  cutStays:
    'Không chuyển được các dòng đã cắt đến đây. Hãy chọn một dòng nằm ngoài vùng đã cắt; nếu vùng có lĩnh vực hoặc nhóm thì cắt cùng mọi dòng của mục đó.',
  noLevel: {
    promote:
      'Không nâng cấp được dòng này: đã ở cấp cao nhất, là dòng đầu của mục, hoặc còn nội dung ở các cột khác.',
    demote:
      'Không hạ cấp được dòng này: phía trên chưa có mục cùng cấp để thuộc vào, hoặc đã ở cấp thấp nhất.',
  },
} as const;
