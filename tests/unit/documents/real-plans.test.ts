import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, test } from "vitest";
import { plainText } from "@/lib/documents/model";
import { printOutline } from "@/lib/documents/outline/print";
import { readDocument } from "@/lib/documents/read-document";
import { walkDocument } from "@/lib/documents/walk";

// Real plans, kept beside the project: read here, never copied into it.
const folder = "../shared/plans";
const files = existsSync(folder)
  ? readdirSync(folder).filter((name) => /^\d.*\.(txt|docx)$/.test(name))
  : [];

/** Words without marks, labels' brackets and footnote marks. */
const wordsOf = (text: string) =>
  text
    .normalize("NFC")
    .replace(/\[\^\d+\]:?/g, " ")
    .match(/[\p{L}\p{N}]+/gu) ?? [];

async function read(name: string) {
  return readDocument(readFileSync(join(folder, name)), basename(name));
}

/** The outline as a list of "depth label first words". */
function outlineOf(document: Awaited<ReturnType<typeof read>>) {
  return [...walkDocument(document)].map(
    ({ clause, ancestors }) =>
      `${ancestors.length} ${clause.label} ${clause.table ? "table" : plainText(clause.text).slice(0, 40)}`,
  );
}

describe.skipIf(files.length === 0)("real plans", () => {
  test.each(files.filter((name) => name.endsWith(".txt")))(
    "%s: every word comes out, in order, none invented",
    async (name) => {
      const printed = printOutline(await read(name));
      expect(wordsOf(printed)).toEqual(wordsOf(readFileSync(join(folder, name), "utf8")));
    },
  );

  test.each(files)("%s: printing and reading again changes nothing", async (name) => {
    const printed = printOutline(await read(name));
    const again = printOutline(await readDocument(new TextEncoder().encode(printed), "lai.txt"));
    expect(again).toBe(printed);
  });

  test.each(["000-sinh-phinh", "002-binh-thanh", "004-tran-ninh"])(
    "%s: typed and automatic numbers give the same document",
    async (name) => {
      expect(await read(`${name}-auto.docx`)).toEqual(await read(`${name}-typed.docx`));
    },
  );

  test.each(["000-sinh-phinh", "002-binh-thanh", "004-tran-ninh"])(
    "%s: the Word file has the outline of the text",
    async (name) => {
      const text = outlineOf(await read(`${name}.txt`));
      const word = outlineOf(await read(`${name}-auto.docx`));
      // The Word files add an annex with a table.
      expect(word.filter((line) => !line.endsWith("table"))).toEqual(text);
    },
  );
});
