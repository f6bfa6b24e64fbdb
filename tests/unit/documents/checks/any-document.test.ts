import fc from "fast-check";
import { expect, test } from "vitest";
import { checkDocument } from "@/lib/documents/checks/check-document";
import { applyFix } from "@/lib/documents/checks/fix";
import { emptyDocument } from "@/lib/documents/model";
import { parseOutline } from "@/lib/documents/outline/parse";

/** Pieces of plans in any order: headings, quotas, dates good and bad, marks, damaged words. */
const line = fc.constantFrom(
  "KẾ HOẠCH",
  "I. MỤC ĐÍCH",
  "III. KHEN THƯỞNG",
  "Phần II",
  "1. Giấy khen của Chủ tịch UBND xã: 1-2 tập thể",
  "2.2. Từ ngày 31/4/2026 đến ngày 01/02/2026",
  "a) Phòng Kinh tế chủ trì, phối hợp với các thôn",
  "d) trước ngày 20 hằng tháng",
  "e) theo Phụ lục III",
  "- xã Đồng Sim, xã Đông Sim, của của UBND huyện",
  "+ Đại hội lần thứ V; Đại hội lần thứ IX",
  "Trên đây là Kế hoạch ./.",
  "Nơi nhận:",
  "- Lưu: VT. A",
  "PHÓ CHỦ TỊCH",
  "PHỤ LỤC",
  "| Chỉ tiêu | Năm 2026 |",
  "(((:;,.**",
  "",
);

test("any paper is checked, each clause it names exists, and each fix can be applied", () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 25 }), (lines) => {
      const document = parseOutline(lines.join("\n"));
      for (const { fix, message } of checkDocument(document, { today: "2026-11-21" })) {
        expect(message).toMatch(/\.$/u);
        if (fix) applyFix(document, fix);
      }
    }),
    { numRuns: 200 },
  );
});

test("a document with nothing in it is a draft without a head, no more", () => {
  const found = checkDocument(emptyDocument);
  expect(new Set(found.map(({ rule }) => rule))).toEqual(
    new Set(["national-title", "agency-missing", "blank-number", "blank-date", "subject-missing"]),
  );
});
