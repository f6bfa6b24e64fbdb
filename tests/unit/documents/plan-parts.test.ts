import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type OfficialDocument, plainText, type SectionKind } from "@/lib/documents/model";
import { parseOutline } from "@/lib/documents/outline/parse";
import { printOutline } from "@/lib/documents/outline/print";
import { addPart, appendToPart, partsAbout, partTitles } from "@/lib/documents/plan-parts";
import { sectionKindsOf } from "@/lib/documents/section-kind";
import { walkClauses } from "@/lib/documents/walk";

const folder = "tests/fixtures/plans";
const plans = readdirSync(folder).map((name) =>
  parseOutline(readFileSync(`${folder}/${name}`, "utf8")),
);
const kinds = Object.keys(partTitles) as SectionKind[];
const sentence = "Câu được viết thêm vào cuối phần.";

function ids() {
  let next = 0;
  return () => {
    next += 1;
    return `mới-${next}`;
  };
}
const append = (document: OfficialDocument, kind: SectionKind) =>
  appendToPart(document, kind, sentence, { clauseId: "câu", newId: ids() });

describe("writing into a plan of any shape", () => {
  const anyPlan = fc.constantFrom(...plans);
  const anyKind = fc.constantFrom(...kinds);

  test("the sentence is there once, in a part about its matter, and no other word is lost", () => {
    fc.assert(
      fc.property(anyPlan, anyKind, (document, kind) => {
        const written = append(document, kind);
        const places = [...walkClauses(written.body)];
        const place = places.find(({ clause }) => clause.id === "câu");
        expect(place && plainText(place.clause.text)).toBe(sentence);
        const parts = partsAbout(written, kind).map(({ id }) => id);
        const above = [place?.clause, ...(place?.ancestors ?? [])].map((clause) => clause?.id);
        expect(parts.some((id) => above.includes(id))).toBe(true);
        const texts = places.map(({ clause }) => plainText(clause.text));
        for (const { clause } of walkClauses(document.body))
          expect(texts).toContain(plainText(clause.text));
      }),
    );
  });

  test("what is stored is what the outline text says: printing and reading give it back", () => {
    fc.assert(
      fc.property(anyPlan, anyKind, (document, kind) => {
        const text = printOutline(append(document, kind));
        expect(printOutline(parseOutline(text))).toBe(text);
      }),
    );
  });

  test("clauses keep their ids", () => {
    fc.assert(
      fc.property(anyPlan, anyKind, (document, kind) => {
        const known = (each: OfficialDocument) =>
          new Map([...walkClauses(each.body)].map(({ clause }) => [clause.id, clause.text]));
        const after = known(append(document, kind));
        for (const [id, text] of known(document)) expect(after.get(id)).toEqual(text);
      }),
    );
  });
});

const small = parseOutline(`KẾ HOẠCH
Trồng hoa

I. MỤC ĐÍCH, YÊU CẦU
1. Mục đích
Giữ đường sạch.
2. Yêu cầu
Làm đến nơi.
II. KHEN THƯỞNG
1. Tặng Giấy khen.
III. TỔ CHỨC THỰC HIỆN
- Các thôn đăng ký.
`);
const outlineOf = (document: OfficialDocument) =>
  printOutline(document).split("\n\n").slice(1).join("\n");

test.each<[SectionKind, string]>([
  ["rewardForms", "1. Tặng Giấy khen.\n2. Câu được viết thêm"],
  ["assignments", "- Các thôn đăng ký.\n- Câu được viết thêm"],
  ["requirements", "Làm đến nơi.\n- Câu được viết thêm"],
  ["criteria", "II. TIÊU CHÍ THI ĐUA\n- Câu được viết thêm vào cuối phần.\nIII. KHEN THƯỞNG"],
])("a sentence about %s", (kind, expected) => {
  expect(outlineOf(append(small, kind))).toContain(expected);
});

test("a part is added where it usually stands, and those after it are numbered on", () => {
  const added = outlineOf(addPart(small, "timeline", "Từ ngày [ngày].", ids()));
  expect(added).toContain("II. THỜI GIAN THI ĐUA\n- Từ ngày [ngày].\nIII. KHEN THƯỞNG");
  expect(added).toContain("IV. TỔ CHỨC THỰC HIỆN");
});

test.each<[string, SectionKind[]]>([
  ["I. MỤC ĐÍCH, YÊU CẦU", ["purpose", "requirements"]],
  ["ĐỐI TƯỢNG, THỜI GIAN THI ĐUA", ["audience", "timeline"]],
  ["Tiêu chí và hình thức khen thưởng", ["criteria", "rewardForms"]],
  ["Phòng Kinh tế", []],
])("%s is about %j", (heading, expected) => {
  expect(sectionKindsOf(heading)).toEqual(expected);
});
