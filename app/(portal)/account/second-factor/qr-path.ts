import { create } from "qrcode";

/** A QR code as one path of squares of side 1, and how many squares wide it is. */
export function qrPath(text: string): { path: string; size: number } {
  const { size, data } = create(text, { errorCorrectionLevel: "M" }).modules;
  const squares = Array.from(data, (isDark, index) =>
    isDark ? `M${index % size} ${Math.floor(index / size)}h1v1h-1z` : "",
  );
  return { path: squares.join(""), size };
}
