import { describe, expect, test } from "vitest";
import { asIssued } from "@/lib/documents/as-issued";
import { documentSchema } from "@/lib/documents/document-schema";
import type { OfficialDocument } from "@/lib/documents/model";
import { plainText } from "@/lib/documents/model";
import { renderDocx } from "@/lib/documents/renderers/docx/render-docx";
import { renderHtml } from "@/lib/documents/renderers/html/render-html";
import { layOut } from "@/lib/documents/renderers/paper";
import { renderPdf } from "@/lib/documents/renderers/pdf/render-pdf";
import { awardDecision } from "@/lib/documents/templates/award-decision/award-decision";
import type { AwardPaperFacts, ListedAward } from "@/lib/documents/templates/award-decision/facts";
import { awardRequest } from "@/lib/documents/templates/award-request/award-request";
import { higherRequest } from "@/lib/documents/templates/higher-request/higher-request";
import { revocationDecision } from "@/lib/documents/templates/revocation/revocation";
import { pagesOfPdf, textOfDocx, textOfHtml } from "../documents/renderers/text-of";

const item = (name: string, rest: Partial<ListedAward> = {}): ListedAward => ({
  part: "PERSON",
  honorific: "Ông",
  name,
  post: "Trưởng bản",
  place: "bản Nà Thử",
  award: "Giấy khen",
  isTitle: false,
  citation: "Vận động 12 hộ hiến đất làm đường bản",
  coefficient: 300,
  moneyNote: "",
  councilResult: "Hội đồng đề nghị khen: 9/11 phiếu (81,81%)",
  ...rest,
});

const facts: AwardPaperFacts = {
  commune: {
    agency: ["ỦY BAN NHÂN DÂN", "XÃ MƯỜNG THỬ"],
    name: "xã Mường Thử",
    kind: "xã",
    place: "Mường Thử",
    standingBody: "Phòng Văn hóa - Xã hội",
  },
  legalBases: [
    "Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022",
    "Nghị định số 152/2025/NĐ-CP ngày 14 tháng 6 năm 2025 của Chính phủ",
  ],
  subject: "Về việc tặng Giấy khen cho tập thể, cá nhân có thành tích xuất sắc trong làm đường bản",
  request: { number: "31/TTr-VHXH", on: "2026-11-18" },
  councilDays: ["2026-11-16"],
  items: [
    item("Bản Nà Thử", {
      part: "COLLECTIVE",
      honorific: "",
      post: "",
      place: "",
      coefficient: 600,
    }),
    item("Lò Văn Thử"),
    item("Quàng Thị Thử", { honorific: "Bà" }),
  ],
  signature: { lines: ["CHỦ TỊCH"], name: "Cầm Văn Thử" },
};

const requestSigner = { name: "Lường Thị Thử", post: "" };

const words = (document: OfficialDocument) => [
  ...document.preamble.map(plainText),
  ...document.body.flatMap((clause) => [
    `${clause.label} ${plainText(clause.text)}`,
    ...clause.children.map((child) => `${child.label} ${plainText(child.text)}`),
  ]),
];

const cells = (document: OfficialDocument) =>
  document.annexes[0]?.body[0]?.table?.rows.map((row) =>
    row.map((cell) => ("text" in cell ? plainText(cell.text) : "←")),
  );

describe("quyết định khen thưởng (Mẫu 1.2)", () => {
  const decision = awardDecision(facts);

  test("the power is the Chairman's own, above the grounds; QUYẾT ĐỊNH: below them, both centred", () => {
    const paper = layOut(decision);
    const styled = paper.content.map(({ style }) => style);

    expect(words(decision)[0]).toBe("CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ MƯỜNG THỬ");
    expect(styled.slice(0, 6)).toEqual([
      "authority",
      "basis",
      "basis",
      "basis",
      "basis",
      "authority",
    ]);
    expect(decision.preamble.map(plainText).at(-2)).toBe(
      "Theo đề nghị của Phòng Văn hóa - Xã hội tại Tờ trình số 31/TTr-VHXH ngày 18/11/2026.",
    );
    expect(decision.preamble.map(plainText).at(-1)).toBe("QUYẾT ĐỊNH:");
  });

  test("who gets what, the money by its coefficient, who carries it out", () => {
    expect(words(decision).slice(-3)).toEqual([
      "Điều 1. Tặng Giấy khen của Chủ tịch Ủy ban nhân dân xã Mường Thử cho 01 tập thể và 02 cá nhân đã có thành tích xuất sắc trong làm đường bản (có danh sách kèm theo).",
      "Điều 2. Tiền thưởng kèm theo bằng hệ số ghi trong danh sách nhân với mức lương cơ sở tại ngày ban hành Quyết định này, làm tròn lên hàng chục nghìn đồng theo Nghị định số 152/2025/NĐ-CP; chi từ quỹ thi đua, khen thưởng của xã.",
      "Điều 3. Quyết định này có hiệu lực kể từ ngày ký. Trưởng Phòng Văn hóa - Xã hội, thủ trưởng các cơ quan, đơn vị có liên quan và tập thể, cá nhân có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này./.",
    ]);
    expect(decision.recipients[0]).toBe("Như Điều 3;");
    expect(decision.recipients.at(-1)).toBe("Lưu: VT, VHXH.");
  });

  test("the list: collectives before persons, numbered through", () => {
    expect(cells(decision)).toEqual([
      [
        "TT",
        "Tên tập thể, hộ gia đình, họ và tên cá nhân",
        "Chức vụ, đơn vị công tác, nơi ở",
        "Thành tích",
        "Tiền thưởng (lần mức lương cơ sở)",
      ],
      ["I", "TẬP THỂ", "←", "←", "←"],
      ["1", "Bản Nà Thử", "", "Vận động 12 hộ hiến đất làm đường bản", "0,6"],
      ["II", "CÁ NHÂN", "←", "←", "←"],
      ["2", "Ông Lò Văn Thử", "Trưởng bản, bản Nà Thử", expect.any(String), "0,3"],
      ["3", "Bà Quàng Thị Thử", "Trưởng bản, bản Nà Thử", expect.any(String), "0,3"],
    ]);
    expect(decision.annexes[0]?.body.at(-1)?.text).toEqual([
      {
        text: "Danh sách có 01 tập thể và 02 cá nhân; tiền thưởng bằng 1,2 lần mức lương cơ sở, trước khi làm tròn từng trường hợp.",
      },
    ]);
  });

  test("several awards stand apart, in the article and in the list", () => {
    const mixed = awardDecision({
      ...facts,
      subject: "Về việc khen thưởng năm 2026",
      items: [
        ...facts.items,
        item("Vì Văn Thử", { award: "Lao động tiên tiến", isTitle: true, moneyNote: "" }),
      ],
    });

    expect(words(mixed)).toContain(
      "1. Tặng Giấy khen của Chủ tịch Ủy ban nhân dân xã Mường Thử cho 01 tập thể và 02 cá nhân;",
    );
    expect(words(mixed)).toContain("2. Tặng danh hiệu “Lao động tiên tiến” cho 01 cá nhân.");
    expect(cells(mixed)?.[0]).toContain("Hình thức, danh hiệu");
  });

  test("without any money there is no article of it", () => {
    const unpaid = awardDecision({
      ...facts,
      items: facts.items.map((each) => ({ ...each, coefficient: null })),
    });

    expect(unpaid.body).toHaveLength(2);
    expect(unpaid.recipients[0]).toBe("Như Điều 2;");
    expect(cells(unpaid)?.[0]).not.toContain("Tiền thưởng (lần mức lương cơ sở)");
  });
});

const issue = { number: 5, issuedOn: "2026-11-20", place: "Mường Thử" };

test.each([
  ["quyết định", awardDecision(facts), "QĐ-UBND"],
  [
    "hủy bỏ",
    revocationDecision({
      ...facts,
      revoked: { number: "12/QĐ-UBND", issuedOn: "2026-08-20" },
      isWhole: false,
      grounds: "khai báo sai thành tích.",
    }),
    "QĐ-UBND",
  ],
  [
    "tờ trình cấp trên",
    higherRequest({ ...facts, addressee: "Chủ tịch Ủy ban nhân dân tỉnh Thử", message: "" }),
    "TTr-UBND",
  ],
])(
  "%s: number and date are filled in on the paper and where its list refers to it",
  (_, paper, symbol) => {
    const issued = asIssued(paper, { ...issue, symbol });

    expect(issued.number).toBe("05");
    expect(issued.annexes[0]?.note).toMatch(
      new RegExp(`số 05/${symbol} ngày 20 tháng 11 năm 2026 của`, "u"),
    );
  },
);

test.each([
  ["quyết định", awardDecision(facts)],
  [
    "tờ trình",
    awardRequest({ ...facts, message: "Một dòng.", requestSigner, moneyWords: "Dự kiến chi." }),
  ],
  ["tờ trình cấp trên", higherRequest({ ...facts, addressee: "Chủ tịch tỉnh", message: "" })],
])("%s is a document as the portal keeps them", (_, paper) => {
  expect(documentSchema.safeParse(paper).success).toBe(true);
});

/** The words it has: a table's headings come again on its next page, and "98/2023/NĐ-CP" breaks at its strokes. */
const wordsOf = (text: string) => [...new Set(text.split(/[\s/]+/u))].filter(Boolean).toSorted();

test.each([
  ["quyết định", asIssued(awardDecision(facts), { ...issue, symbol: "QĐ-UBND" })],
  [
    "tờ trình",
    awardRequest({ ...facts, message: "Một dòng.", requestSigner, moneyWords: "Dự kiến chi." }),
  ],
  ["tờ trình cấp trên", higherRequest({ ...facts, addressee: "Chủ tịch tỉnh", message: "" })],
])("%s says the same in Word, in PDF and on the page", async (_, paper) => {
  const { body } = textOfHtml(renderHtml(paper));

  expect(textOfDocx(await renderDocx(paper)).body).toBe(body);
  const pages = await pagesOfPdf(renderPdf(paper));
  const drawn = pages.map((page) => page.replace(/^\d+\n/u, "")).join(" ");
  expect(wordsOf(drawn)).toEqual(wordsOf(body));
});

test("the tờ trình bears the number its paper has, and the Council's result of each", () => {
  const request = awardRequest({ ...facts, message: "", requestSigner, moneyWords: "" });

  expect([request.number, request.symbol]).toEqual(["31", "TTr-VHXH"]);
  expect(request.agency).toEqual(["UBND XÃ MƯỜNG THỬ", "PHÒNG VĂN HÓA - XÃ HỘI"]);
  expect(request.signature).toEqual({ lines: ["TRƯỞNG PHÒNG"], name: "Lường Thị Thử" });
  expect(request.annexes[0]?.note).toBe(
    "(Kèm theo Tờ trình số 31/TTr-VHXH ngày 18 tháng 11 năm 2026 của Phòng Văn hóa - Xã hội)",
  );
  expect(cells(request)?.[0]).toContain("Kết quả xét của Hội đồng");
  expect(cells(request)?.[2]).toContain("Hội đồng đề nghị khen: 9/11 phiếu (81,81%)");
});

test("a revocation says what it takes back, why, and what is to be returned", () => {
  const revocation = revocationDecision({
    ...facts,
    revoked: { number: "12/QĐ-UBND", issuedOn: "2026-08-20" },
    isWhole: true,
    grounds: "khai báo sai thành tích.",
  });

  const said = words(revocation).join("\n");
  expect(said).toContain("Hủy bỏ Quyết định số 12/QĐ-UBND ngày 20/8/2026 của Chủ tịch");
  expect(said).toContain("Lý do: khai báo sai thành tích (Điều 93 Luật Thi đua, khen thưởng).");
  expect(said).toContain("Thu hồi hiện vật khen thưởng và tiền thưởng đã nhận");
});
