import { readFileSync } from "node:fs";
import { findPackageJSON } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";

/**
 * Times New Roman may not be passed on; Tinos has its metrics and every Vietnamese letter. The second has the boxes,
 * ticks and arrows of forms.
 */
export const pdfFonts = ["Tinos", "Noto Sans Symbols 2"];

const fontFiles: [packageName: string, file: string][] = [
  ["@expo-google-fonts/tinos", "400Regular/Tinos_400Regular.ttf"],
  ["@expo-google-fonts/tinos", "400Regular_Italic/Tinos_400Regular_Italic.ttf"],
  ["@expo-google-fonts/tinos", "700Bold/Tinos_700Bold.ttf"],
  ["@expo-google-fonts/tinos", "700Bold_Italic/Tinos_700Bold_Italic.ttf"],
  ["@expo-google-fonts/noto-sans-symbols-2", "400Regular/NotoSansSymbols2_400Regular.ttf"],
];

let compiler: NodeCompiler | undefined;

/** The one Typst compiler of this process: it keeps fonts and compiled templates in memory. */
export function typst(): NodeCompiler {
  compiler ??= NodeCompiler.create({
    workspace,
    fontArgs: [
      { fontBlobs: pdfFontFiles().map((file) => readFileSync(/*turbopackIgnore: true*/ file)) },
    ],
  });
  return compiler;
}

/** Templates read no files; a workspace has to be named all the same. */
export const workspace = tmpdir();

/** Where the letters of every paper lie. */
export function pdfFontFiles(): string[] {
  return fontFiles.map(([packageName, file]) => join(packageFolder(packageName), file));
}

/**
 * Found among this module's own packages, wherever the process was started. `findPackageJSON` is asked, not
 * `require.resolve`, because a bundler takes the latter for an import and tries to read the font as a module.
 */
export function packageFolder(packageName: string): string {
  const description = findPackageJSON(packageName, import.meta.url);
  if (!description) throw new Error(`Thiếu gói ${packageName}.`);
  return dirname(description);
}
