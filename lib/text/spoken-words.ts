import { type DateMention, dateMentionsIn } from "./date-mentions";
import { monthInWords } from "./date-words";
import { numberInWords } from "./number-words";
import { parseNumber } from "./numbers";

/**
 * A written text as it is read aloud: dates, numbers and per cents in words, usual abbreviations said in full, no sign
 * that has no sound. No figure is left. For loudspeakers, never for papers.
 */
export function spokenWords(written: string): string {
  const text = written.normalize("NFC").replace(/[“”"‘’'«»]/g, "");
  return withUnitsSaid(withDatesSaid(withAbbreviationsSaid(text)))
    .replace(paperNumber, "$1")
    .replace(/(?<=\p{L})-(?=\d)/gu, " ")
    .replace(anyNumber, (figures, sign: string, range: string | undefined) =>
      [
        " ",
        saidNumber(figures.replace(/\s*[%–-]$/u, "")),
        sign === "%" ? " phần trăm" : "",
        range ? " đến " : " ",
      ].join(""),
    )
    .replace(/\s*[()[\]]\s*/g, ", ")
    .replace(/\s+[–-]\s+/g, ", ")
    .replace(/&/g, " và ")
    .replace(/[/*+_|<>=~^#@\\]/g, " ")
    .replace(/\s+/g, " ")
    .replace(/ (?=[.,;:!?])/g, "")
    .replace(/[,;:](?=[.,;:])/g, "")
    .replace(/^[,;: ]+|[,;: ]+$/g, "");
}

/** How many words a reader says: in Vietnamese, syllables standing apart. */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}-]*/gu)?.length ?? 0;
}

/** "Số 05/KH-UBND", "98/2023/NĐ-CP": on the air a paper is called by its number alone. */
const paperNumber = /(\d+)(?:\/\d{4})?\/\p{Lu}[\p{Lu}-]*/gu;

const anyNumber = /\d+(?:\.\d{3})*(?:,\d+)?(?:\s*(%))?(?:\s*([–-])\s*(?=\d))?/gu;

function saidNumber(figures: string): string {
  const [whole = "", decimals] = figures
    .replace(/[%\s–-]/g, "")
    .replaceAll(".", "")
    .split(",");
  const said = saidWhole(whole);
  return decimals === undefined ? said : `${said} phẩy ${saidDecimals(decimals)}`;
}

/** What is too long to be an amount is read figure by figure. */
function saidWhole(figures: string): string {
  const value = parseNumber(figures);
  if (value !== null && value < 1e12) return numberInWords(value);
  return [...figures].map((figure) => numberInWords(Number(figure))).join(" ");
}

function saidDecimals(figures: string): string {
  const zeros = /^0*/.exec(figures)?.[0] ?? "";
  const rest = figures.slice(zeros.length);
  return [...[...zeros].map(() => "không"), ...(rest === "" ? [] : [saidWhole(rest)])].join(" ");
}

function withDatesSaid(text: string): string {
  return dateMentionsIn(text)
    .filter(({ month, quarter, day }) => month !== null || quarter !== null || day !== null)
    .reduceRight((rest, mention) => {
      const written = text.slice(mention.start, mention.end);
      return `${rest.slice(0, mention.start)}${saidMention(written, mention)}${rest.slice(mention.end)}`;
    }, text);
}

/** "1/2 số hộ" is written like a day: without the word, and smaller than what it is divided by, it is a share. */
function saidMention(written: string, mention: DateMention): string {
  const { day, month, year } = mention;
  const isShare = /^\d/.test(written) && year === null && day !== null && day < (month ?? 0);
  return isShare ? `${numberInWords(day)} phần ${numberInWords(month ?? 1)}` : saidDate(mention);
}

function saidDate({ day, month, quarter, year }: DateMention): string {
  return [
    day === null ? "" : `ngày ${day <= 10 ? "mồng " : ""}${numberInWords(day)}`,
    month === null ? "" : `tháng ${monthInWords(month)}`,
    quarter === null ? "" : `quý ${quarter === 4 ? "bốn" : numberInWords(quarter)}`,
    year === null ? "" : `năm ${numberInWords(year)}`,
  ]
    .filter(Boolean)
    .join(" ");
}

/** "triệu đồng/người/năm" → "triệu đồng một người một năm"; "200 m2" → "200 mét vuông". */
function withUnitsSaid(text: string): string {
  const measures = Object.keys(measured).join("|");
  return text
    .replace(
      /(?<=\p{L})\/(?=(?:người|hộ|năm|tháng|quý|tuần|thôn|bản|ha|đơn vị|lượt)(?!\p{L}))/gu,
      " một ",
    )
    .replace(
      new RegExp(`(?<=\\d\\s?)(${measures})(?![\\p{L}\\d])`, "gu"),
      (sign) => ` ${measured[sign] ?? sign}`,
    );
}

const measured: Record<string, string> = {
  m2: "mét vuông",
  "m²": "mét vuông",
  m3: "mét khối",
  "m³": "mét khối",
  km2: "ki-lô-mét vuông",
  km: "ki-lô-mét",
  ha: "héc-ta",
  kg: "ki-lô-gam",
  m: "mét",
};

function withAbbreviationsSaid(text: string): string {
  return text.replace(abbreviation, (short) => abbreviations[short] ?? short);
}

const abbreviations: Record<string, string> = {
  UBND: "Ủy ban nhân dân",
  HĐND: "Hội đồng nhân dân",
  UBMTTQ: "Ủy ban Mặt trận Tổ quốc",
  MTTQ: "Mặt trận Tổ quốc",
  "TĐ-KT": "thi đua, khen thưởng",
  TĐKT: "thi đua, khen thưởng",
  "VH-XH": "Văn hóa, Xã hội",
  "KT-XH": "kinh tế, xã hội",
  NTM: "nông thôn mới",
  HTX: "hợp tác xã",
  ANTT: "an ninh trật tự",
  ATGT: "an toàn giao thông",
  PCCC: "phòng cháy, chữa cháy",
  LHPN: "Liên hiệp Phụ nữ",
  CCB: "Cựu chiến binh",
  TNCS: "Thanh niên Cộng sản",
  THPT: "trung học phổ thông",
  THCS: "trung học cơ sở",
  BHYT: "bảo hiểm y tế",
  BHXH: "bảo hiểm xã hội",
  TTHC: "thủ tục hành chính",
  KDC: "khu dân cư",
  CBCCVC: "cán bộ, công chức, viên chức",
  BCĐ: "Ban Chỉ đạo",
  QĐ: "Quyết định",
  KH: "Kế hoạch",
};

const abbreviation = new RegExp(
  `(?<![\\p{L}\\d/-])(?:${Object.keys(abbreviations).join("|")})(?![\\p{L}\\d/-])`,
  "gu",
);
