import type { SectionKind } from "@/lib/documents/model";
import type { Form } from "../model/levels";

/** The kinds of line, as the toolbar names them. */
export const formNames: readonly (Form & { name: string })[] = [
  { marker: "none", label: "", name: "Đoạn văn" },
  { marker: "part", label: "Phần I", name: "Phần I" },
  { marker: "upper", label: "A.", name: "A. B. C." },
  { marker: "roman", label: "I.", name: "I. II. III." },
  { marker: "decimal", label: "1.", name: "1. 2. 3." },
  { marker: "nested", label: "1.1.", name: "1.1. 1.2." },
  { marker: "letter", label: "a)", name: "a) b) c)" },
  { marker: "dash", label: "-", name: "- dấu gạch" },
  { marker: "plus", label: "+", name: "+ dấu cộng" },
];

/** What a part of a plan can be about. */
export const kindNames: Record<SectionKind, string> = {
  purpose: "Mục đích",
  requirements: "Yêu cầu",
  theme: "Chủ đề",
  contents: "Nội dung",
  targets: "Chỉ tiêu",
  criteria: "Tiêu chí",
  rewardForms: "Khen thưởng",
  audience: "Đối tượng",
  solutions: "Giải pháp",
  timeline: "Thời gian",
  activities: "Hoạt động",
  budget: "Kinh phí",
  assignments: "Phân công",
  closing: "Kết luận",
};

/** All that the keys do, as the list of shortcuts shows it. */
export const shortcuts: readonly (readonly [keys: string, what: string])[] = [
  ["I. · 1. · a) · - · + rồi phím cách", "Ở đầu dòng: thành mục có số"],
  ["Enter", "Mục tiếp theo; ở mục trống: ra một cấp"],
  ["Backspace ở đầu dòng", "Bỏ số của mục; lần nữa: nối với dòng trên"],
  ["Tab / Shift + Tab", "Xuống cấp / lên cấp, kèm các mục con; trong bảng: sang ô"],
  ["Esc rồi Tab", "Rời tờ giấy, sang phần sau của trang"],
  ["Alt + Shift + ↑ / ↓", "Chuyển mục lên / xuống, kèm các mục con"],
  ["Ctrl + B / Ctrl + I", "Đậm / nghiêng"],
  ["Ctrl + Z / Ctrl + Y", "Hoàn tác / làm lại"],
  ["Ctrl + F / Ctrl + H", "Tìm / tìm và thay (không cần gõ dấu)"],
  ["F8", "Tới chỗ trống […] tiếp theo"],
  ["Ctrl + phím cách", "Gợi ý đơn vị, căn cứ, câu thường dùng"],
  ["Ctrl + Alt + F", "Chèn chú thích"],
  ["Enter hoặc phím cách ở số chú thích", "Sửa chú thích"],
  ["Ctrl + Alt + P", "Thêm phụ lục"],
  ["Backspace ở phụ lục trống", "Bỏ phụ lục"],
  ["Alt + F10", "Lên thanh công cụ"],
  ["Ctrl + / hoặc F1", "Danh sách phím tắt này"],
];
