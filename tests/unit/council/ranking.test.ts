import fc from "fast-check";
import { expect, test } from "vitest";
import { rankForPlaces } from "@/lib/council/voting/ranking";

const named = (votes: readonly number[]) =>
  votes.map((count, index) => ({ name: `${"ABCDEF"[index]}`, votes: count }));
const names = (ranked: readonly { name: string }[]) => ranked.map(({ name }) => name).join("");

test.each([
  { votes: [9, 8, 7, 7, 6], places: 3, within: "AB", tied: "CD", beyond: "E" },
  { votes: [7, 9, 6, 8], places: 3, within: "BDA", tied: "", beyond: "C" },
  { votes: [7, 7, 7], places: 1, within: "", tied: "ABC", beyond: "" },
  { votes: [9, 9, 5], places: 2, within: "AB", tied: "", beyond: "C" },
  { votes: [9, 8], places: 0, within: "", tied: "", beyond: "AB" },
])(
  "$votes phiếu, $places chỗ: $within trong, $tied ngang, $beyond ngoài",
  ({ votes, places, ...expected }) => {
    const { within, tied, beyond } = rankForPlaces(named(votes), places);
    expect({ within: names(within), tied: names(tied), beyond: names(beyond) }).toEqual(expected);
  },
);

test("ai cũng ở đúng một chỗ; chỗ còn lại không đủ cho những người ngang phiếu", () => {
  const counts = fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 6 });
  fc.assert(
    fc.property(counts, fc.integer({ min: 0, max: 7 }), (votes, places) => {
      const all = named(votes);
      const { within, tied, beyond } = rankForPlaces(all, places);
      expect([...within, ...tied, ...beyond].map(({ name }) => name).toSorted()).toEqual(
        all.map(({ name }) => name),
      );
      expect(within.length).toBeLessThanOrEqual(places);
      const left = places - within.length;
      if (tied.length > 0) expect(tied.length).toBeGreaterThan(left);
      else expect(within.length).toBe(Math.min(places, all.length));
    }),
  );
});
