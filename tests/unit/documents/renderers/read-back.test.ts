import { expect, test } from "vitest";
import type { OfficialDocument } from "@/lib/documents/model";
import { readDocument } from "@/lib/documents/read-document";
import { renderDocx } from "@/lib/documents/renderers/docx/render-docx";
import { draftPaper, samplePaper } from "./sample-paper";

test.each([
  ["kế hoạch đủ thành phần", samplePaper],
  ["dự thảo của Hội đồng", draftPaper],
])("đọc lại tệp Word đã xuất: %s không đổi gì", async (_, document) => {
  const read = await readDocument(await renderDocx(document), "van-ban.docx");
  expect(withoutNames(read)).toEqual(withoutNames(document));
});

/** Ids are given anew by every reader, kinds are told from the headings; Quốc hiệu is drawn whether written or not. */
function withoutNames(document: OfficialDocument): unknown {
  return JSON.parse(
    JSON.stringify({ ...document, national: [] }, (key, value) =>
      key === "id" || key === "kind" ? undefined : value,
    ),
  );
}
