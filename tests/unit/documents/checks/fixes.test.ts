import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { nationalLegalBases } from "@/lib/communes/national-legal-bases";
import { checkDocument } from "@/lib/documents/checks/check-document";
import type { CheckContext, Finding } from "@/lib/documents/checks/finding";
import { applyFix, type Fix } from "@/lib/documents/checks/fix";
import { fixWords } from "@/lib/documents/checks/fix-words";
import type { OfficialDocument } from "@/lib/documents/model";
import { parseOutline } from "@/lib/documents/outline/parse";
import { printOutline } from "@/lib/documents/outline/print";
import { walkDocument } from "@/lib/documents/walk";

const folder = "tests/fixtures/plans";
const texts = readdirSync(folder)
  .filter((name) => name.endsWith(".txt"))
  .map((name) => [name, readFileSync(`${folder}/${name}`, "utf8")] as const);

const context: CheckContext = {
  today: "2026-11-21",
  commune: { kind: "xã", name: "Mường Lanh" },
  units: ["Phòng Văn hóa - Xã hội", "Phòng Kinh tế", "Công an xã", "Trạm Y tế xã", "Bản Nà Hỳ"],
  legalBases: nationalLegalBases,
};

/** Faults that hands put into papers, each made in the whole text wherever it fits. */
const faults: [string, (text: string) => string][] = [
  ["as it is", (text) => text],
  ["numbers begin at two", (text) => text.replace(/^1\. /gmu, "2. ")],
  ["a letter left out", (text) => text.replace(/^b\) /gmu, "c) ")],
  ["parts twice", (text) => text.replace(/^III\. /gmu, "II. ")],
  ["no closing mark", (text) => text.replaceAll("./.", ".")],
  ["closing mark after a space", (text) => text.replaceAll("./.", " ./.")],
  ["a symbol with spaces", (text) => text.replace(/\/KH-UBND/u, "/KH - ubnd")],
  [
    "old grounds",
    (text) =>
      text.replace(
        /^Căn cứ .*$/mu,
        "Căn cứ Nghị định số 98/2023/NĐ-CP ngày 31 tháng 12 năm 2023 của Chính phủ;\nCăn cứ Luật Tổ chức chính quyền địa phương năm 2015;",
      ),
  ],
  [
    "a law with its number",
    (text) =>
      text.replace(
        /^Căn cứ .*$/mu,
        "Căn cứ Luật Thi đua, khen thưởng số 06/2022/QH15 ngày 15 tháng 6 năm 2022;",
      ),
  ],
  ["grounds without signs", (text) => text.replace(/^(Căn cứ .*?)[;.]$/gmu, "$1")],
  ["recipients without signs", (text) => text.replace(/^(- .*);$/gmu, "$1")],
  ["slips", (text) => text.replaceAll("thực hiện", "thưc hiện").replaceAll("các", "các các")],
  ["a deputy", (text) => text.replace(/^CHỦ TỊCH$/mu, "PHÓ CHỦ TỊCH")],
  [
    "small letters after stops",
    (text) =>
      text.replace(
        /(\p{Ll}{3}\. )(\p{Lu})(?=\p{Ll})/gu,
        (_, stop, letter) => stop + letter.toLowerCase(),
      ),
  ],
  ["the own name misspelt", (text) => text.replace("Trên đây", "Trên địa bàn xã Mường Lành")],
  ["no national title", (text) => text.replace(/^Độc lập.*$/mu, "Độc lập-Tự do-Hạnh phúc")],
];

const errorsOf = (found: readonly Finding[]) =>
  found.filter(({ severity }) => severity === "error");
const same = (a: Finding) => (b: Finding) =>
  a.rule === b.rule &&
  a.clauseId === b.clauseId &&
  a.message === b.message &&
  a.excerpt === b.excerpt;

/** The words a fix may touch are those of its own place. */
function elsewhere(document: OfficialDocument, fix: Fix): string {
  if (fix.kind !== "replace-text") return words(document);
  const { place } = fix;
  if (place.part === "subject") return words({ ...document, subject: [] });
  if (place.part !== "clause")
    return words({ ...document, [place.part]: document[place.part].toSpliced(place.index, 1) });
  return words(document, place.clauseId);
}

function words(document: OfficialDocument, without?: string): string {
  const clauses = [...walkDocument(document)]
    .filter(({ clause }) => clause.id !== without)
    .map(({ clause }) => [clause.text, clause.table]);
  const { subject, preamble, closing, annexes } = document;
  return JSON.stringify([clauses, subject, preamble, closing, annexes.map(({ title }) => title)]);
}

const met = new Set<string>();

describe.each(faults)("%s", (fault, spoil) => {
  test.each(texts)(
    "%s: every fix takes its finding away, adds no error, touches nothing else",
    (_, text) => {
      const document = parseOutline(spoil(text));
      const before = checkDocument(document, context);
      // What the paper has by itself is fixed once, as it is.
      const already = fault === "as it is" ? [] : checkDocument(parseOutline(text), context);
      for (const finding of before) {
        if (!finding.fix || already.some(same(finding))) continue;
        met.add(`${finding.rule} ${finding.fix.kind}`);
        const fixed = applyFix(document, finding.fix);
        const after = checkDocument(fixed, context);
        const name = `${finding.rule}: ${finding.message}`;
        const count = (found: readonly Finding[]) => found.filter(same(finding)).length;
        expect(count(after), name).toBeLessThan(count(before));
        expect(errorsOf(after).length, name).toBeLessThanOrEqual(errorsOf(before).length);
        expect(elsewhere(fixed, finding.fix), name).toBe(elsewhere(document, finding.fix));
        expect(printOutline(parseOutline(printOutline(fixed))), name).toBe(printOutline(fixed));
        expect(fixWords(finding.fix).length, name).toBeGreaterThan(5);
      }
    },
  );
});

test("the papers above meet every kind of fix", () => {
  expect([...met].sort()).toEqual([
    "archive-line set-recipient",
    "closing-mark replace-text",
    "law-citation replace-text",
    "leading-zero set-date",
    "leading-zero set-number",
    "legal-basis-expired replace-text",
    "legal-basis-form replace-text",
    "name-mismatch replace-text",
    "national-title set-national-title",
    "numbering-gap renumber",
    "recipients-punctuation set-recipient",
    "sentence-capital replace-text",
    "signature-authority set-signature",
    "signer-name set-signature",
    "spelling replace-text",
    "symbol-form set-symbol",
    "unit-not-in-recipients add-recipient",
  ]);
});
