import { readFileSync } from "node:fs";
import { findPackageJSON } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";

/** Times New Roman may not be passed on; Tinos has its metrics and every Vietnamese letter. */
export const pdfFont = "Tinos";

const fontPackage = "@expo-google-fonts/tinos";
const faces = ["400Regular", "400Regular_Italic", "700Bold", "700Bold_Italic"];

let compiler: NodeCompiler | undefined;

/** The one Typst compiler of this process: it keeps fonts and compiled templates in memory. */
export function typst(): NodeCompiler {
  compiler ??= NodeCompiler.create({
    // Templates read no files; a workspace has to be named all the same.
    workspace: tmpdir(),
    fontArgs: [{ fontBlobs: faces.map(readFace) }],
  });
  return compiler;
}

/**
 * Found among this module's own packages, wherever the process was started. `findPackageJSON` is asked, not
 * `require.resolve`, because a bundler takes the latter for an import and tries to read the font as a module.
 */
function readFace(face: string): Buffer {
  const description = findPackageJSON(fontPackage, import.meta.url);
  if (!description) throw new Error(`Thiếu gói phông chữ ${fontPackage}.`);
  return readFileSync(join(dirname(description), face, `Tinos_${face}.ttf`));
}
