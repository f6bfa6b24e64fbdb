import { describe, expect, test } from "vitest";
import { carryClauses, usualChoice } from "@/lib/documents/carry-clauses";
import { type OfficialDocument, plainText, richText } from "@/lib/documents/model";
import { carriedIds, compareOrigins } from "@/lib/documents/origins";
import { parseOutline } from "@/lib/documents/outline/parse";
import { printOutline } from "@/lib/documents/outline/print";
import { campaignNameOf, superiorCitation } from "@/lib/documents/superior-citation";
import { walkClauses } from "@/lib/documents/walk";
import { planWith } from "../../../support/documents";

const superior = planWith(`I. MỤC ĐÍCH, YÊU CẦU
1. Mục đích
- Nâng cao đời sống.
II. NỘI DUNG THI ĐUA
1. Thi đua làm đường
a) Đường bản.
b) Đường nội đồng.
2. Thi đua trồng rừng.
III. MỤC TIÊU
- Mỗi năm 10 km.
| Năm | km |
|---|---|
| 2027 | 10 |
IV. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ
Theo dõi, tổng hợp.
`);
const own = planWith(`I. MỤC ĐÍCH, YÊU CẦU
1. Mục đích
- Thực hiện kế hoạch của tỉnh.
II. NỘI DUNG THI ĐUA
1. Phổ biến kế hoạch.
III. CHỈ TIÊU
1. 100% bản đăng ký.
IV. TỔ CHỨC THỰC HIỆN
1. Các bản
Đăng ký phần việc.
`);

let next = 0;
const newId = () => `moi-${++next}`;
const idOf = (document: OfficialDocument, words: string) =>
  [...walkClauses(document.body)].find(({ clause }) => plainText(clause.text).includes(words))
    ?.clause.id ?? "";
const idsOf = (...words: string[]) => new Set(words.map((each) => idOf(superior, each)));
const bodyText = (document: OfficialDocument) =>
  printOutline({ ...document, closing: [], recipients: [], annexes: [] });

describe("carryClauses", () => {
  test("puts each clause into the part about the same matter, numbered on", () => {
    const { document, origins } = carryClauses(own, superior, usualChoice(superior), newId);

    expect(bodyText(document)).toContain(`II. NỘI DUNG THI ĐUA
1. Phổ biến kế hoạch.
2. Thi đua làm đường
a) Đường bản.
b) Đường nội đồng.
3. Thi đua trồng rừng.

III. CHỈ TIÊU
1. 100% bản đăng ký.
2. Mỗi năm 10 km.
`);
    expect(bodyText(document)).toContain("| 2027 | 10 |");
    expect(bodyText(document)).not.toContain("Nâng cao đời sống");
    expect(origins.map(({ superiorClauseId }) => superiorClauseId).sort()).toEqual(
      [...usualChoice(superior)]
        .filter((id) => !superior.body.some((part) => part.id === id))
        .sort(),
    );
    // The plain editor gives the very same tree back.
    const again = parseOutline(printOutline(document));
    expect(printOutline(again)).toBe(printOutline(document));
  });

  test.each([
    [
      "a clause alone comes with all its points",
      ["Thi đua làm đường"],
      "2. Thi đua làm đường\na) Đường bản.\nb) Đường nội đồng.\n",
    ],
    [
      "with one point chosen, that one only",
      ["Thi đua làm đường", "nội đồng"],
      "2. Thi đua làm đường\na) Đường nội đồng.\n",
    ],
    ["a point without its clause stands by itself", ["nội đồng"], "2. Đường nội đồng.\n"],
    [
      "a part alone brings all that is in it",
      ["NỘI DUNG"],
      "2. Thi đua làm đường\na) Đường bản.\nb) Đường nội đồng.\n3. Thi đua trồng rừng.\n",
    ],
    [
      "the most particular part takes it",
      ["Nâng cao đời sống"],
      "- Thực hiện kế hoạch của tỉnh.\n- Nâng cao đời sống.\n",
    ],
  ])("%s", (_name, words, expected) => {
    const { document } = carryClauses(own, superior, idsOf(...words), newId);

    expect(bodyText(document)).toContain(expected);
  });

  test("an annex about targets is taken as a part of its own, its table into the targets", () => {
    const withAnnex = {
      ...superior,
      annexes: [
        {
          label: "Phụ lục",
          title: "CHỈ TIÊU TỪNG NĂM",
          note: "",
          body: planWith("| Năm | hộ |\n|---|---|\n| 2027 | 9 |\n").body.map((clause) => ({
            ...clause,
            id: "phu-luc-1",
          })),
        },
      ],
    };

    expect(usualChoice(withAnnex)).toContain("phu-luc-1");
    const { document, origins } = carryClauses(own, withAnnex, new Set(["phu-luc-1"]), newId);
    expect(bodyText(document)).toContain(
      "1. 100% bản đăng ký.\n| Năm | hộ |\n|---|---|\n| 2027 | 9 |\n",
    );
    expect(compareOrigins(document, withAnnex, origins).unchanged).toHaveLength(1);
  });

  test("what has no part of its own goes under nội dung; nothing chosen changes nothing", () => {
    const bare = planWith("I. NỘI DUNG\n1. Làm đường.\n");

    const { document } = carryClauses(bare, superior, idsOf("Mỗi năm"), newId);

    expect(bodyText(document)).toContain("1. Làm đường.\n2. Mỗi năm 10 km.\n");
    expect(carryClauses(own, superior, new Set(["không có"]), newId)).toEqual({
      document: own,
      origins: [],
    });
  });
});

describe("compareOrigins", () => {
  const carried = carryClauses(own, superior, usualChoice(superior), newId);
  const change = (from: string, to: string): OfficialDocument => {
    const id = idOf(carried.document, from);
    const edit = (clauses: OfficialDocument["body"]): OfficialDocument["body"] =>
      clauses.map((clause) =>
        clause.id === id
          ? { ...clause, text: richText(to) }
          : { ...clause, children: edit(clause.children) },
      );
    return { ...carried.document, body: edit(carried.document.body) };
  };
  const words = ({ clause }: { clause: { text: Parameters<typeof plainText>[0] } }) =>
    plainText(clause.text);

  test("unchanged, changed with the words marked, left out", () => {
    const report = compareOrigins(
      change("Thi đua trồng rừng", "Thi đua trồng rừng gỗ lớn."),
      superior,
      carried.origins,
    );

    expect(report.unchanged.map((pair) => words(pair.superior))).toContain("Đường bản.");
    expect(report.changed).toHaveLength(1);
    expect(report.changed[0]?.rows).toMatchObject([{ kind: "changed" }]);
    expect(JSON.stringify(report.changed[0]?.rows)).toContain("gỗ lớn");
    expect(report.leftOut.map(words)).toEqual([
      "Mục đích",
      "Nâng cao đời sống.",
      "Sở Nội vụ",
      "Theo dõi, tổng hợp.",
    ]);
  });

  test("a carried clause deleted since is left out again", () => {
    const report = compareOrigins(own, superior, carried.origins);

    expect(report.unchanged).toEqual([]);
    expect(report.leftOut.map(words)).toContain("Thi đua trồng rừng.");
    expect(carriedIds(own, carried.origins)).toEqual(new Set());
    expect(carriedIds(carried.document, carried.origins).size).toBe(carried.origins.length);
  });
});

describe("superiorCitation", () => {
  test.each([
    [
      {
        agency: ["ỦY BAN NHÂN DÂN", "TỈNH ĐIỆN BIÊN"],
        number: "213",
        subject: richText("Phát động phong trào thi đua “Nối nhịp cầu”"),
      },
      "Kế hoạch số 213/KH-UBND ngày 10 tháng 3 năm 2026 của Ủy ban nhân dân tỉnh Điện Biên về việc phát động phong trào thi đua “Nối nhịp cầu”",
    ],
    [
      {
        agency: ["ĐẢNG BỘ TỈNH X", "ĐẢNG ỦY XÃ NẬM SIM"],
        number: "37",
        symbol: "-KH/ĐU",
        subject: richText("Phong trào thi đua"),
      },
      "Kế hoạch số 37-KH/ĐU ngày 10 tháng 3 năm 2026 của Đảng ủy xã Nậm Sim về phong trào thi đua",
    ],
    [
      { agency: ["UBND TỈNH X", "Sở Nội vụ"], subject: richText("Về thi đua") },
      "Kế hoạch số 12/KH-UBND ngày 10 tháng 3 năm 2026 của Sở Nội vụ về thi đua",
    ],
    [
      { agency: [], number: null, date: { day: null, month: "3", year: "2026" }, subject: [] },
      "Kế hoạch số [số, ký hiệu kế hoạch của cấp trên] ngày [ngày ban hành kế hoạch của cấp trên] của [cơ quan cấp trên ban hành kế hoạch]",
    ],
  ])("%#", (changes, citation) => {
    const document = { ...planWith("I. NỘI DUNG\n", changes), type: "KẾ HOẠCH" };

    expect(superiorCitation(document).citation).toBe(citation);
  });

  test("the campaign's name is what stands in quotation marks", () => {
    expect(campaignNameOf("Phát động phong trào “Nối nhịp cầu” năm 2027")).toBe("Nối nhịp cầu");
    expect(campaignNameOf("Thi đua làm đường")).toBe("Thi đua làm đường");
  });
});
