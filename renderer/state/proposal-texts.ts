const day = new Intl.DateTimeFormat('vi-VN', { day: 'numeric', month: 'numeric', year: 'numeric' });

/** Words about who proposed what stands in a cell, or waits. */
export const proposalTexts = {
  day: (moment: Date) => day.format(moment),
  taken: (who: string, how: string, on: string) => `${who}, ${how} ${on}`,
  proposed: (names: string, what: string) => `${names} đề nghị${what}`,
  from: (names: string, on: string) => `Lấy từ «${names}», đưa vào ${on}`,
  asked: (names: string, what: string) => `${names} đề nghị ${what}, chờ quyết định`,
  conflict: (names: string, what: string) => `${names} đề nghị khác nhau: ${what}, chờ quyết định`,
  /** What was proposed, where the words of the cell do not say it. */
  done: { cell: '', addition: ' thêm dòng này', move: ' chuyển dòng này', deletion: '', doubt: '' },
  how: {
    accept: 'tiếp thu',
    'accept-union': 'tiếp thu gộp',
    edit: 'tiếp thu có chỉnh sửa',
    'edit-row': 'tiếp thu có chỉnh sửa',
  },
  waiting: {
    cell: 'sửa ô này',
    addition: 'thêm dòng mới sau dòng này',
    deletion: 'bỏ dòng này',
    move: 'chuyển dòng này',
    doubt: 'một dòng có thể chính là dòng này',
  },
} as const;
