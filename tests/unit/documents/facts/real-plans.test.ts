import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { proposeFacts } from "@/lib/documents/facts/propose-facts";
import { parseOutline } from "@/lib/documents/outline/parse";

const folder = "../shared/plans";
const factsOf = (name: string) =>
  proposeFacts(parseOutline(readFileSync(`${folder}/${name}.txt`, "utf8")));

describe.skipIf(!existsSync(folder))("facts of the real plans", () => {
  test.each([
    ["000-sinh-phinh", null, "2030-12-31", "V"],
    ["002-binh-thanh", null, "2025-12-31", "III.2"],
    ["004-tran-ninh", null, "2024-11-30", "II.1"],
  ])("period of %s", (name, start, end, label) => {
    expect(factsOf(name).period).toMatchObject({ start, end, label });
  });

  test.each([
    ["000-sinh-phinh", []],
    ["002-binh-thanh", ["2025-03-31"]],
    ["004-tran-ninh", []],
  ])("deadlines of %s", (name, dates) => {
    expect(factsOf(name).deadlines.map(({ date }) => date)).toEqual(dates);
  });

  test.each([
    ["000-sinh-phinh", ["xã null null..null"]],
    [
      "002-binh-thanh",
      [
        "huyện tập thể null..null",
        "huyện cá nhân null..null",
        "xã tập thể null..null",
        "xã cá nhân null..null",
      ],
    ],
    [
      "004-tran-ninh",
      [
        "huyện tập thể 1..2",
        "huyện cá nhân 3..4",
        "xã tập thể null..null",
        "xã cá nhân null..null",
        "xã hộ gia đình null..null",
      ],
    ],
  ])("rewards of %s", (name, rows) => {
    const found = factsOf(name).rewards;
    expect(new Set(found.map(({ form }) => form))).toEqual(new Set(["Giấy khen"]));
    expect(
      found.map(
        ({ authority, audience, quotaMin, quotaMax }) =>
          `${authority?.split(" ").at(-1)} ${audience} ${quotaMin}..${quotaMax}`,
      ),
    ).toEqual(rows);
  });

  test.each([
    ["000-sinh-phinh", { lead: 3, cooperate: 4, responsible: 4 }],
    ["002-binh-thanh", { lead: 2, cooperate: 2, responsible: 5 }],
    ["004-tran-ninh", { cooperate: 1, responsible: 3 }],
  ])("who does what in %s", (name, counts) => {
    const found: Record<string, number> = {};
    for (const { role } of factsOf(name).assignments) found[role] = (found[role] ?? 0) + 1;
    expect(found).toEqual(counts);
  });
});
