import { level, list, num, numbered, p, r, wordFile } from "./word-file";

const bold = "<w:b/>";
const centre = '<w:jc w:val="center"/>';
const body = (text: string) =>
  p(r(text), '<w:spacing w:after="120"/><w:ind w:firstLine="720"/><w:jc w:val="both"/>');
const cell = (width: number, paragraphs: string, span = 1) =>
  `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/><w:gridSpan w:val="${span}"/></w:tcPr>${paragraphs}</w:tc>`;
const table = (widths: readonly number[], rows: readonly string[], border = "none") =>
  `<w:tbl><w:tblPr><w:tblW w:w="9354" w:type="dxa"/><w:tblBorders>${[
    "top",
    "left",
    "bottom",
    "right",
    "insideH",
    "insideV",
  ]
    .map((side) => `<w:${side} w:val="${border}" w:sz="4"/>`)
    .join("")}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${widths
    .map((width) => `<w:gridCol w:w="${width}"/>`)
    .join("")}</w:tblGrid>${rows.map((cells) => `<w:tr>${cells}</w:tr>`).join("")}</w:tbl>`;

const header = table(
  [3600, 5754],
  [
    cell(3600, p(r("ỦY BAN NHÂN DÂN"), centre) + p(r("XÃ SUỐI NGÀN", bold), centre)) +
      cell(
        5754,
        p(r("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", `${bold}<w:sz w:val="24"/>`), centre) +
          p(r("Độc lập - Tự do - Hạnh phúc", bold), centre),
      ),
    cell(3600, p(r("Số: 12/KH-UBND"), centre)) +
      cell(5754, p(r("Suối Ngàn, ngày 05 tháng 3 năm 2026", "<w:i/>"), centre)),
  ],
);

const signature = table(
  [4677, 4677],
  [
    cell(
      4677,
      p(r("Nơi nhận:", "<w:b/><w:i/>")) +
        p(r("- Các thôn, đơn vị thuộc xã;")) +
        p(r("- Lưu: VT, VHXH.")),
    ) +
      cell(
        4677,
        p(r("TM. ỦY BAN NHÂN DÂN", bold), centre) +
          p(r("CHỦ TỊCH", bold), centre) +
          p("") +
          p(r("Lò Thị Mận", bold), centre),
      ),
  ],
);

const targets = table(
  [4354, 2500, 2500],
  [
    cell(4354, p(r("Chỉ tiêu", bold), centre)) +
      cell(2500, p(r("Năm 2026", bold), centre)) +
      cell(2500, p(r("Năm 2027", bold), centre)),
    cell(9354, p(r("Tỷ lệ hộ nghèo giảm (%)")), 3),
    cell(4354, p(r("Toàn xã"))) + cell(2500, p(r("4,5"), centre)) + cell(2500, p(r("4,0"), centre)),
  ],
  "single",
);

const sentences = [
  "Vận động mỗi hộ gia đình nhận chăm một đoạn đường hoa trước ngõ, giữ sạch rãnh nước và không để rác qua đêm tại các điểm tập kết của thôn;",
  "Các tổ tự quản ghi sổ kết quả từng tuần, báo về Văn phòng trước thứ Sáu để tổng hợp, so sánh giữa các thôn và nêu gương trên loa truyền thanh;",
  "Nhà trường đưa nội dung giữ gìn vệ sinh chung vào giờ sinh hoạt cuối tuần, mỗi lớp nhận một việc vừa sức và tự chấm điểm theo mẫu thống nhất;",
];

/** A plan of an invented commune: two-column header, numbers by Word, a note, four pages, signature, annex with a table. */
export function samplePlan(): Uint8Array {
  const numbering = list(
    0,
    level(0, "upperRoman", "%1.", '<w:suff w:val="space"/>') +
      level(1, "decimal", "%2.", '<w:suff w:val="space"/>') +
      level(2, "bullet", "-", '<w:suff w:val="space"/>'),
    num(1, 0),
  );
  const footnotes = `<w:footnote w:id="2">${p(`<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteRef/></w:r>${r(" Theo sổ theo dõi của các thôn.", '<w:sz w:val="20"/>')}`)}</w:footnote>`;
  const note =
    '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="2"/></w:r>';
  const styles =
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/><w:sz w:val="28"/></w:rPr></w:rPrDefault></w:docDefaults>';
  const page =
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701" w:header="567" w:footer="567"/></w:sectPr>';
  return wordFile(
    header +
      p("") +
      p(r("KẾ HOẠCH", bold), centre) +
      p(r("Phát động phong trào thi đua “Đường hoa thôn em” năm 2026", bold), centre) +
      p("") +
      p(
        r("Thực hiện kế hoạch công tác năm, theo kết quả rà soát cuối năm trước") +
          note +
          r(", Ủy ban nhân dân xã phát động phong trào với nội dung như sau:"),
        '<w:ind w:firstLine="720"/><w:jc w:val="both"/>',
      ) +
      ["MỤC ĐÍCH, YÊU CẦU", "NỘI DUNG THI ĐUA", "TỔ CHỨC THỰC HIỆN"]
        .map(
          (title) =>
            numbered(title, 0) +
            ["Việc chung", "Việc riêng của từng thôn"]
              .map(
                (subtitle) =>
                  numbered(subtitle, 1) +
                  sentences.map((sentence) => numbered(sentence, 2)).join("") +
                  body(`${sentences.join(" ")} Mọi việc hoàn thành trước ngày 30/11/2026.`),
              )
              .join(""),
        )
        .join("") +
      body("Trên đây là Kế hoạch phát động phong trào, đề nghị các thôn thực hiện./.") +
      signature +
      p(r("PHỤ LỤC", bold), `<w:pageBreakBefore/>${centre}`) +
      p(r("CHỈ TIÊU THI ĐUA", bold), centre) +
      targets +
      p("") +
      page,
    { numbering, styles, footnotes },
  );
}
