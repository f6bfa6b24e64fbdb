import { describe, expect, test } from "vitest";
import { readDocx } from "@/lib/documents/readers/docx/read-docx";
import { shown } from "./source-text";
import { p, r, wordFile } from "./word-file";

const read = (body: string, parts = {}) => shown(readDocx(wordFile(body, parts)));
const on = (name: string) => `<w:${name}/>`;
const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const box = (text: string) => `<w:txbxContent>${p(r(text))}</w:txbxContent>`;

describe("chữ của một đoạn", () => {
  test.each<[string, string, string]>([
    ["từ bị chia thành nhiều mảnh vẫn là một từ", r("Kế hoạ") + r("ch"), "Kế hoạch"],
    [
      "dấu nằm ở mảnh sau về với chữ cái của nó",
      r("Ke\u0302\u0301 hoa") + r("\u0323ch"),
      "Kế hoạch",
    ],
    ["đậm một phần thì đậm trọn từ", r("thi ") + r("đ", on("b")) + r("ua"), "thi **đua**"],
    [
      "xuống dòng mềm, tab và dấu cách cứng là dấu cách",
      "<w:r><w:t>một</w:t><w:br/><w:t>hai</w:t><w:tab/><w:t>ba\u00a0\u00a0bốn</w:t></w:r>",
      "một hai ba bốn",
    ],
    [
      "gạch nối cứng giữ, gạch nối mềm bỏ",
      "<w:r><w:t>văn</w:t><w:noBreakHyphen/><w:t>hóa xã</w:t><w:softHyphen/><w:t>hội</w:t></w:r>",
      "văn-hóa xãhội",
    ],
    ["ký tự số của XML", r("Th&#244;n &#x1ea2; &amp; B&#xF9;"), "Thôn Ả & Bù"],
    [
      "phần thêm giữ, phần xóa và phần dời đi bỏ",
      `<w:ins>${r("thêm ")}</w:ins><w:del><w:r><w:delText>xóa</w:delText></w:r></w:del><w:moveFrom>${r("dời")}</w:moveFrom><w:moveTo>${r("tới")}</w:moveTo>`,
      "thêm tới",
    ],
    ["chữ ẩn không hiện", r("thấy") + r(" không", on("vanish")), "thấy"],
    ["chữ vẽ hoa là chữ hoa", r("kế hoạch", on("caps")), "KẾ HOẠCH"],
    [
      "kết quả của trường giữ, mã của trường bỏ",
      `${field("begin")}<w:r><w:instrText>DATE</w:instrText></w:r>${field("separate")}${r("năm 2026")}${field("end")}`,
      "năm 2026",
    ],
    [
      "trường lồng trong trường",
      field("begin") +
        r("IF ") +
        field("begin") +
        field("separate") +
        r("x") +
        field("end") +
        field("separate") +
        r("đúng") +
        field("end"),
      "đúng",
    ],
    [
      "siêu liên kết, thẻ thông minh, ô nhập",
      `<w:hyperlink>${r("một ")}</w:hyperlink><w:smartTag>${r("hai ")}</w:smartTag><w:sdt><w:sdtContent>${r("ba")}</w:sdtContent></w:sdt>`,
      "một hai ba",
    ],
    [
      "ký hiệu của phông ký hiệu",
      '<w:r><w:sym w:font="Wingdings" w:char="F0A8"/><w:t> Đạt</w:t></w:r>',
      "☐ Đạt",
    ],
    [
      "phông TCVN3, chữ thường và chữ hoa",
      r("KÕ ho¹ch thi ®ua n\u00adíc", '<w:rFonts w:ascii=".VnTime"/>') +
        r(" uû ban", '<w:rFonts w:ascii=".VnTimeH"/>'),
      "Kế hoạch thi đua nước UỶ BAN",
    ],
    [
      "chữ ư của TCVN3 viết thành gạch nối mềm",
      '<w:r><w:rPr><w:rFonts w:ascii=".VnTime"/></w:rPr><w:t>ch</w:t><w:softHyphen/><w:t>¬ng</w:t></w:r>',
      "chương",
    ],
    [
      "phông VNI",
      r("Keá hoaïch ñöôïc UÛY BAN", '<w:rFonts w:ascii="VNI-Times"/>'),
      "Kế hoạch được ỦY BAN",
    ],
  ])("%s", (_, runs, expected) => {
    expect(read(p(runs))).toEqual([expected]);
  });

  test("một trường thiếu phần cuối không nuốt các đoạn sau", () => {
    expect(read(p(field("begin") + r("mã")) + p(r("đoạn sau")))).toEqual(["", "đoạn sau"]);
  });

  test("đoạn bị xóa dấu xuống đoạn thì nối vào đoạn sau", () => {
    const deletedMark = "<w:rPr><w:del/></w:rPr>";
    expect(read(p(r("Phát động "), deletedMark) + p(r("thi đua")))).toEqual(["Phát động thi đua"]);
  });

  test("hộp chữ đọc một lần dù tệp ghi hai bản", () => {
    const two = `<w:r><mc:AlternateContent><mc:Choice><w:drawing>${box("DỰ THẢO")}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box("DỰ THẢO")}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    expect(read(p(r("Kế hoạch") + two))).toEqual(["Kế hoạch", "DỰ THẢO"]);
  });

  test("không gian tên mang tiền tố khác vẫn là Word", () => {
    const namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    const xml = `<d xmlns="${namespace}"><body><p><r><t>Chữ</t></r></p></body></d>`;
    const bytes = wordFile("", {}, { "word/document.xml": new TextEncoder().encode(xml) });
    expect(shown(readDocx(bytes))).toEqual(["Chữ"]);
  });
});

describe("kiểu chữ", () => {
  const styles = `
    <w:docDefaults><w:rPrDefault><w:rPr><w:i w:val="0"/></w:rPr></w:rPrDefault></w:docDefaults>
    <w:style w:type="paragraph" w:styleId="TieuDe"><w:basedOn w:val="Goc"/></w:style>
    <w:style w:type="paragraph" w:styleId="Goc"><w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>
    <w:style w:type="character" w:styleId="Manh"><w:rPr><w:b/></w:rPr></w:style>`;
  const inStyle = (runs: string) => read(p(runs, '<w:pStyle w:val="TieuDe"/>'), { styles });

  test.each<[string, string, string]>([
    ["đậm theo kiểu đoạn", r("KẾ HOẠCH"), "**KẾ HOẠCH**"],
    ["chữ tự tắt đậm", r("nhạt", '<w:b w:val="0"/>'), "nhạt"],
    [
      "đậm ở cả kiểu đoạn lẫn kiểu chữ thì triệt tiêu (17.7.3)",
      r("nhạt", '<w:rStyle w:val="Manh"/>'),
      "nhạt",
    ],
    ["chữ tự đặt đậm thì đậm", r("đậm", '<w:rStyle w:val="Manh"/><w:b/>'), "**đậm**"],
  ])("%s", (_, runs, expected) => {
    expect(inStyle(runs)).toEqual([expected]);
  });

  test("canh giữa theo kiểu đoạn", () => {
    const file = wordFile(p(r("KẾ HOẠCH"), '<w:pStyle w:val="TieuDe"/>'), { styles });
    expect(readDocx(file)).toMatchObject([{ centred: true }]);
  });
});

describe("trang", () => {
  const pageBreak = '<w:r><w:br w:type="page"/></w:r>';
  test.each<[string, string]>([
    ["ngắt trang trước đoạn", p(r("Hết")) + p(r("PHỤ LỤC"), "<w:pageBreakBefore/>")],
    ["ngắt trang ở đầu đoạn", p(r("Hết")) + p(pageBreak + r("PHỤ LỤC"))],
    ["ngắt trang ở cuối đoạn", p(r("Hết") + pageBreak) + p(r("PHỤ LỤC"))],
    ["ngắt trang giữa đoạn", p(r("Hết") + pageBreak + r("PHỤ LỤC"))],
    ["phần mới ở trang mới", `${p(r("Hết"), "<w:sectPr/>")}${p(r("PHỤ LỤC"))}<w:sectPr/>`],
  ])("%s", (_, body) => {
    const blocks = readDocx(wordFile(body));
    expect(shown(blocks)).toEqual(["Hết", "PHỤ LỤC"]);
    expect(blocks.map((block) => "newPage" in block)).toEqual([false, true]);
  });
});

test("chú thích cuối trang và cuối văn bản vào đúng chỗ, bỏ số của chúng", () => {
  const footnotes = `<w:footnote w:type="separator" w:id="0">${p(r("gạch"))}</w:footnote>
    <w:footnote w:id="2">${p(`<w:r><w:footnoteRef/></w:r>${r(" Theo số liệu xã.")}`)}${p(r("Năm 2025."))}</w:footnote>`;
  const endnotes = `<w:endnote w:id="2">${p(r("Xem phụ lục."))}</w:endnote>`;
  const body = p(
    `${r("Số hộ")}<w:r><w:footnoteReference w:id="2"/></w:r>${r(" giảm")}<w:r><w:endnoteReference w:customMarkFollows="1" w:id="2"/><w:t>*</w:t></w:r>`,
  );
  expect(read(body, { footnotes, endnotes })).toEqual([
    "Số hộ[^Theo số liệu xã. Năm 2025.] giảm[^Xem phụ lục.]",
  ]);
});

describe("bảng", () => {
  const cell = (text: string, look = "") =>
    `<w:tc><w:tcPr>${look}</w:tcPr>${p(text && r(text))}</w:tc>`;
  const row = (...cells: string[]) => `<w:tr>${cells.join("")}</w:tr>`;
  const table = (...rows: string[]) => `<w:tbl>${rows.join("")}</w:tbl>`;

  test.each<[string, string, string[]]>([
    [
      "ô gộp ngang và gộp dọc",
      table(
        row(
          cell("Đơn vị", '<w:vMerge w:val="restart"/>'),
          cell("Chỉ tiêu", '<w:gridSpan w:val="2"/>'),
        ),
        row(cell("", "<w:vMerge/>"), cell("2026"), cell("2027")),
      ),
      ["Đơn vị | Chỉ tiêu | <", "^ | 2026 | 2027"],
    ],
    [
      "hàng lệch được bù ô trống",
      table(
        row(cell("a"), cell("b")),
        `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell("c")}</w:tr>`,
      ),
      ["a | b", " | c"],
    ],
    [
      "lưới thừa cột thì bỏ cột thừa",
      table(
        row(cell("a", '<w:gridSpan w:val="3"/>'), cell("b")),
        row(cell("c", '<w:gridSpan w:val="3"/>'), cell("d")),
      ),
      ["a | b", "c | d"],
    ],
    [
      "bảng trong ô",
      table(row(`<w:tc>${table(row(cell("trong"), cell("nữa")))}${p(r("sau"))}</w:tc>`, cell("b"))),
      ["trong ⏎ nữa ⏎ sau | b"],
    ],
    [
      "hàng đã xóa bỏ đi",
      table(row(cell("a")), `<w:tr><w:trPr><w:del/></w:trPr>${cell("xóa")}</w:tr>`),
      ["a"],
    ],
  ])("%s", (_, body, expected) => {
    expect(read(body)).toEqual(expected);
  });

  test.each<[string, string, number]>([
    [
      "hàng được đánh dấu lặp lại",
      table(`<w:tr><w:trPr><w:tblHeader/></w:trPr>${cell("a")}</w:tr>`, row(cell("b"))),
      1,
    ],
    ["hàng đầu in đậm", table(row(`<w:tc>${p(r("TT", on("b")))}</w:tc>`), row(cell("1"))), 1],
    ["không có hàng tiêu đề", table(row(cell("a")), row(cell("b"))), 0],
  ])("hàng tiêu đề: %s", (_, body, headerRows) => {
    expect(readDocx(wordFile(body))).toMatchObject([{ kind: "table", headerRows }]);
  });
});
