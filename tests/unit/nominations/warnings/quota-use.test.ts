import { describe, expect, test } from "vitest";
import type { CampaignFacts, Counted, Offer } from "@/lib/nominations/warnings/gather-campaigns";
import { awardOf, type Nominee, quotasOf } from "@/lib/nominations/warnings/quota-use";

const offer = (rest: Partial<Offer> = {}): Offer => ({
  id: "mức",
  campaignId: "A",
  award: "Giấy khen",
  authority: null,
  audience: "PERSON",
  max: 2,
  unit: "COUNT",
  perUnit: null,
  ...rest,
});
const counted = (rest: Partial<Counted> = {}): Counted => ({
  campaignId: "A",
  dossierId: "hồ sơ khác",
  unitId: "khác",
  award: "giay-khen",
  audience: "PERSON",
  isDraft: false,
  ...rest,
});
const own = (rest: Partial<Counted> = {}) =>
  counted({ dossierId: "hồ sơ", unitId: "bản", ...rest });
const nominee: Nominee = {
  campaignId: "A",
  dossierId: "hồ sơ",
  award: "giay-khen",
  audience: "PERSON",
  unitId: "bản",
  unitKind: "VILLAGE",
};
const facts = (rest: Partial<CampaignFacts>): CampaignFacts => ({
  demands: new Map(),
  offers: [offer()],
  counted: [],
  called: [],
  pledged: new Set(),
  countedIn: "trong cả xã",
  ...rest,
});
const usesOf = (rest: Partial<CampaignFacts>, who: Partial<Nominee> = {}) =>
  quotasOf({ ...nominee, ...who }, facts(rest));

describe("what counts against a quota", () => {
  test.each<[string, Counted[], number]>([
    ["its own and others'", [own(), counted()], 2],
    ["its own draft, not another's", [own({ isDraft: true }), counted({ isDraft: true })], 1],
    ["of another campaign", [own(), counted({ campaignId: "B" })], 1],
    ["another award", [own(), counted({ award: "ldtt" })], 1],
    ["another kind of recipient", [own(), counted({ audience: "COLLECTIVE" })], 1],
  ])("%s", (_, rows, count) => {
    expect(usesOf({ counted: rows })).toMatchObject([{ count, countedIn: "trong cả xã" }]);
  });

  test("for each unit only its own, for all kinds of recipients where the plan names none", () => {
    const rows = [own(), own({ audience: "COLLECTIVE" }), counted()];
    expect(
      usesOf({ offers: [offer({ perUnit: "mỗi đơn vị", audience: null })], counted: rows }),
    ).toMatchObject([{ count: 2, perUnit: "mỗi đơn vị", countedIn: "đơn vị" }]);
  });

  test("for each commune is for all", () => {
    const rows = [own(), counted()];
    expect(usesOf({ offers: [offer({ perUnit: "mỗi xã" })], counted: rows })).toMatchObject([
      { count: 2, perUnit: null },
    ]);
  });
});

test.each<[string, Partial<Offer>, Partial<Nominee>, number]>([
  ["another award", { award: "Bằng khen" }, {}, 0],
  ["by the commune's Chairman", { authority: "Chủ tịch UBND xã" }, {}, 1],
  ["by somebody else", { authority: "Giám đốc Sở Nội vụ" }, {}, 0],
  ["by another level", { authority: "Chủ tịch UBND huyện" }, {}, 0],
  [
    "the province's Bằng khen",
    { award: "Bằng khen", authority: "Chủ tịch UBND tỉnh" },
    { award: "bang-khen-tinh" },
    1,
  ],
  [
    "the Prime Minister's Bằng khen",
    { award: "Bằng khen", authority: "Thủ tướng Chính phủ" },
    { award: "bang-khen-tinh" },
    0,
  ],
  ["another audience", { audience: "COLLECTIVE" }, {}, 0],
  ["another campaign", { campaignId: "B" }, {}, 0],
  ["each village, said to a school", { perUnit: "mỗi thôn" }, { unitKind: "SCHOOL" }, 0],
  ["each village, said to a village", { perUnit: "mỗi thôn" }, {}, 1],
  ["each school, said to a school", { perUnit: "mỗi trường" }, { unitKind: "SCHOOL" }, 1],
])("%s", (_, of, who, length) => {
  expect(usesOf({ offers: [offer(of)], counted: [own()] }, who)).toHaveLength(length);
});

describe("what a percentage is of", () => {
  const percent = (rest: Partial<Offer> = {}) => [offer({ unit: "PERCENT", max: 10, ...rest })];
  const called = [
    { campaignId: "A", unitId: "bản", count: 30 },
    { campaignId: "A", unitId: "bản", count: 28 },
    { campaignId: "A", unitId: "khác", count: 20 },
    { campaignId: "B", unitId: "khác", count: 500 },
  ];
  test("persons: those called to the meetings, each unit's largest", () => {
    expect(usesOf({ offers: percent(), called })[0]?.base).toEqual({
      total: 50,
      words: "50 người được gọi họp xét ở 2 đơn vị (ước theo biên bản họp)",
      isExact: false,
    });
    expect(usesOf({ offers: percent({ perUnit: "mỗi thôn" }), called })[0]?.base?.total).toBe(30);
    expect(usesOf({ offers: percent() })[0]?.base).toBeNull();
  });

  test("all kinds together: nobody knows", () => {
    const offers = percent({ audience: null });
    expect(usesOf({ offers, called })[0]?.base).toBeNull();
  });

  test("households: nobody knows", () => {
    const offers = percent({ audience: "HOUSEHOLD" });
    expect(usesOf({ offers, called }, { audience: "HOUSEHOLD" })[0]?.base).toBeNull();
  });
});

test.each([
  ["Giấy khen", "giay-khen"],
  ["giấy khen của Chủ tịch UBND xã", "giay-khen"],
  ["Bằng khen", "bang-khen-tinh"],
  ["Tập thể lao động tiên tiến", "ttldtt"],
  ["Lao động tiên tiến", "ldtt"],
  ["Chiến sỹ thi đua cơ sở", "cstdcs"],
  ["Gia đình văn hoá", "gdvh"],
  ["Thư khen", null],
])("%s is %s", (written, award) => {
  expect(awardOf(written)).toBe(award);
});
