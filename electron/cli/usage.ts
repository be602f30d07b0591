/** What `phu-luc --help` prints, and what a wrong call gets on stderr. */
export const usage = `Cách dùng:
  phu-luc inspect TỆP [--json]     đọc một tệp Word, Excel hoặc JSON và cho biết phụ lục trong đó
  phu-luc convert TỆP TỆP-MỚI      đổi sang .docx, .xlsx, .pdf hoặc .json (theo đuôi của TỆP-MỚI)
  phu-luc merge BẢN-GỐC TỆP…       so các tệp của đơn vị với bản gốc và tổng hợp đề xuất
  phu-luc merge --unite TỆP TỆP… --out TỆP-MỚI
                                   hợp nhất nhiều kế hoạch không có bản gốc chung
  phu-luc --help                   hiện hướng dẫn này
  phu-luc --version                hiện phiên bản

Tùy chọn:
  --json           in kết quả thành một tài liệu JSON (mô tả trong docs/inspect-json.md)
  --appendix SỐ    với convert: chọn phụ lục thứ mấy khi tệp có nhiều phụ lục (mặc định là 1)
  --json BÁO-CÁO   với merge: ghi báo cáo JSON ra tệp («-»: ra màn hình; mô tả trong docs/merge-json.md)
  --accept CÁCH    với merge: nhận đề xuất vào bản gốc: all (tất cả) hoặc non-conflicting (không mâu thuẫn)
  --out TỆP-MỚI    với --accept: ghi kết quả ra .docx, .xlsx hoặc .json

Mã kết thúc: 0 xong việc; 1 không dùng được tệp; 2 gọi lệnh sai; 3 xong việc nhưng có tệp của
đơn vị không đọc được (merge).
`;
