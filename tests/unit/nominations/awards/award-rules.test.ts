import { describe, expect, test } from "vitest";
import { awardNames } from "@/lib/communes/award-names";
import { findRuleKind } from "@/lib/communes/rule-kinds";
import type { Audience } from "@/lib/db/generated/enums";
import { readThreshold } from "@/lib/nominations/awards/award-rules";
import { type AwardKey, awardKinds, awardName } from "@/lib/nominations/awards/catalogue";
import { reachesShare, readShare } from "@/lib/nominations/awards/council-rules";
import { ruleBookOf } from "@/lib/nominations/awards/rule-book";
import { sheetOf } from "@/lib/nominations/awards/sheet";
import { rulesOn } from "../../../support/rules-in-force";

type Own = Parameters<typeof rulesOn>[1];

const bookOn = (day: string, own?: Own) => ruleBookOf(rulesOn(day, own));
function rulesOf(award: AwardKey, day: string, own?: Own) {
  const rules = bookOn(day, own).awards.get(award);
  if (!rules) throw new Error(award);
  return rules;
}

test("the catalogue has every award once, and a name for any key", () => {
  expect(awardKinds.map(({ key }) => key).toSorted()).toEqual(Object.keys(awardNames).toSorted());
  expect(awardName("ldtt")).toBe("Lao động tiên tiến");
  expect(awardName("thu-khen")).toBe("thu-khen");
});

describe("who decides (DOMAIN §2.1)", () => {
  test.each<[AwardKey, string, "COMMUNE" | "HIGHER"]>([
    ["giay-khen", "2024-01-01", "COMMUNE"],
    ["ldtt", "2025-06-30", "COMMUNE"],
    ["gdvh", "2025-06-30", "COMMUNE"],
    ["cstdcs", "2025-06-30", "HIGHER"],
    ["cstdcs", "2025-07-01", "COMMUNE"],
    ["ttldtt", "2025-06-30", "HIGHER"],
    ["ttldtt", "2025-07-01", "COMMUNE"],
    ["thon-vh", "2025-06-30", "HIGHER"],
    ["thon-vh", "2025-07-01", "COMMUNE"],
    ["bang-khen-tinh", "2026-11-22", "HIGHER"],
    ["cstd-tinh", "2026-11-22", "HIGHER"],
    ["co-thi-dua-tinh", "2026-11-22", "HIGHER"],
    ["ttldxs", "2026-11-22", "HIGHER"],
    ["xa-tieu-bieu", "2026-11-22", "HIGHER"],
  ])("%s on %s: %s", (award, day, authority) => {
    expect(rulesOf(award, day)).toMatchObject({
      authority,
      legalBasis: expect.stringMatching(/^(?:Điều|Nghị định)/u),
    });
  });

  test("what was read holds until the amended law; from then on it awaits an official", () => {
    const source = (day: string) => rulesOf("cstdcs", day).sources.authority;
    expect(source("2026-09-30")).toMatchObject({ isVerified: true, note: null });
    expect(source("2026-10-01")).toMatchObject({
      isVerified: false,
      note: expect.stringContaining("06/2026/QH16"),
    });
    for (const { key } of awardKinds) {
      expect(rulesOf(key, "2026-11-22").isVerified, key).toBe(false);
    }
  });
});

test.each<[AwardKey, string, string[]]>([
  ["giay-khen", "2026-11-22", ["request", "report", "minutes", "proof?"]],
  ["ldtt", "2026-11-22", ["request", "report", "minutes"]],
  ["cstdcs", "2024-06-01", ["request", "report", "minutes", "vote-result", "proof"]],
  ["cstdcs", "2026-11-22", ["request", "report", "minutes", "vote-result", "proof"]],
  ["gdvh", "2026-11-22", ["request", "opinions", "minutes"]],
])("the dossier of %s on %s", (award, day, parts) => {
  const { FULL, SHORT } = rulesOf(award, day).dossierParts;
  expect(FULL.map(({ key, isRequired }) => (isRequired ? key : `${key}?`))).toEqual(parts);
  expect(SHORT.map(({ key }) => key)).toEqual(["request"]);
});

test.each<[AwardKey, object]>([
  ["giay-khen", { consultationDays: 7, hasCertificate: true, decisionDays: null }],
  ["ldtt", { consultationDays: null, hasCertificate: false, certificate: "NONE" }],
  ["cstdcs", { consultationDays: null, hasCertificate: true, appraisalDays: 20 }],
  ["ttldtt", { minAdvancedShare: 70, hasCertificate: false }],
  [
    "gdvh",
    {
      consultationDays: 10,
      decisionDays: 10,
      yearlyCutoff: "11-25",
      hasCertificate: false,
      certificate: "OWN_FORM",
    },
  ],
])("%s today", (award, expected) => {
  expect(rulesOf(award, "2026-11-22")).toMatchObject(expected);
});

describe("votes", () => {
  test.each<[AwardKey, string, string, number, boolean]>([
    ["cstdcs", "2024-06-01", "SECRET", 80, false],
    ["cstdcs", "2026-11-22", "SECRET", 80, false],
    ["cstd-tinh", "2026-11-22", "SECRET", 90, false],
    ["giay-khen", "2026-11-22", "HANDS", 50, true],
  ])("%s on %s", (award, day, method, threshold, isStrict) => {
    expect(rulesOf(award, day).vote).toMatchObject({
      method,
      threshold,
      isStrict,
      denominator: "ALL",
    });
  });

  test("a commune's own, from its day", () => {
    const own = [
      { key: "award.giay-khen.vote-threshold", value: ">=67", validFrom: "2026-12-01" },
      { key: "award.giay-khen.vote-denominator", value: "ELIGIBLE", validFrom: "2026-12-01" },
    ];
    expect(rulesOf("giay-khen", "2026-11-30", own).vote.threshold).toBe(50);
    const rules = rulesOf("giay-khen", "2026-12-01", own);
    expect(rules.vote).toEqual({
      method: "HANDS",
      threshold: 67,
      isStrict: false,
      denominator: "ELIGIBLE",
      basis: "Của xã",
    });
    expect(rules.sources["vote-threshold"]).toMatchObject({ isOwn: true, isVerified: true });
  });

  test.each([
    [">50", 50, true],
    [">=80", 80, false],
    [">=100", 100, false],
    ["80", 50, true],
    [null, 50, true],
  ])("%j", (value, threshold, isStrict) => {
    expect(readThreshold(value)).toEqual({ threshold, isStrict });
  });

  test("the Council's quorum, by integers", () => {
    const { quorum, awardQuorum, maxRounds, allowsWrittenOpinions, votesLowToHigh } =
      bookOn("2026-11-22").council;
    expect({ awardQuorum, maxRounds, allowsWrittenOpinions, votesLowToHigh }).toEqual({
      awardQuorum: null,
      maxRounds: 2,
      allowsWrittenOpinions: true,
      votesLowToHigh: true,
    });
    expect(reachesShare(6, 9, quorum)).toBe(true);
    expect(reachesShare(6, 10, quorum)).toBe(false);
    expect(reachesShare(7, 10, quorum)).toBe(true);
    const majority = readShare(">1/2");
    expect(majority && [reachesShare(5, 10, majority), reachesShare(6, 10, majority)]).toEqual([
      false,
      true,
    ]);
    expect(readShare("none")).toBeNull();
  });
});

test.each<["CAMPAIGN" | "MERIT" | "SUDDEN", Audience, string]>([
  ["MERIT", "PERSON", "Mẫu số 05"],
  ["MERIT", "COLLECTIVE", "Mẫu số 04"],
  ["MERIT", "HOUSEHOLD", "Mẫu số 04"],
  ["SUDDEN", "PERSON", "Mẫu số 06"],
  ["CAMPAIGN", "COLLECTIVE", "Mẫu số 08"],
])("the form of a report: %s of a %s", (type, audience, name) => {
  const legalBasis = "Phụ lục Nghị định số 152/2025/NĐ-CP";
  expect(bookOn("2026-07-01").nomination.reportForm(type, audience)).toEqual({
    name,
    legalBasis,
    isVerified: true,
  });
  // The decree before numbered its forms otherwise; nobody has read how.
  expect(bookOn("2025-06-30").nomination.reportForm(type, audience)).toBeNull();
});

describe("the sheet of an award", () => {
  const sheet = (award: AwardKey, day: string) => {
    const kind = awardKinds.find(({ key }) => key === award);
    const rules = rulesOn(day);
    return kind ? sheetOf(kind, { rules, ...ruleBookOf(rules) }) : [];
  };
  const words = (award: AwardKey, day: string, label: string) =>
    sheet(award, day).find((row) => row.label === label)?.words;

  test("says who decides, the papers, the vote, the money of the day", () => {
    expect(words("giay-khen", "2026-11-22", "Tiền thưởng")).toEqual([
      "Cá nhân: 0,3 × 2.530.000 = 759.000, làm tròn lên 760.000 đồng",
      "Tập thể, doanh nghiệp, hợp tác xã: 0,6 × 2.530.000 = 1.518.000, làm tròn lên 1.520.000 đồng",
      "Hộ gia đình: 0,45 × 2.530.000 = 1.138.500, làm tròn lên 1.140.000 đồng",
    ]);
    expect(words("cstdcs", "2025-06-30", "Ai quyết định")).toEqual([
      "Cấp trên quyết định; xã lập tờ trình đề nghị",
    ]);
    expect(words("cstdcs", "2026-11-22", "Hội đồng biểu quyết")).toEqual([
      "Bỏ phiếu kín; cần từ 80% trở lên, tính trên tất cả thành viên Hội đồng",
    ]);
    expect(words("giay-khen", "2026-11-22", "Hồ sơ theo thủ tục đơn giản")).toEqual(["Tờ trình"]);
    // Điều 85 opens the short procedure to forms alone.
    expect(words("ldtt", "2026-11-22", "Hồ sơ theo thủ tục đơn giản")).toBeUndefined();
  });

  test("every row of every award today rests on a rule the settings know", () => {
    for (const { key } of awardKinds) {
      const rows = sheet(key, "2026-11-22");
      expect(new Set(rows.map(({ label }) => label)).size).toBe(rows.length);
      for (const { label, sources, words: said } of rows) {
        expect(said.join(""), `${key} ${label}`).not.toBe("");
        if (label === "Tặng cho") continue;
        expect(sources.length, `${key} ${label}`).toBeGreaterThan(0);
        for (const source of sources) expect(findRuleKind(source.key), source.key).not.toBeNull();
      }
    }
  });

  test("before the first rule it says that there is none", () => {
    expect(words("giay-khen", "2023-12-31", "Ai quyết định")).toEqual([
      "Cổng chưa có quy định của ngày này",
    ]);
  });
});
