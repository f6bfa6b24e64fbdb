import { level, list, num, numbered, p, r, wordFile } from "./word-file";

const inStyle = (style: string, text: string, more = "") =>
  p(r(text), `<w:pStyle w:val="${style}"/>${more}`);
const style = (id: string, inner: string, base = "Normal") =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/><w:basedOn w:val="${base}"/>${inner}</w:style>`;
const row = (...cells: readonly string[]) =>
  `<w:tr>${cells.map((cell) => `<w:tc><w:tcPr><w:tcW w:w="3000" w:type="dxa"/></w:tcPr>${cell}</w:tc>`).join("")}</w:tr>`;
const restart = (depth: number, start: number) =>
  `<w:lvlOverride w:ilvl="${depth}"><w:startOverride w:val="${start}"/></w:lvlOverride>`;
const space = '<w:suff w:val="space"/>';

/** A short plan of an invented commune in which Word draws every number: by paragraph, by style, in a table. */
export function numberedPlan(): Uint8Array {
  const styles =
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>' +
    style("Ten", '<w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:b/></w:rPr>') +
    style("Phan", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr><w:rPr><w:b/></w:rPr>') +
    style("Muc", '<w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr>') +
    style("MucCon", "", "Muc");
  const outline =
    level(0, "upperRoman", "%1.", `<w:pStyle w:val="Phan"/>${space}`) +
    level(1, "decimal", "%2.", `<w:pStyle w:val="Muc"/>${space}`) +
    level(2, "decimal", "%2.%3.", space) +
    level(3, "lowerLetter", "%4)", space) +
    level(4, "bullet", "-", space) +
    level(5, "bullet", "+", space);
  const numbering =
    list(0, outline) +
    list(1, level(0, "decimalZero", "%1", space)) +
    list(2, level(0, "lowerLetter", "%1)", space)) +
    num(1, 0) +
    num(2, 1) +
    num(3, 2) +
    num(4, 2, restart(0, 5));
  const body = [
    inStyle("Ten", "KẾ HOẠCH"),
    inStyle("Ten", "Phát động thi đua “Bản làng không rác” năm 2026"),
    inStyle("Phan", "MỤC ĐÍCH, YÊU CẦU"),
    inStyle("Muc", "Mục đích"),
    numbered("Giữ sạch đường bản.", 4),
    numbered("Mỗi tuần quét một lần;", 5),
    inStyle("MucCon", "Yêu cầu"),
    numbered("Làm thật, báo thật.", 2),
    numbered("Việc của thôn", 3),
    numbered("Việc của trường", 3),
    numbered("Không chạy theo thành tích.", 2),
    inStyle("Phan", "NỘI DUNG"),
    inStyle("Muc", "Đoạn không đánh số", '<w:numPr><w:numId w:val="0"/></w:numPr>'),
    inStyle("Muc", "Trang trước|trang sau"),
    inStyle("Muc", "|Đầu trang"),
    inStyle("Muc", "Thu gom"),
    numbered("chai nhựa;", 0, 3),
    numbered("giấy vụn;", 0, 3),
    numbered("pin cũ.", 0, 4),
    `<w:tbl><w:tblPr><w:tblW w:w="6000" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="3000"/><w:gridCol w:w="3000"/></w:tblGrid>${row(numbered("", 0, 2), p(r("Thôn Nậm Ngà")))}${row(numbered("", 0, 2), p(r("Thôn Huổi Lá")))}</w:tbl>`,
    inStyle("Phan", "TỔ CHỨC THỰC HIỆN"),
    inStyle("Muc", "Các thôn báo cáo trước ngày 25 hằng tháng./."),
  ];
  return wordFile(body.join(""), { styles, numbering });
}
