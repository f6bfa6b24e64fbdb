import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readFile } from "@/lib/documents/readers/read-file";
import { numberedPlan } from "./numbered-plan";
import { shown } from "./source-text";

const committed = new URL("../../../fixtures/documents/numbered-plan.doc", import.meta.url);
const fixture = () => Buffer.from(readFileSync(committed));

/** Each numbered paragraph: its label and its first words. */
async function labels(file: Uint8Array): Promise<string[]> {
  const blocks = await readFile(new Uint8Array(file), "ke-hoach.doc");
  return blocks.flatMap((block) =>
    block.kind === "paragraph" && block.label !== undefined
      ? [shown([block]).join("").slice(0, 40)]
      : [],
  );
}

describe("số tự động trong .doc", () => {
  test("như .docx mà tệp ấy được đổi từ đó: theo đoạn, theo kiểu, trong bảng, đặt lại số đầu", async () => {
    const doc = await readFile(new Uint8Array(fixture()), "a.doc");
    expect(shown(doc)).toEqual(shown(await readFile(numberedPlan(), "a.docx")));
    expect(doc.slice(0, 3)).toMatchObject([{ centred: true }, { centred: true }, { label: "I." }]);
  });

  test("đoạn bị ngắt trang ở giữa chỉ có một số, ngắt trang trước chữ đầu thì số theo chữ", async () => {
    // Where the plan has a bar, Word would write the page break.
    const bytes = fixture();
    const bar = Buffer.from("|", "utf16le");
    for (let at = bytes.indexOf(bar); at >= 0; at = bytes.indexOf(bar, at + 2)) {
      if (/\p{L}/u.test(bytes.toString("utf16le", at + 2, at + 4))) bytes[at] = 0x0c;
    }
    const blocks = await readFile(new Uint8Array(bytes), "a.doc");
    const first = shown(blocks).indexOf("1. Trang trước");
    expect(blocks.slice(first, first + 4)).toMatchObject([
      { label: "1.", text: [{ text: "Trang trước" }] },
      { text: [{ text: "trang sau" }], newPage: true },
      { label: "2.", text: [{ text: "Đầu trang" }], newPage: true },
      { label: "3." },
    ]);
    expect(blocks[first + 1]).not.toHaveProperty("label");
  });
});

const plans = new URL("../../../../../shared/plans/", import.meta.url);
const office = ["/usr/bin/soffice", "/usr/local/bin/soffice"].find((path) => existsSync(path));
const names = existsSync(plans)
  ? readdirSync(plans).filter((name) => name.endsWith("-auto.docx"))
  : [];

describe.skipIf(!office || names.length === 0)("kế hoạch thật, LibreOffice đổi sang .doc", () => {
  const folder = mkdtempSync(join(tmpdir(), "doc-labels-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  beforeAll(() => {
    const convert = (format: string, to: string, files: readonly string[]) =>
      execFileSync(
        office ?? "",
        [
          `-env:UserInstallation=${pathToFileURL(join(folder, "profile"))}`,
          "--headless",
          ...["--convert-to", format, "--outdir", join(folder, to)],
          ...files,
        ],
        { stdio: "ignore" },
      );
    const docs = names.map((name) => join(folder, "doc", name.replace(".docx", ".doc")));
    convert(
      "doc:MS Word 97",
      "doc",
      names.map((name) => new URL(name, plans).pathname),
    );
    convert("docx", "back", docs);
  });

  test.each(names)("%s: đánh số như LibreOffice đánh số tệp .doc ấy", async (name) => {
    const doc = await labels(readFileSync(join(folder, "doc", name.replace(".docx", ".doc"))));
    expect(doc).toEqual(await labels(readFileSync(join(folder, "back", name))));
    // Going to .doc, LibreOffice itself lets one list of one plan begin anew.
    const original = await labels(readFileSync(new URL(name, plans)));
    expect(doc.filter((label, at) => label !== original[at]).length).toBeLessThanOrEqual(1);
    expect(doc).toHaveLength(original.length);
  });
});
