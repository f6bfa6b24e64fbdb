import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { appraisalOf, fieldsOf, mergeFields } from "@/lib/appraisals/fields";

const answers = fc.uniqueArray(
  fc.record({
    item: fc.constantFrom("part:request", "part:report", "standard:standards-1"),
    answer: fc.constantFrom("YES" as const, "NO" as const, "NOT_NEEDED" as const),
    note: fc.string(),
  }),
  { selector: ({ item }) => item },
);
const kept = fc.record({ findings: fc.string(), answers });
const fields = fc.dictionary(fc.constantFrom("a", "b", "c"), fc.constantFrom("", "1", "2"));

describe("fieldsOf", () => {
  test("Ngược của appraisalOf", () => {
    fc.assert(
      fc.property(kept, (appraisal) => {
        expect(appraisalOf(fieldsOf(appraisal))).toEqual(appraisal);
      }),
    );
  });
});

describe("mergeFields", () => {
  test("Chỗ mình không sửa giữ của người kia; mình sửa thì của mình; cả hai sửa khác nhau mới vướng", () => {
    fc.assert(
      fc.property(fields, fields, fields, (base, typed, current) => {
        const merged = mergeFields(base, typed, current);
        for (const name of ["a", "b", "c"]) {
          const [before, mine, theirs] = [base, typed, current].map((each) => each[name] ?? "");
          const isMine = name in typed && mine !== before;
          expect(merged.fields[name] ?? "").toBe(isMine ? mine : theirs);
          expect(merged.conflicts.includes(name)).toBe(
            isMine && theirs !== before && theirs !== mine,
          );
        }
      }),
    );
  });
});
