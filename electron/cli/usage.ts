/** What `phu-luc --help` prints, and what a wrong call gets on stderr. */
export const usage = `Cách dùng:
  phu-luc inspect TỆP [--json]     đọc một tệp Word, Excel hoặc JSON và cho biết phụ lục trong đó
  phu-luc convert TỆP TỆP-MỚI      đổi sang .docx, .xlsx hoặc .json (theo đuôi của TỆP-MỚI)
  phu-luc --help                   hiện hướng dẫn này
  phu-luc --version                hiện phiên bản

Tùy chọn:
  --json           in kết quả thành một tài liệu JSON (mô tả trong docs/inspect-json.md)
  --appendix SỐ    với convert: chọn phụ lục thứ mấy khi tệp có nhiều phụ lục (mặc định là 1)

Mã kết thúc: 0 xong việc; 1 không dùng được tệp; 2 gọi lệnh sai.
`;
