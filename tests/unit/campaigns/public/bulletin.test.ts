import fc from "fast-check";
import { expect, test } from "vitest";
import type { FactContent } from "@/lib/campaigns/facts/fact";
import { type BulletinSource, bulletinText } from "@/lib/campaigns/public/bulletin/bulletin-text";
import { fewestWords, mostWords, readingMinutes } from "@/lib/campaigns/public/bulletin/length";
import { emptyDocument } from "@/lib/documents/model";
import { countWords } from "@/lib/text/spoken-words";
import { once, someFacts } from "./some-plan";

const source: BulletinSource = {
  communeName: "xã Mường Thử",
  title: "Phát động phong trào thi đua làm đường bản năm 2026",
  number: "05/KH-UBND",
  issuedOn: "2026-03-01",
  startsOn: "2026-03-10",
  endsOn: "2026-11-30",
  document: emptyDocument,
  facts: someFacts([
    [
      "a",
      {
        kind: "target",
        indicator: "Đường bản được làm mới",
        measure: "m",
        comparison: "AT_LEAST",
        values: [{ year: null, value: 1250 }],
        unitIds: [],
      },
    ],
    [
      "b",
      {
        kind: "assignment",
        task: "Góp ngày công làm đường.",
        parties: [{ role: "RESPONSIBLE", name: "Các bản", unitId: null, unitKind: "VILLAGE" }],
        dueOn: "2026-09-05",
        ...once,
      },
    ],
    [
      "c",
      {
        kind: "milestone",
        milestone: "REGISTRATION_DUE",
        title: "Đăng ký",
        dueOn: "2026-04-15",
        ...once,
      },
    ],
    ["d", reward("Giấy khen", "HOUSEHOLD")],
    ["e", reward("Giấy khen", "COLLECTIVE")],
  ]),
};

function reward(award: string, audience: "HOUSEHOLD" | "COLLECTIVE"): FactContent {
  return {
    kind: "reward",
    award,
    audience,
    authority: null,
    quotaMin: null,
    quotaMax: null,
    quotaUnit: null,
    perUnit: null,
    standard: null,
  };
}

test("the facts are told in the order in which one asks for them, in words that are spoken", () => {
  const text = bulletinText(source, "2026-03-05");

  const inOrder = [
    "bản tin về phong trào thi đua làm đường bản năm hai nghìn không trăm hai mươi sáu",
    "Kế hoạch số năm ngày mồng một tháng ba",
    "từ ngày mồng mười tháng ba đến hết ngày ba mươi tháng mười một năm hai nghìn",
    "Đường bản được làm mới: từ một nghìn hai trăm năm mươi mét trở lên.",
    "Các bản: Góp ngày công làm đường, xong trước ngày mồng năm tháng chín",
    "Hạn đăng ký: ngày mười lăm tháng tư.",
    "Hộ gia đình, tập thể tiêu biểu được xét tặng Giấy khen.",
    "Xin cảm ơn bà con",
  ];
  const places = inOrder.map((words) => text.indexOf(words));
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((one, other) => one - other));
  expect(text).not.toMatch(/\d/);
});

test("a day that has gone by is not announced", () => {
  expect(bulletinText(source, "2026-05-01")).not.toContain("Hạn đăng ký");
});

test("what the publication keeps back is not spoken", () => {
  const facts = someFacts([
    [
      "a",
      {
        kind: "milestone",
        milestone: "OTHER",
        title: "gọi [không công khai]",
        dueOn: "2026-05-01",
        ...once,
      },
    ],
  ]);
  expect(bulletinText({ ...source, facts }, "2026-03-05")).not.toContain("không công khai");
});

const words = fc
  .array(fc.constantFrom("làm", "đường", "bản", "25%", "UBND", "2.500", "hộ", "sạch"), {
    minLength: 1,
    maxLength: 60,
  })
  .map((parts) => parts.join(" "));

const day = fc
  .date({ min: new Date("2024-01-01"), max: new Date("2030-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const content: fc.Arbitrary<FactContent> = fc.oneof(
  fc.record({
    kind: fc.constant("target" as const),
    indicator: words,
    measure: fc.constantFrom("%", "hộ", "km", ""),
    comparison: fc.constantFrom("AT_LEAST" as const, "AT_MOST" as const, "EXACT" as const),
    values: fc.array(fc.record({ year: fc.constantFrom(null, 2026), value: fc.nat(9999) }), {
      maxLength: 3,
    }),
    unitIds: fc.constant([]),
  }),
  fc.record({
    kind: fc.constant("assignment" as const),
    task: words,
    parties: fc.array(
      fc.record({
        role: fc.constantFrom("LEAD" as const, "COOPERATING" as const),
        name: words,
        unitId: fc.constant(null),
        unitKind: fc.constantFrom("VILLAGE" as const, null),
      }),
      { maxLength: 4 },
    ),
    dueOn: fc.option(day),
    recurrence: fc.constant(null),
    recurrenceDay: fc.constant(null),
    recurrenceMonth: fc.constant(null),
  }),
  fc.record({
    kind: fc.constant("milestone" as const),
    milestone: fc.constantFrom("FINAL_REVIEW" as const, "OTHER" as const),
    title: words,
    dueOn: fc.option(day),
    recurrence: fc.constant(null),
    recurrenceDay: fc.constant(null),
    recurrenceMonth: fc.constant(null),
  }),
  fc.constantFrom(reward("Giấy khen", "HOUSEHOLD"), reward("Bằng khen", "COLLECTIVE")),
);

test("any plan makes a bulletin of 150 to 300 words without a figure", () => {
  const plans = fc.record({
    title: words,
    number: fc.constantFrom(null, "05/KH-UBND"),
    issuedOn: fc.option(day),
    startsOn: fc.option(day),
    endsOn: fc.option(day),
    contents: fc.array(content, { maxLength: 30 }),
  });
  fc.assert(
    fc.property(plans, ({ contents, ...plan }) => {
      const facts = someFacts(contents.map((each) => [null, each]));
      const text = bulletinText({ ...source, ...plan, facts }, "2026-06-01");
      expect(countWords(text)).toBeGreaterThanOrEqual(fewestWords);
      expect(countWords(text)).toBeLessThanOrEqual(mostWords);
      expect(text).not.toMatch(/\d/);
    }),
    { numRuns: 200 },
  );
});

test.each([
  ["một", 0.5],
  ["chữ ".repeat(130), 1],
  ["chữ ".repeat(195), 1.5],
])("reading time is a rounded estimate", (text, minutes) => {
  expect(readingMinutes(text)).toBe(minutes);
});
