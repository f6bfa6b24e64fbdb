import { describe, expect, test } from "vitest";
import { asIssued } from "@/lib/documents/as-issued";
import { checkDocument } from "@/lib/documents/checks/check-document";
import { isLetter } from "@/lib/documents/letter";
import { type OfficialDocument, plainText } from "@/lib/documents/model";
import { parseOutline } from "@/lib/documents/outline/parse";
import { printOutline } from "@/lib/documents/outline/print";
import { readDocument } from "@/lib/documents/read-document";
import { renderDocx } from "@/lib/documents/renderers/docx/render-docx";
import { renderHtml } from "@/lib/documents/renderers/html/render-html";
import { renderPdf } from "@/lib/documents/renderers/pdf/render-pdf";
import { writeAmendment } from "@/lib/documents/templates/amendment/amendment";
import { changedClauseIds } from "@/lib/documents/templates/amendment/changed-clauses";
import {
  addresseesOf,
  type ChangeFacts,
  drafterOf,
} from "@/lib/documents/templates/amendment/changed-paper";
import { citablePlaces } from "@/lib/documents/templates/amendment/cite-place";
import { writeCorrection } from "@/lib/documents/templates/amendment/correction";
import { rowsOf, tableOf } from "@/lib/documents/templates/amendment/table-words";
import { walkDocument } from "@/lib/documents/walk";
import { pagesOfPdf, textOfDocx, textOfHtml } from "../renderers/text-of";

const issued = asIssued(
  parseOutline(`ỦY BAN NHÂN DÂN
XÃ SUỐI LÀNH
Số: /KH-UBND
Suối Lành, ngày tháng năm 2026

KẾ HOẠCH
Phát động thi đua bản làng xanh, sạch, đẹp

Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022.

I. MỤC ĐÍCH
1. Vận động Nhân dân giữ sạch đường bản.
II. NỘI DUNG
1. Việc phải làm
a) Thu gom rác tại hộ.
b) Trồng cây ven đường.
- Mỗi hộ hai cây.
- Mỗi bản một đoạn đường.
2. Chỉ tiêu: 90% số hộ.
Trên đây là Kế hoạch./.

Nơi nhận:
- Sở Nội vụ tỉnh;
- Các thôn, bản;
- Như mục II;
- Lưu: VT, VHXH.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Lò Văn Mường

PHỤ LỤC I
CHỈ TIÊU TỪNG BẢN

1. Bản Lành: 40 hộ.
`),
  { number: 5, symbol: "KH-UBND", issuedOn: "2026-03-02", place: "Suối Lành" },
);

const facts: ChangeFacts = {
  commune: {
    agency: ["ỦY BAN NHÂN DÂN", "XÃ SUỐI LÀNH"],
    place: "Suối Lành",
    name: "xã Suối Lành",
    chair: "Lò Văn Mường",
  },
  changed: issued,
  today: "2026-11-21",
};

const correction = (addressees: readonly string[]) =>
  writeCorrection({
    ...facts,
    addressees,
    errors: [
      { place: "điểm a khoản 1 Mục II", printed: "Thu gom", corrected: "Thu gom, phân loại" },
      { place: "phần chữ ký", printed: "*Lò*", corrected: "_Lò|" },
    ],
  });

const amendment = writeAmendment({
  ...facts,
  legalBases: ["Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022"],
  changes: [
    {
      place: "khoản 2 Mục II",
      label: "2.",
      words: "Chỉ tiêu: 95% số hộ.",
      added: "Mỗi bản một tổ.\nMỗi tổ năm người.",
    },
    { place: "điểm b khoản 1 Mục II", label: "b)", words: "", added: "" },
  ],
});

test("a place of a paper is named as papers name it", () => {
  const cited = citablePlaces(issued).map(({ cited: place }) => place);
  expect(cited).toEqual([
    "phần trích yếu",
    "phần căn cứ và mở đầu",
    "Mục I",
    "khoản 1 Mục I",
    "Mục II",
    "khoản 1 Mục II",
    "điểm a khoản 1 Mục II",
    "điểm b khoản 1 Mục II",
    "gạch đầu dòng thứ nhất điểm b khoản 1 Mục II",
    "gạch đầu dòng thứ hai điểm b khoản 1 Mục II",
    "khoản 2 Mục II",
    "phần kết",
    "phần nơi nhận",
    "phần chữ ký",
    "tên PHỤ LỤC I",
    "khoản 1 PHỤ LỤC I",
  ]);
});

describe("a table", () => {
  const rows = "| TT | Bản | Số hộ |\n|---|---|---|\n| 1 | Bản Lành | 40 |\n| 2 | Bản Mới | 25 |";
  const withTable = parseOutline(
    `${printOutline(issued)}`.replace("2. Chỉ tiêu: 90% số hộ.", `2. Chỉ tiêu từng bản\n${rows}`),
  );
  const place = citablePlaces(withTable).find((each) => each.rows !== null);

  test("is cited by the clause it stands under, and given as rows to be written over", () => {
    expect(place?.cited).toBe("bảng thứ nhất khoản 2 Mục II");
    expect(place?.rows).toBe(rows);
    expect(tableOf(place?.rows ?? "")?.rows).toHaveLength(3);
  });

  test("is printed as a table in the amendment, whose words say that the old one holds no longer", () => {
    const words = rows.replace("25", "30");
    const paper = writeAmendment({
      ...facts,
      legalBases: [],
      changes: [{ place: place?.cited ?? "", label: "", words, added: "", isTable: true }],
    });

    const tables = [...walkDocument(paper)].flatMap(({ clause }) => clause.table ?? []);
    expect(tables).toHaveLength(1);
    expect(rowsOf(tables[0] ?? { headerRows: 0, rows: [] })).toBe(words);
    expect([...changedClauseIds(withTable, paper)]).toEqual([place?.key]);
  });

  test.each(["chữ thường", `${"| a | b |"}\nchữ thường`, "", "1. Mục\n| a |"])(
    "is not %j",
    (words) => {
      expect(tableOf(words)).toBeNull();
    },
  );
});

test("whom to write to and who drafted it are read from the issued paper", () => {
  expect(addresseesOf(issued)).toEqual(["Sở Nội vụ tỉnh", "Các thôn, bản"]);
  expect(drafterOf(issued)).toBe("VHXH");
  expect(drafterOf({ ...issued, recipients: ["Lưu: VT."] })).toBeNull();
});

test("a correction is a công văn by Mẫu 1.5", () => {
  expect(isLetter(correction(["Các thôn, bản"]))).toBe(true);
  expect(printOutline(correction(["Sở Nội vụ tỉnh", "Các thôn, bản"]))).toMatchInlineSnapshot(`
    "ỦY BAN NHÂN DÂN
    XÃ SUỐI LÀNH
    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    Độc lập - Tự do - Hạnh phúc
    Số: /UBND-VHXH
    Suối Lành, ngày tháng 11 năm 2026

    V/v đính chính Kế hoạch số 05/KH-UBND ngày 02 tháng 3 năm 2026

    Kính gửi:
    - Sở Nội vụ tỉnh;
    - Các thôn, bản.
    Ủy ban nhân dân xã Suối Lành đã ban hành Kế hoạch số 05/KH-UBND ngày 02 tháng 3 năm 2026 phát động thi đua bản làng xanh, sạch, đẹp. Do sai sót về thể thức, kỹ thuật trình bày khi ban hành, Ủy ban nhân dân xã Suối Lành đính chính như sau:

    1. Tại điểm a khoản 1 Mục II: đã in là “Thu gom”; nay đính chính là “Thu gom, phân loại”.

    2. Tại phần chữ ký: đã in là “\\*Lò\\*”; nay đính chính là “_Lò\\|”.

    Các nội dung khác của Kế hoạch số 05/KH-UBND không thay đổi. Ủy ban nhân dân xã Suối Lành thông báo để các cơ quan, đơn vị biết, thực hiện./.

    Nơi nhận:
    - Như trên;
    - Lưu: VT, VHXH.

    TM. ỦY BAN NHÂN DÂN
    CHỦ TỊCH

    Lò Văn Mường
    "
  `);
});

test("an amendment says which clause changes to which words", () => {
  expect(printOutline(amendment)).toMatchInlineSnapshot(`
    "ỦY BAN NHÂN DÂN
    XÃ SUỐI LÀNH
    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    Độc lập - Tự do - Hạnh phúc
    Số: /KH-UBND
    Suối Lành, ngày tháng 11 năm 2026

    KẾ HOẠCH
    Sửa đổi, bổ sung một số nội dung của Kế hoạch số 05/KH-UBND ngày 02 tháng 3 năm 2026 phát động thi đua bản làng xanh, sạch, đẹp

    Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;
    Căn cứ Kế hoạch số 05/KH-UBND ngày 02 tháng 3 năm 2026 của Ủy ban nhân dân xã Suối Lành về việc phát động thi đua bản làng xanh, sạch, đẹp.
    Ủy ban nhân dân xã Suối Lành sửa đổi, bổ sung một số nội dung của Kế hoạch số 05/KH-UBND như sau:

    I. NỘI DUNG SỬA ĐỔI, BỔ SUNG
    1. Sửa đổi khoản 2 Mục II như sau:
    “2. Chỉ tiêu: 95% số hộ.”.
    2. Bổ sung vào sau khoản 2 Mục II như sau:
    “Mỗi bản một tổ.
    Mỗi tổ năm người.”.
    3. Bãi bỏ điểm b khoản 1 Mục II.

    II. TỔ CHỨC THỰC HIỆN
    1. Các nội dung khác của Kế hoạch số 05/KH-UBND không được sửa đổi, bổ sung tại Kế hoạch này giữ nguyên hiệu lực.
    2. Các cơ quan, đơn vị được giao nhiệm vụ tại Kế hoạch số 05/KH-UBND căn cứ nội dung sửa đổi, bổ sung để tổ chức thực hiện.

    Trên đây là Kế hoạch sửa đổi, bổ sung một số nội dung của Kế hoạch số 05/KH-UBND ngày 02 tháng 3 năm 2026 phát động thi đua bản làng xanh, sạch, đẹp. Ủy ban nhân dân xã Suối Lành yêu cầu các cơ quan, đơn vị tổ chức thực hiện./.

    Nơi nhận:
    - Sở Nội vụ tỉnh;
    - Các thôn, bản;
    - Như mục II;
    - Lưu: VT, VHXH.

    TM. ỦY BAN NHÂN DÂN
    CHỦ TỊCH

    Lò Văn Mường
    "
  `);
});

test("a công văn of another office, its subject between number and date, is read as one", () => {
  const letter = parseOutline(`ỦY BAN NHÂN DÂN
XÃ SUỐI LÀNH
Số: 12/UBND-VHXH
V/v chuẩn bị ngày hội
Suối Lành, ngày 02 tháng 3 năm 2026

Kính gửi:
- Các thôn, bản;
- Các trường học.
Ủy ban nhân dân xã đề nghị các đơn vị chuẩn bị ngày hội./.`);

  expect(isLetter(letter)).toBe(true);
  expect(letter).toMatchObject({
    number: "12",
    symbol: "UBND-VHXH",
    place: "Suối Lành",
    date: { day: "02" },
  });
  expect(plainText(letter.subject)).toBe("V/v chuẩn bị ngày hội");
  expect(letter.preamble.slice(0, 3).map(plainText)).toEqual([
    "Kính gửi:",
    "- Các thôn, bản;",
    "- Các trường học.",
  ]);
});

const papers: [string, OfficialDocument][] = [
  ["a correction for one", correction(["Các thôn, bản"])],
  ["a correction for several", correction(["Sở Nội vụ tỉnh", "Các thôn, bản"])],
  ["an amendment", amendment],
];

describe.each(papers)("%s", (_, paper) => {
  test("has no error that the checks know", () => {
    const context = {
      today: "2026-11-21",
      commune: { kind: "xã", name: "Suối Lành" },
      units: [],
      legalBases: [],
    };
    const found = checkDocument(paper, context).filter(({ severity }) => severity !== "info");
    expect(found.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
  });

  test("printed as an outline and read again is the same", () => {
    expect(withoutNames(parseOutline(printOutline(paper)))).toEqual(withoutNames(paper));
  });

  test("as a Word file and read again is the same", async () => {
    const given = asIssued(paper, {
      number: 7,
      symbol: paper.symbol,
      issuedOn: "2026-11-21",
      place: "",
    });
    const read = await readDocument(await renderDocx(given), "van-ban.docx");
    expect(withoutNames(read)).toEqual(withoutNames(given));
  });

  test("says the same words in each format", async () => {
    const html = textOfHtml(renderHtml(paper));
    expect(html).toEqual(textOfDocx(await renderDocx(paper)));
    // A line of the PDF may end inside "05/KH-UBND".
    const together = (text: string) => text.replace(/\s+/g, "");
    expect(together((await pagesOfPdf(renderPdf(paper))).join(""))).toBe(together(html.body));
    for (const word of plainText(paper.subject).split(/\s+/u)) expect(html.body).toContain(word);
  });
});

/** Ids and kinds are given anew by every reader; Quốc hiệu is drawn whether written or not. */
function withoutNames(document: OfficialDocument): unknown {
  return JSON.parse(
    JSON.stringify({ ...document, national: [] }, (key, value) =>
      key === "id" || key === "kind" ? undefined : value,
    ),
  );
}
