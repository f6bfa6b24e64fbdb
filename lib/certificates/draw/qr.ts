import { create } from "qrcode";

/**
 * A QR code with its quiet zone, as SVG. What follows the "#" is in capitals and figures (base32.ts) and takes half the
 * room. Every reader takes every mask: trying all eight for the evenest, and looking for the best cuts, takes longer than
 * everything else of a certificate.
 */
export function qrSvg(text: string): string {
  const cut = text.indexOf("#") + 1;
  const { modules } = create(
    [
      { data: Buffer.from(cut > 0 ? text.slice(0, cut) : text), mode: "byte" },
      ...(cut > 0 ? [{ data: text.slice(cut), mode: "alphanumeric" as const }] : []),
    ],
    { errorCorrectionLevel: "M", maskPattern: 3 },
  );
  const { size } = modules;
  const quiet = 4;
  const side = size + 2 * quiet;
  const runs: string[] = [];
  for (let row = 0; row < size; row++) {
    let pen = 0;
    for (let column = 0; column < size; column++) {
      if (!modules.get(row, column)) continue;
      const start = column;
      while (column + 1 < size && modules.get(row, column + 1)) column++;
      runs.push(pen === 0 ? `M${start} ${row}` : `m${start - pen} 0`, `h${column + 1 - start}`);
      pen = column + 1;
    }
  }
  const middle = `translate(${quiet} ${quiet + 0.5})`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}"><path d="M0 0h${side}v${side}H0z" fill="#fff"/><path d="${runs.join("")}" stroke="#000" transform="${middle}"/></svg>`;
}
