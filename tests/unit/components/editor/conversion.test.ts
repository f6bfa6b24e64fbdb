import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { fromDocument } from "@/components/documents/editor/model/from-document";
import { schema } from "@/components/documents/editor/model/schema";
import { toDocument } from "@/components/documents/editor/model/to-document";
import { emptyDocument } from "@/lib/documents/model";
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

  test("an empty document stays empty", () => {
    expect(toDocument(fromDocument(schema, emptyDocument))).toEqual(emptyDocument);
  });
});
