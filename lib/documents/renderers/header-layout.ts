import { dateLine, numberLine } from "../header-lines";
import { dateSizes, headerSizes, letterSubject, ruleShare, textWidth, writingGap } from "../layout";
import { isLetter } from "../letter";
import { nationalTitle, type OfficialDocument, plainText, type RichText } from "../model";
import { balance, measure } from "./text-width";

/** The two columns at the top of page 1: what stands in them and how wide. */
export type HeaderLayout = {
  sizes: { national: number; motto: number; agency: number; date: number };
  leftWidth: number;
  rightWidth: number;
  /** A name of the agency and the lines it breaks into, about equally long, when set within `width`. */
  agency: readonly { text: string; isIssuer: boolean; lines: readonly string[]; width: number }[];
  agencyRule: number;
  nationalTitle: readonly [string, string];
  mottoRule: number;
  numberLine: string;
  dateLine: string;
  /** The subject of a letter, below its number; null for a paper that names its kind. */
  about: { text: RichText; width: number } | null;
};

/** Room beside Quốc hiệu, which must stay on one line, and between the two columns. */
const nationalMargin = 2;
const columnGap = 3;

/** Lays out components 1–4 (NĐ 30/2020, Phụ lục I, II.1–II.4). */
export function layOutHeader(document: OfficialDocument): HeaderLayout {
  const usual = columns(document.agency, headerSizes.usual);
  const small = columns(document.agency, headerSizes.small);
  const chosen = countLines(small) < countLines(usual) ? small : usual;
  const dateWritten = dateLine(document, writingGap.date) ?? "";
  const dateFits = measure(dateWritten, dateSizes.usual, false) <= chosen.rightWidth;
  const last = chosen.agency.at(-1);
  return {
    sizes: { ...chosen.sizes, date: dateFits ? dateSizes.usual : dateSizes.small },
    leftWidth: chosen.leftWidth,
    rightWidth: chosen.rightWidth,
    agency: chosen.agency.map(({ text, isIssuer, lines, width }) => ({
      text,
      isIssuer,
      lines,
      width,
    })),
    agencyRule: last ? last.widest * ruleShare : 0,
    nationalTitle,
    mottoRule: measure(nationalTitle[1], chosen.sizes.motto, true),
    // Room to write by hand what is still blank.
    numberLine: numberLine(document, writingGap.number) ?? "",
    dateLine: dateWritten,
    about: isLetter(document) ? layOutAbout(document.subject, chosen.leftWidth) : null,
  };
}

function layOutAbout(text: RichText, columnWidth: number) {
  const { width } = balance(plainText(text), letterSubject.size, false, columnWidth - columnGap);
  // Room for a font that is a little wider than ours.
  return { text, width: Math.min(width + columnGap, columnWidth) };
}

type Sizes = (typeof headerSizes)[keyof typeof headerSizes];

function columns(agency: readonly string[], sizes: Sizes) {
  const rightWidth = measure(nationalTitle[0], sizes.national, true) + nationalMargin;
  const leftWidth = textWidth.portrait - rightWidth;
  const issuerFrom = firstIssuerLine(agency);
  const lines = agency.map((name, index) => {
    const isIssuer = index >= issuerFrom;
    const fits = (part: string) => measure(part, sizes.agency, isIssuer) <= leftWidth - columnGap;
    const text = keepPlaceWhole(keepCompoundsWhole(name), fits);
    return { text, isIssuer, ...balance(text, sizes.agency, isIssuer, leftWidth - columnGap) };
  });
  return { sizes, leftWidth, rightWidth, agency: lines };
}

const countLines = ({ agency }: ReturnType<typeof columns>) =>
  agency.reduce((sum, { lines }) => sum + lines.length, 0);

const compounds =
  /(?<!\p{L})(ỦY BAN|HỘI ĐỒNG|NHÂN DÂN|THI ĐUA|KHEN THƯỞNG|MẶT TRẬN|TỔ QUỐC|VIỆT NAM|VĂN HÓA|XÃ HỘI|VĂN PHÒNG|BAN CHỈ HUY|QUÂN SỰ|ĐẶC KHU|THỊ TRẤN)(?!\p{L})/gu;

/** A long name breaks between words, not inside one: "HỘI ĐỒNG THI ĐUA -" / "KHEN THƯỞNG …". */
function keepCompoundsWhole(name: string): string {
  return name.replace(compounds, (compound) => compound.replaceAll(" ", "\u00a0"));
}

/** "UBND XÃ MƯỜNG THANH HẠ" breaks before "XÃ", not inside the name of the place where a line holds it. */
function keepPlaceWhole(name: string, fits: (part: string) => boolean): string {
  return name.replace(/(?<= )(?:XÃ|PHƯỜNG|ĐẶC\u00a0KHU|THỊ\u00a0TRẤN) .+$/u, (place) =>
    fits(place) ? place.replaceAll(" ", "\u00a0") : place,
  );
}

/** "XÃ …" under "ỦY BAN NHÂN DÂN" goes on with the same name; above it there may be a superior agency. */
const territory = /^(XÃ|PHƯỜNG|ĐẶC KHU|THỊ TRẤN|THỊ XÃ|HUYỆN|QUẬN|TỈNH|THÀNH PHỐ)\s/u;

function firstIssuerLine(agency: readonly string[]): number {
  const last = agency.length - 1;
  return territory.test(agency[last] ?? "") ? last - 1 : last;
}
