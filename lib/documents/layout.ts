/**
 * The measurements of NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, in one place. Lengths in millimetres, sizes in points.
 * Where the decree allows a range, the value commonly used by communes is chosen.
 */

/** Mục I.1 and I.3: A4; top and bottom 20–25, left 30–35, right 15–20. */
export const page = { width: 210, height: 297, top: 20, bottom: 20, left: 30, right: 15 } as const;

/** Width of the text on an upright and on a landscape page. */
export const textWidth = {
  portrait: page.width - page.left - page.right,
  landscape: page.height - page.left - page.right,
} as const;

/** Mục I.4. */
export const fontName = "Times New Roman";

/** Mục I.7: page number of size 13–14, centred in the top margin, not shown on page 1. Distance from the paper's edge. */
export const pageNumber = { size: 14, fromEdge: 10 } as const;

/** Mục II.1 and II.2. The smaller pair serves where the name of the agency is long. */
export const headerSizes = {
  usual: { national: 13, motto: 14, agency: 13 },
  small: { national: 12, motto: 13, agency: 12 },
} as const;

/** Mục II.3: always 13. Mục II.4: 13–14; the smaller where the name of the place is long. */
export const numberSize = 13;
export const dateSizes = { usual: 14, small: 13 } as const;

/** Mục II.5 and II.6: type, subject and text 13–14. */
export const textSize = 14;

/** Mục II.6.e: first line 1 or 1,27 cm; at least 6 pt between paragraphs; between single and 1,5 lines. */
export const paragraph = { firstLine: 12.7, gap: 6, lineSpacing: 1.1 } as const;

/** Height of one single-spaced line of Times New Roman, as a share of its size. */
export const singleLine = 1.15;

/** Mục II.2.b and II.5.b: a rule is 1/3–1/2 as long as the line of text above it. */
export const ruleShare = 0.4;
export const ruleThickness = 0.75;

/** Mục II.9.b. */
export const recipientSizes = { heading: 12, item: 11 } as const;

/** Mục II.7: the room left for the signature and the seal, and the width of the two columns at the foot. */
export const signature = { room: 30, recipientsWidth: 78, width: 87 } as const;

/** Tables and footnotes: the decree is silent; the first size that fits is taken. */
export const tableSizes = [13, 12, 11] as const;
export const tableCell = { sidePadding: 1.6, edgePadding: 0.8 } as const;
export const footnoteSize = 11;

/** The room left for what is written by hand: a number, a day. No-break spaces, so that no format swallows them. */
export const writingGap = { number: "\u00a0".repeat(8), date: "\u00a0".repeat(6) } as const;

/** Mục II.5.b: the subject of a công văn, 12–13, 6 pt below its number. */
export const letterSubject = { size: 13, gap: 6 } as const;

/** Mục II.9.a: several addressees stand below "Kính gửi:", their dashes under its colon. Distances from the left. */
export const addressees = { heading: 30, listed: 50 } as const;
