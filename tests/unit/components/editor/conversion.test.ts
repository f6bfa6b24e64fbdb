import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fromDocument } from "@/components/documents/editor/model/from-document";
import { schema } from "@/components/documents/editor/model/schema";
import { toDocument } from "@/components/documents/editor/model/to-document";
import { emptyDocument } from "@/lib/documents/model";
import { parseOutline } from "@/lib/documents/outline/parse";
import { readDocument } from "@/lib/documents/read-document";

const filesIn = (folder: string, pattern: RegExp) =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => pattern.test(name))
        .map((name) => join(folder, name))
    : [];

const fixtures = filesIn("tests/fixtures/plans", /\.txt$/);
// Real plans, kept beside the project: read here, never copied into it.
const realPlans = filesIn("../shared/plans", /^\d.*\.(txt|docx)$/);

describe("the paper on the sheet and back", () => {
  test.each([...fixtures, ...realPlans])("%s is the same document", async (file) => {
    const document = await readDocument(readFileSync(file), file);
    const paper = fromDocument(schema, document);
    paper.check();
    expect(toDocument(paper)).toEqual(document);
  });

  test("papers made of anything are the same documents", () => {
    const word = fc.constantFrom(
      ..."thi|đua|xã|1.|2.|4.|1.1.|a)|b)|-|+|I.|II.|A.|Điều 1.|Phần I|và|**đậm**|*nghiêng*|.|:|Trên đây|MỤC ĐÍCH|Nơi nhận:|PHỤ LỤC I|| a | b ||[^1]".split(
        "|",
      ),
      "| a | b |",
      "| < | ^ |",
    );
    const line = fc.array(word, { maxLength: 6 }).map((words) => words.join(" "));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 18 }), (lines) => {
        const document = parseOutline(
          `KẾ HOẠCH\nPhát động thi đua\n\n${lines.join("\n")}\n\n[^1]: Số liệu.`,
        );
        const paper = fromDocument(schema, document);
        paper.check();
        expect(toDocument(paper)).toEqual(document);
      }),
      { numRuns: 400 },
    );
  });

  test("an empty document stays empty", () => {
    expect(toDocument(fromDocument(schema, emptyDocument))).toEqual(emptyDocument);
  });
});
