/**
 * Widths of Times New Roman (and of Tinos, which has the same metrics) in thousandths of the size, from the space (32)
 * to the tilde (126). Marks over and under a Vietnamese letter add nothing, the horn of ơ and ư a little.
 */
const regular = widths(
  "250 333 408 500 500 833 778 180 333 333 500 564 250 333 250 278 500 500 500 500 500 500 500 500 500 500 278 278 564 564 564 444 921 722 667 667 722 611 556 722 722 333 389 722 611 889 722 722 556 722 667 556 611 722 722 944 722 722 611 333 278 333 469 500 333 444 500 444 500 444 333 500 500 278 278 500 278 778 500 500 500 500 333 389 278 500 500 722 500 500 444 480 200 480 541",
);
const bold = widths(
  "250 333 555 500 500 1000 833 278 333 333 500 570 250 333 250 278 500 500 500 500 500 500 500 500 500 500 333 333 570 570 570 500 930 722 667 722 722 667 611 778 778 389 500 778 667 944 722 778 611 778 722 556 667 722 722 1000 722 722 667 333 278 333 581 500 333 500 556 444 556 444 333 500 556 278 333 556 278 833 556 500 556 556 444 389 333 556 500 722 500 500 444 394 220 394 520",
);
const others: Record<string, number> = { "\u00a0": 250, "“": 460, "”": 460, "…": 1000, "—": 1000 };
const horn = 40;
const millimetresPerPoint = 25.4 / 72;

/** How wide a line of text is, in millimetres. Takes its size in points. */
export function measure(text: string, size: number, isBold: boolean): number {
  const table = isBold ? bold : regular;
  let width = 0;
  for (const character of text.normalize("NFD").replaceAll("đ", "d").replaceAll("Đ", "D")) {
    if (character === "\u031b") width += horn;
    else if (!/\p{M}/u.test(character))
      width += table[character.charCodeAt(0) - 32] ?? others[character] ?? 500;
  }
  return (width / 1000) * size * millimetresPerPoint;
}

/** The lines a text is set in when filled to the given width, as every word processor does. */
export function wrap(text: string, size: number, isBold: boolean, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && measure(longer, size, isBold) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

/** A text set in as few lines as fit, all about equally long. */
type Balanced = { width: number; lines: readonly string[]; widest: number };

/**
 * Finds the narrowest width in which a text takes no more lines than in the given one, so that a centred title has
 * lines of like length instead of a full one and a lone word.
 */
export function balance(text: string, size: number, isBold: boolean, maximum: number): Balanced {
  const count = wrap(text, size, isBold, maximum).length;
  let low = maximum / count / 2;
  let high = maximum;
  while (high - low > 0.5) {
    const middle = (low + high) / 2;
    if (wrap(text, size, isBold, middle).length > count) low = middle;
    else high = middle;
  }
  const lines = wrap(text, size, isBold, high);
  const widest = Math.max(...lines.map((line) => measure(line, size, isBold)));
  // What cannot break is wider than an equal share: narrower than that it would break all the same.
  return { width: Math.min(maximum, Math.max(high, widest) + 1), lines, widest };
}

function widths(list: string): number[] {
  return list.split(" ").map(Number);
}
