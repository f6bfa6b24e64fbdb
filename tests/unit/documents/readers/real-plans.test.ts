import { existsSync, readdirSync, readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readFile } from "@/lib/documents/readers/read-file";
import { wordsOf } from "./source-text";

const folder = new URL("../../../../../shared/plans/", import.meta.url);
const plans = existsSync(folder)
  ? readdirSync(folder).filter((name) => name.endsWith(".docx"))
  : [];
const bytesOf = (name: string) => new Uint8Array(readFileSync(new URL(name, folder)));

/** The words of the XML by pattern alone: paragraphs end a word, tabs and breaks too, a note stands at its mark. */
function wordsOfXml(bytes: Uint8Array): string[] {
  const files = unzipSync(bytes);
  const xml = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  const text = (part: string): string =>
    part
      .replaceAll(/<w:footnoteReference [^>]*w:id="(\d+)"[^>]*\/>/g, (_, id) => {
        const note = new RegExp(`<w:footnote [^>]*w:id="${id}"[^>]*>(.*?)</w:footnote>`, "s");
        return ` ${text(note.exec(xml("word/footnotes.xml"))?.[1] ?? "")} `;
      })
      .replaceAll(/<\/w:p>|<w:(?:tab|br)(?: [^>]*)?\/>/g, " ")
      .replaceAll(/<[^>]*>/g, "");
  return text(xml("word/document.xml"))
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&")
    .normalize("NFC")
    .split(/[\s\u00a0]+/)
    .filter(Boolean);
}

describe.skipIf(plans.length === 0)("các kế hoạch thật", () => {
  test.each(plans)("%s: đủ từng chữ, đúng thứ tự, không thêm chữ nào", async (name) => {
    const blocks = await readFile(bytesOf(name), name);
    const unnumbered = blocks.map((block) =>
      block.kind === "table"
        ? {
            ...block,
            rows: block.rows.map((row) =>
              row.map((cell) =>
                "merged" in cell
                  ? cell
                  : { paragraphs: cell.paragraphs.map(({ label: _, ...rest }) => rest) },
              ),
            ),
          }
        : { ...block, label: undefined },
    );
    expect(wordsOf(unnumbered)).toEqual(wordsOfXml(bytesOf(name)));
  });

  test.each(plans.filter((name) => name.includes("-auto")))(
    "%s: số tự động bằng số gõ tay",
    async (name) => {
      const typed = name.replace("-auto", "-typed");
      const automatic = wordsOf(await readFile(bytesOf(name), name)).join(" ");
      const byHand = wordsOf(await readFile(bytesOf(typed), typed)).join(" ");
      expect(tidied(automatic)).toBe(tidied(byHand));
    },
  );
});

/** Slips of the typed labels (a, for a), "- a)", markdown stars, a missing full stop) do not count here. */
const tidied = (text: string) =>
  text
    .replaceAll("*", "")
    .replaceAll(/(^| )- (?=[a-zđ][),.] )/g, "$1")
    .replaceAll(/(?<=(?:^| )(?:[IVX]+|\d{1,2}|[a-zđ]))[).,]?(?= )/g, "")
    .replaceAll(/ +/g, " ");
