import { paperDate } from "@/lib/text/date-words";
import { issuedOn } from "./facts/issued-on";
import { numberLine } from "./header-lines";
import { type OfficialDocument, plainText } from "./model";

/** How a paper of a higher level is named in a plan that carries it out; "" and null where its file does not say. */
type SuperiorCitation = {
  title: string;
  /** "213/KH-UBND" */
  symbol: string;
  issuer: string;
  /** ISO */
  issuedOn: string | null;
  /** "Kế hoạch số 213/KH-UBND ngày 05 tháng 01 năm 2027 của Ủy ban nhân dân tỉnh …", blanks for what is not known. */
  citation: string;
};

/** Reads the citation out of the paper (NĐ 30/2020, Phụ lục I, II.6.a: type, number, date, issuer, subject). */
export function superiorCitation(document: OfficialDocument): SuperiorCitation {
  const title = plainText(document.subject).replace(/\s+/gu, " ").trim();
  const symbol = (numberLine(document) ?? "").replace(/^Số:\s*/u, "");
  const isNumbered = document.number !== null;
  const issuer = issuerOf(document.agency);
  const date = issuedOn(document);
  const type = document.type === "" ? "Kế hoạch" : sentenceCase(document.type);
  const citation = [
    type,
    isNumbered ? `số ${symbol}` : "số [số, ký hiệu kế hoạch của cấp trên]",
    date ? paperDate(date) : "ngày [ngày ban hành kế hoạch của cấp trên]",
    `của ${issuer || "[cơ quan cấp trên ban hành kế hoạch]"}`,
    ...(title === "" ? [] : [aboutOf(title)]),
  ].join(" ");
  return { title, symbol: isNumbered ? symbol : "", issuer, issuedOn: date, citation };
}

/** The campaign's own name, where the subject has one in quotation marks; else the subject. */
export function campaignNameOf(subject: string): string {
  return /“([^”]{3,200})”|"([^"]{3,200})"/u.exec(subject)?.slice(1).find(Boolean) ?? subject;
}

/** "ỦY BAN NHÂN DÂN" / "TỈNH ĐIỆN BIÊN" → "Ủy ban nhân dân tỉnh Điện Biên". */
function issuerOf(agency: readonly string[]): string {
  const lines = agency.map((line) => line.replace(/\s+/gu, " ").trim()).filter(Boolean);
  const own = lines.at(-1) ?? "";
  const isPlaceOnly = placeWord.test(own.toLowerCase());
  const whole = isPlaceOnly ? lines.slice(-2).join(" ") : own;
  return sentenceCase(whole);
}

const placeWord = /^(?:tỉnh|thành phố|xã|phường|đặc khu|huyện|quận|thị xã)\s/u;
const wordsBeforeName = /((?:^|\s)(?:tỉnh|thành phố|xã|phường|đặc khu|huyện|quận|thị xã)\s)(.+)$/u;

/** Capitals of a letterhead → as in a sentence: the first letter, "Đảng", and the place's name. */
function sentenceCase(words: string): string {
  if (words !== words.toUpperCase()) return words;
  const small = words.toLowerCase().replace(/(?<!\p{L})đảng(?!\p{L})/gu, "Đảng");
  const placed = small.replace(
    wordsBeforeName,
    (_, before: string, name: string) => before + name.split(" ").map(capital).join(" "),
  );
  return capital(placed);
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

function aboutOf(title: string): string {
  const lowered = title.charAt(0).toLowerCase() + title.slice(1);
  if (lowered.startsWith("về ")) return lowered;
  const isDeed = /^(?:phát động|tổ chức|triển khai|thực hiện|hưởng ứng|đẩy mạnh|tiếp tục)\s/u;
  return `${isDeed.test(lowered) ? "về việc" : "về"} ${lowered}`;
}
