/** Signs of the Symbol and Wingdings fonts met in official papers, by the low byte of their code. */
const symbolSigns: Record<number, string> = {
  42: "*",
  43: "+",
  45: "-",
  163: "≤",
  174: "→",
  176: "°",
  177: "±",
  179: "≥",
  180: "×",
  183: "•",
  184: "÷",
};
const wingdingsSigns: Record<number, string> = {
  111: "☐",
  113: "☐",
  168: "☐",
  224: "→",
  240: "→",
  251: "☒",
  252: "✓",
  253: "☒",
  254: "☑",
};

/** The sign a picture font draws for a code; "•" where we know no better, so that a sign never vanishes unseen. */
export function symbolSign(code: number, font: string): string {
  const low = code & 0xff;
  if (/wingdings|webdings/i.test(font)) return wingdingsSigns[low] ?? "•";
  if (/symbol/i.test(font) || (code >= 0xf000 && code <= 0xf0ff)) return symbolSigns[low] ?? "•";
  return String.fromCodePoint(code);
}

/** Replaces the private-use characters Word writes for picture fonts in ordinary text. */
export function withoutPrivateUse(text: string, font: string): string {
  return text.replace(/[\uf000-\uf0ff]/g, (sign) => symbolSign(sign.charCodeAt(0), font));
}
