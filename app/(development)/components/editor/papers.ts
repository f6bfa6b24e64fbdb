import { emptyDocument, nationalTitle, type OfficialDocument } from "@/lib/documents/model";
import { parseOutline } from "@/lib/documents/outline/parse";

const sampleText = `KẾ HOẠCH
Phát động phong trào thi đua “Ngõ sạch, nhà sáng” năm 2026

Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;
Ủy ban nhân dân xã ban hành Kế hoạch phát động phong trào thi đua như sau:

I. MỤC ĐÍCH, YÊU CẦU
1. Mục đích
a) Mỗi thôn có ít nhất một ngõ tự quản[^1], giữ sạch quanh năm.
b) Các hộ **cùng làm, cùng giữ** đường làng, ngõ xóm.
2. Yêu cầu
- Thiết thực, *không phô trương*.
- Có kiểm tra hằng quý.

II. CHỈ TIÊU
1. Đến [ngày tháng], 100% số ngõ có người phụ trách.
| Thôn | Số ngõ |
|---|---|
| Thôn Thượng | 4 |
| Thôn Hạ | [số ngõ] |
4. Mỗi quý có một buổi tổng vệ sinh chung.
5. Cuối năm có họp dân để chấm điểm.

III. TỔ CHỨC THỰC HIỆN
1. Công chức văn hóa - xã hội theo dõi, tổng hợp.
2. Các thôn đăng ký trước ngày 15 tháng 3 năm 2026.

Trên đây là Kế hoạch của Ủy ban nhân dân xã./.

Nơi nhận:
- Các thôn;
- Lưu: VT, VHXH.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Trần Văn Mẫu

[^1]: Ngõ có tổ trưởng do dân cử.`;

const head = {
  agency: ["ỦY BAN NHÂN DÂN", "XÃ BỘ GIAO DIỆN"],
  national: nationalTitle,
  number: "05",
  symbol: "KH-UBND",
  place: "Bộ Giao Diện",
  date: { day: "05", month: "02", year: "2026" },
};

export const samplePaper: OfficialDocument = { ...parseOutline(sampleText), ...head };

/** A paper of about so many clauses, about fifteen to a page. */
export function longPaper(clauses: number): OfficialDocument {
  const made = papers.get(clauses) ?? makeLongPaper(clauses);
  papers.set(clauses, made);
  return made;
}

const papers = new Map<number, OfficialDocument>();

function makeLongPaper(clauses: number): OfficialDocument {
  const lines = Array.from({ length: clauses }, (_, index) => {
    if (index % 20 === 0) return `${romanLike(index / 20 + 1)} PHẦN VIỆC SỐ ${index / 20 + 1}`;
    if (index % 5 === 1)
      return `${((index % 20) >> 2) + 1}. Việc thứ ${index} của các thôn trong xã`;
    return `- Các thôn, đơn vị rà soát, đăng ký và báo cáo kết quả việc thứ ${index}; đồng thời phân công người theo dõi, chậm nhất ngày 20 của tháng cuối quý gửi về Ủy ban nhân dân xã để tổng hợp chung.`;
  });
  const { body } = parseOutline(`KẾ HOẠCH\nThử tờ giấy dài\n\n${lines.join("\n")}`);
  return { ...emptyDocument, ...samplePaper, annexes: [], body };
}

const romanLike = (value: number) =>
  `${"X".repeat(Math.floor(value / 10))}${["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"][value % 10]}.`;
