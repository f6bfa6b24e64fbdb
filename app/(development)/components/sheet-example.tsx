import { Sheet } from "@/components/documents/sheet";
import { type Clause, emptyDocument, type OfficialDocument, richText } from "@/lib/documents/model";
import { renderHtml } from "@/lib/documents/renderers/html/render-html";
import { Examples } from "./example";

const plain: Omit<Clause, "id"> = {
  marker: "none",
  label: "",
  kind: null,
  heading: false,
  text: [],
  table: null,
  children: [],
};

const paper: OfficialDocument = {
  ...emptyDocument,
  agency: ["ỦY BAN NHÂN DÂN", "XÃ BỘ GIAO DIỆN"],
  national: ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"],
  number: "05",
  symbol: "KH-UBND",
  place: "Bộ Giao Diện",
  date: { day: "05", month: "02", year: "2026" },
  subject: richText("Phát động phong trào thi đua “Ngõ sạch, nhà sáng” năm 2026"),
  preamble: [
    richText("Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;"),
    richText("Ủy ban nhân dân xã ban hành Kế hoạch phát động phong trào thi đua như sau:"),
  ],
  body: [
    {
      ...plain,
      id: "purpose",
      marker: "roman",
      label: "I.",
      heading: true,
      text: richText("MỤC ĐÍCH, YÊU CẦU"),
      children: [
        {
          ...plain,
          id: "purpose-1",
          marker: "decimal",
          label: "1.",
          text: richText("Mỗi thôn có ít nhất một ngõ tự quản, giữ sạch quanh năm."),
        },
        {
          ...plain,
          id: "purpose-table",
          table: {
            headerRows: 1,
            rows: [
              [{ text: richText("Thôn") }, { text: richText("Số ngõ") }],
              [{ text: richText("Thôn Thượng") }, { text: richText("4") }],
            ],
          },
        },
      ],
    },
  ],
  closing: [richText("Trên đây là Kế hoạch của Ủy ban nhân dân xã./.")],
  recipients: ["Các thôn;", "Lưu: VT, VHXH."],
  signature: { lines: ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"], name: "Trần Văn Mẫu" },
  annexes: [],
};

export function SheetExample() {
  return (
    <Examples title="Tờ A4">
      <Sheet html={renderHtml(paper)} />
    </Examples>
  );
}
