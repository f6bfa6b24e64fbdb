import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { TargetContent } from "@/lib/campaigns/facts/fact";
import { periodProgress } from "@/lib/pledges/boards/period-progress";
import { targetProgress } from "@/lib/pledges/boards/target-progress";
import { scaled } from "@/lib/pledges/figures";
import { figure, promise, someTarget, someUnits } from "./some-figures";

const now = new Date("2026-11-21T02:00:00Z");
const units = someUnits({ id: "a" }, { id: "b" }, { id: "c" });

function progressOf(
  target: ReturnType<typeof someTarget>,
  figures: readonly ReturnType<typeof figure>[],
  promises: readonly ReturnType<typeof promise>[] = [],
  {
    year,
    accumulations = new Map(),
    all = units,
  }: {
    year?: string;
    accumulations?: ReadonlyMap<string, "SUM" | "LATEST">;
    all?: typeof units;
  } = {},
) {
  const [progress] = targetProgress(
    { targets: [target], accumulations, units: all },
    figures,
    promises,
    { now, ...(year && { year }) },
  );
  if (!progress) throw new Error("no progress");
  return progress;
}

describe("targetProgress", () => {
  test("adds amounts of periods and units, and holds them against promises and the plan", () => {
    const target = someTarget("t", { values: [{ year: null, value: 20 }] });
    const progress = progressOf(
      target,
      [
        figure({ unitId: "a", value: "3", period: "2026-03-20" }),
        figure({ unitId: "a", value: "4.5" }),
        figure({ unitId: "b", value: "2" }),
        figure({ unitId: "b", value: "100", targetId: "another" }),
      ],
      [promise({ unitId: "a", value: "10" }), promise({ unitId: "c", value: "5" })],
    );
    expect(progress).toMatchObject({
      demanded: scaled("20"),
      promised: scaled("15"),
      achieved: scaled("9.5"),
      percent: 6333n,
      percentOfDemanded: 4750n,
    });
    expect(
      progress.units.map(({ unitId, promised, achieved, percent }) => [
        unitId,
        promised,
        achieved,
        percent,
      ]),
    ).toEqual([
      ["a", scaled("10"), scaled("7.5"), 7500n],
      ["c", scaled("5"), null, null],
      ["b", null, scaled("2"), null],
    ]);
  });

  describe("what the plan asks for", () => {
    const asked = (content: Partial<TargetContent>, promised: readonly string[]) =>
      progressOf(
        someTarget("t", { values: [{ year: null, value: 20 }], ...content }),
        [figure({ unitId: "a", value: "21" }), figure({ unitId: "b", value: "19.5" })],
        promised.map((value, index) => promise({ unitId: "abc".charAt(index), value })),
      );

    test.each([
      ["of all together, where its words do not say otherwise", {}, ["12", "9", "8"]],
      ["of all together, where few promise as much", {}, ["25", "9", "8"]],
      ["of the mean, where it is a rate", { measure: "%" }, ["30", "25", "40"]],
      ["no more than", { comparison: "AT_MOST" }, ["30", "25", "40"]],
      ["of one unit", {}, ["25"]],
    ] as const)("%s", (_name, content, promised) => {
      const progress = asked(content, promised);
      expect(progress).toMatchObject({ ofEach: "", reached: null });
      expect(progress.percentOfDemanded).not.toBeNull();
    });

    test.each([
      [
        "of each, as its words say",
        { indicator: "Đường hoa ở mỗi tổ dân phố" },
        ["12", "9", "8"],
        "mỗi tổ dân phố",
      ],
      ["of each, where every unit alone promises as much", {}, ["25", "20", "8"], "mỗi đơn vị"],
    ] as const)(
      "%s: counted unit by unit, not held against the sum",
      (_name, content, promised, ofEach) => {
        expect(asked(content, promised)).toMatchObject({
          demanded: scaled("20"),
          ofEach,
          percentOfDemanded: null,
          reached: { count: 1, of: 3 },
        });
      },
    );
  });

  test("of rates the last report of a unit holds, and of several units the mean", () => {
    const progress = progressOf(someTarget("t", { measure: "%" }), [
      figure({ unitId: "a", measure: "%", value: "60", period: "2026-03-20" }),
      figure({ unitId: "a", measure: "%", value: "80" }),
      figure({ unitId: "b", measure: "%", value: "95" }),
    ]);
    expect(progress.achieved).toBe(scaled("87.5"));
  });

  test("counts the way the office has said", () => {
    const progress = progressOf(
      someTarget("t"),
      [
        figure({ unitId: "a", value: "3", period: "2026-03-20" }),
        figure({ unitId: "a", value: "5" }),
      ],
      [],
      { accumulations: new Map([["t", "LATEST"]]) },
    );
    expect(progress.achieved).toBe(scaled("5"));
  });

  test("of a year only that year's promises, reports and value", () => {
    const target = someTarget("t", {
      values: [
        { year: 2026, value: 10 },
        { year: 2027, value: 12 },
      ],
    });
    const figures = [
      figure({ unitId: "a", value: "9", round: "2026", period: "2026-12-20" }),
      // Due in the first days of 2027, about 2026.
      figure({ unitId: "b", value: "2", period: "2027-01-05" }),
      figure({ unitId: "a", value: "7", round: "2027", period: "2027-06-20" }),
    ];
    const promises = [
      promise({ unitId: "a", value: "8", round: "2026" }),
      promise({ unitId: "a", value: "9", round: "2027" }),
    ];
    expect(progressOf(target, figures, promises, { year: "2026" })).toMatchObject({
      demanded: scaled("10"),
      promised: scaled("8"),
      achieved: scaled("11"),
    });
    expect(progressOf(target, figures, promises)).toMatchObject({
      demanded: scaled("22"),
      promised: scaled("17"),
      achieved: scaled("18"),
    });
  });

  test("what merged units reported is the new unit's, until it reports itself", () => {
    const merged = someUnits(
      { id: "a", validTo: new Date("2026-06-30"), successorId: "n" },
      { id: "b", validTo: new Date("2026-06-30"), successorId: "n" },
      { id: "n" },
    );
    const standing = new Map([["t", "LATEST" as const]]);
    const before = [
      figure({ unitId: "a", value: "30", period: "2026-06-20" }),
      figure({ unitId: "b", value: "20", period: "2026-06-20" }),
    ];
    const options = { accumulations: standing, all: merged };
    const joined = progressOf(someTarget("t"), before, [], options);
    expect(joined.units).toMatchObject([{ unitId: "n", achieved: scaled("50") }]);
    const after = [...before, figure({ unitId: "n", value: "55", period: "2026-09-20" })];
    expect(progressOf(someTarget("t"), after, [], options).achieved).toBe(scaled("55"));
  });

  test("a target stated anew by a later paper keeps what stood on the old one", () => {
    const target = someTarget("new", { indicator: "Hộ đạt gia đình văn hóa" });
    const old = { targetId: "old", indicator: "Hộ đạt gia đình văn hoá" };
    const progress = progressOf(
      target,
      [figure({ unitId: "a", value: "3", ...old })],
      [promise({ unitId: "a", value: "6", ...old })],
    );
    expect(progress).toMatchObject({ promised: scaled("6"), achieved: scaled("3") });
  });

  test("promises not to pass a mark are kept by staying below it", () => {
    const progress = progressOf(
      someTarget("t", { comparison: "AT_MOST" }),
      [figure({ unitId: "a", value: "4" })],
      [promise({ unitId: "a", value: "5" })],
    );
    expect(progress.percent).toBe(12_500n);
  });

  test("without a report nothing is achieved, which is not nought", () => {
    expect(progressOf(someTarget("t"), [], [promise({ unitId: "a", value: "5" })])).toMatchObject({
      promised: scaled("5"),
      achieved: null,
      percent: null,
    });
  });

  const anyFigure = fc.record({
    unitId: fc.constantFrom("a", "b", "c"),
    period: fc.constantFrom("2026-03-20", "2026-06-20", "2026-09-20"),
    hundredths: fc.integer({ min: 0, max: 1_000_000 }),
  });

  test("equals a recount by hand, whatever the order", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(anyFigure, { selector: ({ unitId, period }) => unitId + period }),
        fc.constantFrom("SUM" as const, "LATEST" as const),
        fc.infiniteStream(fc.nat()),
        (drawn, how, keys) => {
          const figures = drawn.map(({ hundredths, ...rest }) =>
            figure({ ...rest, value: (hundredths / 100).toFixed(2) }),
          );
          const shuffled = figures
            .map((each) => ({ each, key: keys.next().value ?? 0 }))
            .sort((one, other) => one.key - other.key)
            .map(({ each }) => each);
          const options = { accumulations: new Map([["t", how]]) };
          let total = 0;
          for (const unit of ["a", "b", "c"]) {
            const own = drawn.filter(({ unitId }) => unitId === unit);
            const last = own
              .map(({ period }) => period)
              .sort()
              .at(-1);
            for (const { period, hundredths } of own) {
              if (how === "SUM" || period === last) total += hundredths;
            }
          }
          const expected = drawn.length === 0 ? null : BigInt(total) * 100n;
          expect(progressOf(someTarget("t"), figures, [], options).achieved).toBe(expected);
          expect(progressOf(someTarget("t"), shuffled, [], options).achieved).toBe(expected);
        },
      ),
    );
  });
});

describe("periodProgress", () => {
  test("ends where the whole ends, and a rate is the mean of what each unit last said", () => {
    const progress = progressOf(someTarget("t", { measure: "%" }), [
      figure({ unitId: "a", measure: "%", value: "50", period: "2026-03-20" }),
      figure({ unitId: "b", measure: "%", value: "100", period: "2026-06-20" }),
      figure({ unitId: "a", measure: "%", value: "70", period: "2026-09-20" }),
    ]);
    expect(periodProgress(progress)).toEqual([
      { period: "2026-03-20", achieved: scaled("50") },
      { period: "2026-06-20", achieved: scaled("75") },
      { period: "2026-09-20", achieved: progress.achieved },
    ]);
  });
});
