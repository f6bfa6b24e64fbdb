import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";

/** Times New Roman may not be passed on; Tinos has its metrics and every Vietnamese letter. */
export const pdfFont = "Tinos";

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

/** Found beside this module's own dependencies, wherever the process was started. */
function readFace(face: string): Buffer {
  const packageRequire = createRequire(import.meta.url);
  return readFileSync(packageRequire.resolve(`@expo-google-fonts/tinos/${face}/Tinos_${face}.ttf`));
}
