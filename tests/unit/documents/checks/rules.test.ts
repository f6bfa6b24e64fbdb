import { describe, expect, test } from "vitest";
import { rules } from "@/lib/documents/checks/all-rules";
import { checkDocument } from "@/lib/documents/checks/check-document";
import type { CheckContext } from "@/lib/documents/checks/finding";
import { applyFix } from "@/lib/documents/checks/fix";
import { type OfficialDocument, richText } from "@/lib/documents/model";
import { planWith } from "../../../support/documents";

/** A plan in which no rule finds anything. */
const sound = [
  "I. MỤC ĐÍCH",
  "Phủ xanh đồi trọc quanh xã Đồng Sim.",
  "II. ĐỐI TƯỢNG",
  "Các thôn và trường học.",
  "III. NỘI DUNG, TIÊU CHÍ",
  "1. Nội dung",
  "a) Ươm cây giống;",
  "b) Trồng cây đầu mùa mưa.",
  "2. Tiêu chí",
  "Cây sống qua mùa khô.",
  "IV. THỜI GIAN",
  "Từ ngày 01/4/2026 đến hết ngày 30/9/2026.",
  "V. KHEN THƯỞNG",
  "Giấy khen của Chủ tịch UBND xã.",
  "VI. TỔ CHỨC THỰC HIỆN",
  "1. Phòng Kinh tế hướng dẫn kỹ thuật.",
  "2. Các thôn nhận cây giống trước ngày 15/4/2026.",
].join("\n");

const with_ = (from: string, to: string) => planWith(sound.replace(from, to));
const signedBy = (...lines: string[]): Partial<OfficialDocument> => ({
  signature: { lines, name: "Cao Thị Gương" },
});
const preambleOf = (...lines: string[]): Partial<OfficialDocument> => ({
  preamble: lines.map(richText),
});

type Case = [title: string, document: OfficialDocument, found: string[], context?: CheckContext];

const cases: Case[] = [
  ["a sound plan", planWith(sound), []],
  [
    "old placement of tones is no fault",
    with_("Phủ xanh", "Văn hoá, thuỷ lợi, khoẻ mạnh: phủ xanh"),
    [],
  ],

  ["roman numbers jump", with_("VI. TỔ", "VIII. TỔ"), ["numbering-gap VIII"]],
  [
    "letters skip đ",
    with_("b) Trồng", "b) Đào hố;\nc) Bón phân;\nd) Tưới;\nđ) Rào;\ne) Trồng"),
    [],
  ],
  [
    "letters go on by the Latin alphabet",
    with_("b) Trồng", "b) Đào hố;\nc) Bón phân;\nd) Tưới;\ne) Trồng"),
    ["numbering-gap III.1.e"],
  ],
  ["a number stands twice", with_("2. Các thôn", "1. Các thôn"), ["numbering-gap VI.1"]],
  [
    "nested numbers follow another part",
    with_("a) Ươm cây giống;\nb) Trồng cây đầu mùa mưa.", "1.1. Ươm cây giống.\n2.2. Trồng cây."),
    ["numbering-gap III.1.2"],
  ],
  [
    "a list does not begin at the beginning",
    with_("1. Phòng Kinh tế hướng dẫn kỹ thuật.\n2. Các", "2. Các"),
    ["numbering-gap VI.2"],
  ],

  [
    "no closing mark",
    planWith(sound, { closing: [richText("Trên đây là Kế hoạch của xã Đồng Sim.")] }),
    ["closing-mark"],
  ],
  [
    "two closing marks",
    planWith(sound, { closing: [richText("Trên đây là Kế hoạch././.")] }),
    ["closing-mark"],
  ],
  [
    "closing mark after a space",
    planWith(sound, { closing: [richText("Trên đây là Kế hoạch ./.")] }),
    ["closing-mark"],
  ],

  ["number without nought", planWith(sound, { number: "5" }), ["leading-zero"]],
  [
    "month 3 needs no nought",
    planWith(sound, { date: { day: "05", month: "3", year: "2026" } }),
    [],
  ],
  [
    "month 2 needs one",
    planWith(sound, { date: { day: "05", month: "2", year: "2026" } }),
    ["leading-zero"],
  ],
  [
    "blank number and day",
    planWith(sound, { number: null, date: { day: null, month: "3", year: "2026" } }),
    ["blank-number", "blank-date"],
  ],
  ["symbol with spaces", planWith(sound, { symbol: "KH - UBND" }), ["symbol-form"]],
  ["symbol of another kind of paper", planWith(sound, { symbol: "QĐ-UBND" }), ["symbol-form"]],

  ["signed without TM.", planWith(sound, signedBy("CHỦ TỊCH")), ["signature-authority"]],
  [
    "deputy without KT.",
    planWith(sound, signedBy("TM. ỦY BAN NHÂN DÂN", "PHÓ CHỦ TỊCH")),
    ["signature-authority"],
  ],
  [
    "deputy for the chairman",
    planWith(sound, signedBy("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")),
    [],
  ],
  [
    "a degree before the name",
    planWith(sound, {
      signature: { lines: ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"], name: "TS. Cao Thị Gương" },
    }),
    ["signer-name"],
  ],

  [
    "the commune's name in another spelling",
    with_("xã Đồng Sim", "xã Đông Sim"),
    ["name-mismatch II".replace(" II", " I")],
  ],
  ["another commune is another name", with_("xã Đồng Sim", "xã Đồng Cói"), []],
  ["place line in another spelling", planWith(sound, { place: "Đồng Sìm" }), ["name-mismatch"]],

  ["31 April", with_("15/4/2026", "31/4/2026"), ["date-impossible VI.2"]],
  ["29 February of a common year", with_("15/4/2026", "29/02/2026"), ["date-impossible VI.2"]],
  [
    "a period that ends before it starts",
    with_("30/9/2026", "30/3/2026"),
    ["date-order IV", "deadline-outside-period VI.2"],
  ],
  [
    "a deadline after the end",
    with_("nhận cây giống trước ngày 15/4/2026", "trồng xong trước ngày 15/11/2026"),
    ["deadline-outside-period VI.2"],
  ],
  [
    "a report after the end is in order",
    with_("nhận cây giống trước ngày 15/4/2026", "báo cáo kết quả trước ngày 15/11/2026"),
    [],
  ],
  [
    "a cited paper later than this one",
    planWith(sound, preambleOf("Thực hiện Kế hoạch số 90/KH-UBND ngày 11/3/2026 của UBND tỉnh;")),
    ["date-order"],
  ],

  [
    "district as an acting level",
    with_("Các thôn nhận", "UBND huyện giao, các thôn nhận"),
    ["district-after-2025 VI.2"],
  ],
  [
    "district in a paper of 2024",
    planWith(
      sound.replaceAll("2026", "2024").replace("Các thôn nhận", "UBND huyện giao, các thôn nhận"),
      { date: { day: "10", month: "3", year: "2024" } },
    ),
    [],
  ],
  [
    "district as history",
    with_("Phủ xanh", "Kỷ niệm ngày thành lập UBND huyện trước đây, phủ xanh"),
    [],
  ],
  [
    "district in a cited paper",
    planWith(sound, preambleOf("Thực hiện Kế hoạch số 9/KH-UBND ngày 05/3/2025 của UBND huyện;")),
    [],
  ],

  [
    "an annex promised",
    with_("Cây sống", "Theo Phụ lục kèm theo; cây sống"),
    ["missing-annex III.2"],
  ],
  [
    "an annex of a decree",
    with_("Cây sống", "Theo Phụ lục I ban hành kèm theo Nghị định số 30/2020/NĐ-CP; cây sống"),
    [],
  ],

  [
    "an unknown abbreviation",
    with_("Ươm cây", "BQLRPH ươm cây"),
    ["abbreviation-undefined III.1.a"],
  ],
  ["an abbreviation explained", with_("Ươm cây", "Ban Quản lý rừng phòng hộ (BQLRPH) ươm cây"), []],
  ["well-known abbreviations", with_("Ươm cây", "UBND, HĐND, MTTQ, VH-XH, QP-AN cùng ươm cây"), []],

  [
    "slips",
    with_("Trồng cây đầu", "Trồng cây xử dụng giống của của xã đầu"),
    ["spelling III.1.b", "spelling III.1.b"],
  ],
  [
    "letters of an old font",
    with_("Trồng cây", "Khen thƣởng ngƣời trồng cây"),
    ["spelling III.1.b"],
  ],
  [
    "a sentence that starts small",
    with_("Cây sống qua mùa khô.", "Cây sống qua mùa khô. không bị trâu bò phá."),
    ["sentence-capital III.2"],
  ],

  [
    "a basis without its semicolon",
    planWith(
      sound,
      preambleOf(
        "Căn cứ Luật Lâm nghiệp ngày 15 tháng 11 năm 2017",
        "Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022.",
      ),
    ),
    ["legal-basis-form"],
  ],
  [
    "a law with its number",
    planWith(
      sound,
      preambleOf("Căn cứ Luật Thi đua, khen thưởng số 06/2022/QH15 ngày 15 tháng 6 năm 2022."),
    ),
    ["law-citation"],
  ],
  [
    "a basis no longer in force",
    planWith(
      sound,
      preambleOf("Căn cứ Nghị định số 98/2023/NĐ-CP ngày 31 tháng 12 năm 2023 của Chính phủ."),
    ),
    ["legal-basis-expired"],
    {
      legalBases: [
        {
          symbol: "98/2023/NĐ-CP",
          citation: "Nghị định số 98/2023/NĐ-CP ngày 31 tháng 12 năm 2023 của Chính phủ",
          effectiveFrom: "2024-01-01",
          effectiveTo: "2025-06-30",
          replacedBy: null,
          isVerified: true,
        },
      ],
    },
  ],

  [
    "no archive line",
    planWith(sound, { recipients: ["Các cơ quan, đơn vị trên địa bàn."] }),
    ["archive-line"],
  ],
  [
    "archive symbols joined by stops",
    planWith(sound, { recipients: ["Các cơ quan, đơn vị trên địa bàn;", "Lưu: VT. KT."] }),
    ["archive-line"],
  ],
  [
    "a comma for a semicolon",
    planWith(sound, { recipients: ["Các cơ quan, đơn vị trên địa bàn,", "Lưu: VT, KT."] }),
    ["recipients-punctuation"],
  ],
  [
    "a unit left out of the recipients",
    planWith(sound.replace("Phòng Kinh tế", "Trạm Y tế"), {
      recipients: ["Các thôn;", "Lưu: VT, KT."],
    }),
    ["unit-not-in-recipients VI.1"],
  ],
  [
    "the drafting unit has its copy by the archive line",
    planWith(sound, { recipients: ["Các thôn;", "Lưu: VT, KT."] }),
    [],
  ],
  [
    "a unit nobody knows",
    planWith(sound),
    ["unit-unknown VI.1"],
    { units: ["Phòng Văn hóa - Xã hội", "Thôn Một"] },
  ],
  [
    "units that are known",
    planWith(sound),
    [],
    { units: ["Phòng Kinh tế xã Đồng Sim", "Thôn Một"] },
  ],

  ["no subject", planWith(sound, { subject: [] }), ["subject-missing"]],
  [
    "misspelt motto",
    planWith(sound, {
      national: ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập – Tự do – Hạnh Phúc"],
    }),
    ["national-title"],
  ],
  [
    "motto with the other dash and tone",
    planWith(sound, {
      national: ["CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập – Tự do – Hạnh phúc"],
    }),
    [],
  ],
  ...(
    [
      ["31/3/2029", ["midterm-missing IV"]],
      ["30/3/2029", []],
      ["31/3/2029. Sơ kết trước ngày 30/9/2027", []],
    ] as const
  ).map(
    ([end, found]): Case => [
      `three years with a mid-term review asked for: to ${end}`,
      with_("30/9/2026", end),
      [...found],
      { midtermFromYears: 3 },
    ],
  ),
  ["three years, nothing asked for", with_("30/9/2026", "31/3/2029"), []],
  [
    "no criteria",
    with_(
      "III. NỘI DUNG, TIÊU CHÍ\n1. Nội dung\na) Ươm cây giống;\nb) Trồng cây đầu mùa mưa.\n2. Tiêu chí\nCây sống qua mùa khô.",
      "III. NỘI DUNG\n1. Ươm cây.\n2. Trồng cây.",
    ),
    ["missing-part"],
  ],
];

const foundIn = (document: OfficialDocument, context: CheckContext = {}) =>
  checkDocument(document, context).map(({ rule, label }) => `${rule} ${label}`.trim());

describe("rules", () => {
  test.each(cases)("%s", (_, document, found, context) => {
    expect(foundIn(document, context)).toEqual(found);
  });

  test("every message is one sentence that says what is wrong and what to do", () => {
    const messages = cases.flatMap(([, document, , context]) =>
      checkDocument(document, context ?? {}).map(({ message }) => message),
    );
    expect(messages.filter((message) => !/^[\p{Lu}“\d].*\S\.$/u.test(message))).toEqual([]);
  });

  test("a confirmed fact that the words contradict is reported", () => {
    const period = {
      start: "2026-04-01",
      end: "2026-10-31",
      clauseId: null,
      label: "IV",
      excerpt: "",
    };
    expect(
      foundIn(planWith(sound), { confirmedFacts: { period, deadlines: [], rewards: [] } }),
    ).toEqual(["fact-differs-from-text IV"]);
  });
});

describe("fixes", () => {
  const fixable = cases.flatMap(([title, document, , context]) =>
    checkDocument(document, context ?? {}).flatMap((finding) =>
      finding.fix ? [{ title, document, context: context ?? {}, finding, fix: finding.fix }] : [],
    ),
  );

  test("are offered by most rules that can be put right by themselves", () => {
    expect(new Set(fixable.map(({ finding }) => finding.rule)).size).toBeGreaterThan(12);
  });

  test.each(fixable)(
    "$title: removes $finding.rule and brings nothing new",
    ({ document, context, finding, fix }) => {
      const before = checkDocument(document, context).map(
        ({ rule, message }) => `${rule}: ${message}`,
      );
      const after = checkDocument(applyFix(document, fix), context).map(
        ({ rule, message }) => `${rule}: ${message}`,
      );
      expect(after).not.toContain(`${finding.rule}: ${finding.message}`);
      expect(after.filter((line) => !before.includes(line))).toEqual([]);
    },
  );

  test("a fix whose words are gone changes nothing", () => {
    const document = planWith(sound);
    const fix = {
      kind: "replace-text",
      place: { part: "subject" },
      from: "không có",
      to: "có",
    } as const;
    expect(applyFix(document, fix)).toEqual(document);
  });
});

test("every rule has a name of its own", () => {
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
});
