/**
 * Cuts the screen fonts to the letters Vietnamese papers use; run when a font package changes:
 *   node scripts/subset-fonts.mjs
 * Its results under public/fonts are committed, so nothing is made or fetched when building.
 */
import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import subsetFont from "subset-font";

const output = "public/fonts";
const beVietnam = "node_modules/@fontsource/be-vietnam-pro";
const tinos = "node_modules/@expo-google-fonts/tinos";

const ascii = characters(0x20, 0x7e);
const latin = `${ascii}\u00a0«»©®°±²³·×÷½ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúý§–—‘’“”•…−→←≤≥`;
const vietnamese = `ĂăĐđĨĩŨũƠơƯư${characters(0x1ea0, 0x1ef9)}\u0300\u0301\u0303\u0309\u0323₫`;

/** Accents, ligatures of marks and equal-width figures; the other alternates are never used. */
const keepFeatures = ["ccmp", "locl", "mark", "mkmk", "kern", "tnum", "lnum"];

for (const weight of ["400", "600"]) {
  await subset(`be-vietnam-pro-latin-${weight}`, latin);
  await subset(`be-vietnam-pro-vietnamese-${weight}`, vietnamese);
}
// The picture that goes with a shared link is drawn on the server, which reads no woff2.
for (const part of ["latin", "vietnamese"]) {
  const name = `be-vietnam-pro-${part}-600`;
  const letters = part === "latin" ? latin : vietnamese;
  const font = readFileSync(`${beVietnam}/files/${name}-normal.woff2`);
  const bytes = await subsetFont(font, letters, { targetFormat: "sfnt", keepFeatures });
  writeFileSync(`${output}/${name}.ttf`, bytes);
}
for (const style of ["400Regular", "400Regular_Italic", "700Bold", "700Bold_Italic"]) {
  const name = `tinos-${style.toLowerCase().replace("regular", "").replace("bold", "").replace("_", "-")}`;
  await write(name, readFileSync(`${tinos}/${style}/Tinos_${style}.ttf`), latin + vietnamese);
}
copyFileSync(`${beVietnam}/LICENSE`, `${output}/be-vietnam-pro-licence.txt`);
copyFileSync(`${tinos}/LICENSE_FONT`, `${output}/tinos-licence.txt`);

async function subset(name, text) {
  await write(name, readFileSync(`${beVietnam}/files/${name}-normal.woff2`), text);
}

async function write(name, font, text) {
  const bytes = await subsetFont(font, text, { targetFormat: "woff2", keepFeatures });
  writeFileSync(`${output}/${name}.woff2`, bytes);
  console.log(`${name} ${bytes.length}`);
}

function characters(first, last) {
  return Array.from({ length: last - first + 1 }, (_, index) =>
    String.fromCodePoint(first + index),
  ).join("");
}
