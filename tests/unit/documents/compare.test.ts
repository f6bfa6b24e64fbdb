import fc from "fast-check";
import { expect, test } from "vitest";
import { compareTexts, inlineLines } from "@/lib/documents/compare";

test("changed words are marked where they stand, unchanged lines kept together", () => {
  expect(
    compareTexts(
      "I. MỤC ĐÍCH\n1. Động viên\n",
      "I. MỤC ĐÍCH\n1. Động viên các thôn\n2. Khen thưởng\n",
    ),
  ).toEqual([
    { kind: "same", lines: ["I. MỤC ĐÍCH"] },
    {
      kind: "changed",
      before: [[{ text: "1. Động viên", isChanged: false }]],
      after: [
        [
          { text: "1. Động viên", isChanged: false },
          { text: " các thôn", isChanged: true },
        ],
        [{ text: "2. Khen thưởng", isChanged: true }],
      ],
    },
  ]);
});

test("each side, put together, is the text it came from", () => {
  const text = fc
    .array(fc.constantFrom("I. MỤC ĐÍCH", "1. Động viên", "- Các thôn;", "Đoạn văn"), {
      minLength: 1,
      maxLength: 8,
    })
    .map((lines) => `${lines.join("\n")}\n`);
  fc.assert(
    fc.property(text, text, (before, after) => {
      const rows = compareTexts(before, after);
      const side = (of: "before" | "after") =>
        rows
          .flatMap((row) =>
            row.kind === "same"
              ? row.lines
              : row[of].map((line) => line.map((each) => each.text).join("")),
          )
          .join("\n");
      expect(`${side("before")}\n`).toBe(before);
      expect(`${side("after")}\n`).toBe(after);

      const inline = (gone: "added" | "removed") =>
        rows
          .flatMap((row) =>
            row.kind === "same"
              ? row.lines
              : inlineLines(row)
                  .filter((line) => line.some(({ change }) => change !== gone))
                  .map((line) =>
                    line.flatMap(({ text, change }) => (change === gone ? [] : text)).join(""),
                  ),
          )
          .join("\n");
      expect(`${inline("added")}\n`).toBe(before);
      expect(`${inline("removed")}\n`).toBe(after);
    }),
  );
});

test("texts with nothing in common are told apart at once, however long", () => {
  const lines = (word: string) =>
    Array.from({ length: 20_000 }, (_, index) => `- ${word} ${index}`).join("\n");
  const words = (word: string) =>
    Array.from({ length: 20_000 }, (_, index) => `${word}${index}`).join(" ");
  const started = process.threadCpuUsage();

  compareTexts(lines("thôn"), lines("bản"));
  const [row] = compareTexts(words("thôn"), words("bản"));

  expect(row).toEqual({
    kind: "changed",
    before: [[{ text: words("thôn"), isChanged: true }]],
    after: [[{ text: words("bản"), isChanged: true }]],
  });
  // Of this thread alone, in microseconds: the machine may be busy with something else.
  expect(process.threadCpuUsage(started).user).toBeLessThan(5_000_000);
});
