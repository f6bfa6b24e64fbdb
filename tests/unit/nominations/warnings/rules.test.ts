import { describe, expect, test } from "vitest";
import { awardKinds } from "@/lib/nominations/awards/catalogue";
import type { QuotaUse } from "@/lib/nominations/warnings/facts";
import { warningsOf } from "@/lib/nominations/warnings/warnings-of";
import { factsOf, held, onlyWarning, pending, saidOf } from "./facts-of";

test("nothing is said of a nomination in order", () => {
  expect(saidOf()).toEqual([]);
});

describe("one achievement, one award", () => {
  test.each<[string, Parameters<typeof saidOf>[0], string[]]>([
    ["the same merit, the same time", { held: [held()] }, ["BLOCK already-awarded"]],
    [
      "times that share one day",
      { held: [held({ from: "2025-01-01", to: "2026-01-01" })] },
      ["BLOCK already-awarded"],
    ],
    ["the day before", { held: [held({ from: "2025-01-01", to: "2025-12-31" })] }, []],
    [
      "a time not said: perhaps",
      { held: [held({ from: null, to: null })] },
      ["WARN already-awarded"],
    ],
    [
      "the same campaign",
      {
        achievement: { type: "CAMPAIGN", campaignId: "A" },
        held: [held({ type: "CAMPAIGN", campaignId: "A" })],
      },
      ["BLOCK already-awarded"],
    ],
    [
      "the same campaign, another year of it",
      {
        achievement: { type: "CAMPAIGN", campaignId: "A" },
        held: [held({ type: "CAMPAIGN", campaignId: "A", from: "2025-01-01", to: "2025-12-31" })],
      },
      [],
    ],
    [
      "another campaign of the same year",
      {
        achievement: { type: "CAMPAIGN", campaignId: "A" },
        held: [held({ type: "CAMPAIGN", campaignId: "B" })],
      },
      [],
    ],
    [
      "a campaign and merit of one time: perhaps",
      { held: [held({ type: "CAMPAIGN", campaignId: "A" })] },
      ["WARN already-awarded"],
    ],
    [
      "another form for the same",
      { awardKey: "bang-khen-tinh", held: [held()] },
      ["BLOCK already-awarded"],
    ],
    ["a title beside a form", { held: [held({ award: "cstdcs" })] }, []],
    [
      "the same title of the year",
      { awardKey: "ldtt", held: [held({ award: "ldtt" })] },
      ["BLOCK already-awarded"],
    ],
    [
      "the same title of the year before",
      { awardKey: "ldtt", held: [held({ award: "ldtt", from: "2025-01-01", to: "2025-12-31" })] },
      [],
    ],
    [
      "a name alike in the same unit",
      { held: [held({ identity: { certainty: "LIKELY", name: "Lò Văn Thứ" } })] },
      ["BLOCK already-awarded"],
    ],
    [
      "a name alike elsewhere",
      { held: [held({ identity: { certainty: "PERHAPS", name: "Lò Văn Thứ" } })] },
      ["WARN already-awarded"],
    ],
    [
      "where the commune only wants to be told",
      { own: { key: "nomination.same-achievement", value: "WARN" }, held: [held()] },
      ["WARN already-awarded"],
    ],
    ["the same in another nomination", { pending: [pending()] }, ["BLOCK pending-duplicate"]],
    [
      "another nomination of somebody alike",
      { pending: [pending({ identity: { certainty: "PERHAPS", name: "Lò Văn Thứ" } })] },
      ["WARN pending-duplicate"],
    ],
    ["another nomination for a title", { pending: [pending({ award: "ldtt" })] }, []],
  ])("%s", (_, changes, said) => {
    expect(saidOf(changes)).toEqual(said);
  });

  test("the earlier decision is shown, with the article and the way to it", () => {
    expect(onlyWarning({ held: [held()] })).toMatchObject({
      sentence:
        "Lò Văn Thử đã được Giấy khen theo Quyết định số 12/QĐ-UBND ngày 05/6/2026 vì: Đã có thành tích trong phong trào làm đường bản. Một thành tích chỉ khen một lần.",
      legalBasis: "Điều 5 khoản 2 điểm c Luật Thi đua, khen thưởng",
      fingerprint: "already-awarded:mục",
      link: { label: "Quyết định số 12/QĐ-UBND", href: "/decisions/1" },
    });
    expect(onlyWarning({ held: [held({ href: null })] }).link).toBeUndefined();
  });

  test("before 2024 no rule of the portal says so", () => {
    expect(saidOf({ today: "2023-12-31", held: [held()] })).not.toContain("BLOCK already-awarded");
  });
});

describe("quotas, by integers", () => {
  const quota = (rest: Partial<QuotaUse>): QuotaUse => ({
    offerId: "mức",
    audience: "PERSON",
    max: 5,
    unit: "COUNT",
    perUnit: null,
    count: 5,
    base: null,
    countedIn: "trong cả xã",
    ...rest,
  });
  const of = (total: number, isExact = true) => ({ total, words: `${total} đơn vị`, isExact });

  test.each<[string, Partial<QuotaUse>, string[]]>([
    ["as many as allowed", { count: 5 }, []],
    ["one more", { count: 6 }, ["BLOCK quota-exceeded"]],
    ["exactly ten in the hundred", { unit: "PERCENT", max: 10, count: 3, base: of(30) }, []],
    [
      "ten in the hundred of 29 are two",
      { unit: "PERCENT", max: 10, count: 3, base: of(29) },
      ["BLOCK quota-exceeded"],
    ],
    ["one in the hundred of 100", { unit: "PERCENT", max: 1, count: 1, base: of(100) }, []],
    [
      "one in the hundred of 99",
      { unit: "PERCENT", max: 1, count: 1, base: of(99) },
      ["BLOCK quota-exceeded"],
    ],
    [
      "of what was only estimated",
      { unit: "PERCENT", max: 5, count: 2, base: of(39, false) },
      ["WARN quota-exceeded"],
    ],
    [
      "of what nobody knows",
      { unit: "PERCENT", max: 5, count: 1, base: null },
      ["WARN quota-exceeded"],
    ],
  ])("%s", (_, rest, said) => {
    expect(saidOf({ quotas: [quota(rest)] })).toEqual(said);
  });

  test("the sentence says what was counted", () => {
    const dossier = { campaignTitle: "Làm đường" };
    expect(
      onlyWarning({
        dossier,
        quotas: [quota({ unit: "PERCENT", max: 5, count: 2, base: of(39) })],
      }),
    ).toMatchObject({
      sentence:
        "Kế hoạch cho nhiều nhất 5% số cá nhân được Giấy khen: 5% của 39 đơn vị; trong cả xã đã đề nghị 2 cá nhân. Ngang nhau thì ưu tiên phụ nữ.",
      legalBasis: "Kế hoạch phát động phong trào thi đua “Làm đường”",
    });
    expect(onlyWarning({ quotas: [quota({ count: 6, audience: null })] }).sentence).toContain(
      "đã đề nghị 6 đối tượng",
    );
    expect(
      onlyWarning({ quotas: [quota({ count: 6, perUnit: "mỗi thôn", countedIn: "đơn vị" })] })
        .sentence,
    ).toBe(
      "Kế hoạch cho nhiều nhất 5 cá nhân được Giấy khen cho mỗi thôn; đơn vị đã đề nghị 6 cá nhân. Ngang nhau thì ưu tiên phụ nữ.",
    );
  });
});

describe("standards that can be counted", () => {
  const collective = (peopleCount: number | null, advancedCount: number | null) => ({
    awardKey: "ttldtt",
    nomination: { audience: "COLLECTIVE" as const, peopleCount, advancedCount },
  });
  test.each<[string, Parameters<typeof saidOf>[0], string[]]>([
    ["seven of ten", collective(10, 7), []],
    ["six of ten", collective(10, 6), ["BLOCK standard-not-met"]],
    ["seventy in the hundred of 13 are ten", collective(13, 10), []],
    ["nine of 13", collective(13, 9), ["BLOCK standard-not-met"]],
    ["numbers not said", collective(10, null), ["BLOCK standard-not-met"]],
    [
      "a commune asks for more",
      { ...collective(10, 7), own: { key: "award.ttldtt.advanced-share", value: 80 } },
      ["BLOCK standard-not-met"],
    ],
    ["CSTĐCS without LĐTT", { awardKey: "cstdcs" }, ["WARN standard-not-met"]],
    ["CSTĐCS with LĐTT of the year", { awardKey: "cstdcs", held: [held({ award: "ldtt" })] }, []],
    [
      "CSTĐCS with LĐTT asked for beside it",
      { awardKey: "cstdcs", pending: [pending({ award: "ldtt" })] },
      [],
    ],
    [
      "CSTĐCS with LĐTT of the year before",
      {
        awardKey: "cstdcs",
        held: [held({ award: "ldtt", from: "2025-01-01", to: "2025-12-31" })],
      },
      ["WARN standard-not-met"],
    ],
    ["LĐTT asks for no LĐTT", { awardKey: "ldtt" }, []],
  ])("%s", (_, changes, said) => {
    expect(saidOf(changes)).toEqual(said);
  });

  test("says the share and the article", () => {
    expect(onlyWarning(collective(10, 6))).toMatchObject({
      sentence:
        "Tập thể lao động tiên tiến đòi ít nhất 70% cá nhân đạt Lao động tiên tiến; tập thể này có 6 trên 10 người.",
      legalBasis: "Điều 28 khoản 1 điểm c Luật Thi đua, khen thưởng",
    });
  });
});

describe("leaders beside direct labour", () => {
  const leader = { nomination: { isLeader: true } };
  test.each<[string, Parameters<typeof saidOf>[0], string[]]>([
    ["half of them", { ...leader, persons: { total: 4, leaders: 2 } }, []],
    ["more than half", { ...leader, persons: { total: 5, leaders: 3 } }, ["WARN leaders-share"]],
    ["said of leaders only", { persons: { total: 5, leaders: 3 } }, []],
    ["one alone is no share", { ...leader, persons: { total: 1, leaders: 1 } }, []],
    [
      "a commune asks for fewer",
      {
        ...leader,
        persons: { total: 4, leaders: 2 },
        own: { key: "nomination.leader-share", value: 49 },
      },
      ["WARN leaders-share"],
    ],
    [
      "0 asks nobody",
      {
        ...leader,
        persons: { total: 4, leaders: 4 },
        own: { key: "nomination.leader-share", value: 0 },
      },
      [],
    ],
  ])("%s", (_, changes, said) => {
    expect(saidOf(changes)).toEqual(said);
  });
});

test.each<[string, Parameters<typeof saidOf>[0], string[]]>([
  ["discipline not ruled out", { nomination: { isClear: false } }, ["BLOCK open-discipline"]],
  ["no pledge", { hasPledge: false }, ["WARN no-pledge"]],
  ["no pledge was asked for", { hasPledge: null }, []],
  ["a pledge", { hasPledge: true }, []],
  [
    "no pledge, where the commune insists",
    { hasPledge: false, own: { key: "nomination.pledge", value: "BLOCK" } },
    ["BLOCK no-pledge"],
  ],
  [
    "no pledge, where the commune does not ask",
    { hasPledge: false, own: { key: "nomination.pledge", value: "OFF" } },
    [],
  ],
  ["on the last day", { dueOn: "2026-11-22" }, []],
  ["a day later", { dueOn: "2026-11-21" }, ["WARN past-deadline"]],
  [
    "handed in on the last day",
    { dueOn: "2026-11-20", dossier: { submittedOn: "2026-11-20" } },
    [],
  ],
  [
    "handed in a day later",
    { dueOn: "2026-11-20", dossier: { submittedOn: "2026-11-21" } },
    ["WARN past-deadline"],
  ],
  [
    "villages meet before 25/11",
    {
      awardKey: "gdvh",
      nomination: { audience: "HOUSEHOLD" },
      dossier: { meetingOn: "2026-11-24" },
    },
    [],
  ],
  [
    "a village that met on 25/11",
    {
      awardKey: "gdvh",
      nomination: { audience: "HOUSEHOLD" },
      dossier: { meetingOn: "2026-11-25" },
    },
    ["WARN past-deadline"],
  ],
  [
    "an ended unit",
    { endedUnit: { name: "Bản Cũ", on: "2026-06-30", heirName: "Bản Mới" } },
    ["BLOCK ended-unit"],
  ],
  [
    "a title for a household",
    { awardKey: "ldtt", nomination: { audience: "HOUSEHOLD" } },
    ["BLOCK wrong-audience"],
  ],
  [
    "a campaign's result reused for merit upward, the same words",
    { awardKey: "bang-khen-tinh", held: [held({ type: "CAMPAIGN", campaignId: "A" })] },
    ["BLOCK special-results-reused", "WARN already-awarded"],
  ],
  [
    "a sudden deed of the same time, other words",
    {
      awardKey: "bang-khen-tinh",
      held: [held({ type: "SUDDEN", citation: "Cứu người bị lũ cuốn" })],
    },
    ["WARN already-awarded", "WARN special-results-reused"],
  ],
  [
    "merit under merit upward is no reuse",
    {
      awardKey: "ttldxs",
      nomination: { audience: "COLLECTIVE", peopleCount: 10, advancedCount: 7 },
      held: [held()],
    },
    [],
  ],
])("%s", (_, changes, said) => {
  expect(saidOf(changes)).toEqual(said);
});

describe("papers of the dossier list", () => {
  test.each<[string, Parameters<typeof saidOf>[0], string[]]>([
    ["giay-khen FULL", { parts: new Set(["request", "report", "minutes"]) }, []],
    ["nothing there", { parts: new Set() }, ["request", "report", "minutes"]],
    [
      "CSTĐCS asks for a proof and the unit's votes",
      {
        awardKey: "cstdcs",
        pending: [pending({ award: "ldtt" })],
        parts: new Set(["request", "report", "minutes"]),
      },
      ["vote-result", "proof"],
    ],
    [
      "SHORT asks for the request alone",
      { dossier: { procedure: "SHORT" }, parts: new Set() },
      ["request"],
    ],
    [
      "a family asks for the people's opinions",
      {
        awardKey: "gdvh",
        nomination: { audience: "HOUSEHOLD" },
        parts: new Set(["request", "minutes"]),
      },
      ["opinions"],
    ],
  ])("%s", (_, changes, missing) => {
    const warnings = warningsOf(factsOf(changes));
    expect(
      warnings.every(({ rule, severity }) => rule === "missing-part" && severity === "BLOCK"),
    ).toBe(true);
    expect(warnings.map(({ fingerprint }) => fingerprint.replace("missing-part:", ""))).toEqual(
      missing,
    );
  });
});

test("an opinion found true stands in the way, each by itself, and leads to where it is read", () => {
  const upheld = [3, 4].map((number) => ({
    id: `ý ${number}`,
    number: `YK ${number}/2026`,
    basis: "Nghị định số 86/2023/NĐ-CP",
    href: number === 3 ? "/consultations/1/opinions/3" : null,
  }));
  expect(saidOf({ upheld })).toEqual(["BLOCK upheld-opinion", "BLOCK upheld-opinion"]);
  const warnings = warningsOf(factsOf({ upheld }));
  expect(new Set(warnings.map(({ fingerprint }) => fingerprint)).size).toBe(2);
  expect(warnings[0]).toMatchObject({
    sentence: expect.stringContaining("YK 3/2026"),
    link: { href: "/consultations/1/opinions/3" },
  });
  expect(warnings[1]?.link).toBeUndefined();
});

test("an ended unit is named with its last day, and the unit that carries it on", () => {
  const endedUnit = { name: "Bản Cũ", on: "2026-06-30", heirName: "Bản Mới" } as const;
  expect(warningsOf(factsOf({ endedUnit })).map(({ sentence }) => sentence)).toEqual([
    "Bản Cũ kết thúc hoạt động sau ngày 30/6/2026, nay là Bản Mới; không khen đơn vị đã giải thể, sáp nhập.",
  ]);
});

test("every warning says a sentence, an article, and has a fingerprint of its own", () => {
  for (const { key } of awardKinds) {
    const warnings = warningsOf(
      factsOf({
        awardKey: key,
        nomination: { isClear: false, isLeader: true, peopleCount: 10, advancedCount: 1 },
        held: [held(), held({ itemId: "khác", type: "SUDDEN" })],
        pending: [pending()],
        hasPledge: false,
        dueOn: "2026-01-01",
        parts: new Set(),
        persons: { total: 3, leaders: 3 },
        endedUnit: { name: "Bản Cũ", on: "2026-06-30", heirName: null },
      }),
    );
    for (const { sentence, legalBasis } of warnings) {
      expect(sentence).toMatch(/^\p{Lu}.*\.$/u);
      expect(legalBasis).not.toBe("");
    }
    const marks = warnings.map(({ fingerprint }) => fingerprint);
    expect(new Set(marks).size).toBe(marks.length);
    const severities = warnings.map(({ severity }) => severity);
    expect(severities).toEqual(severities.toSorted());
  }
});
