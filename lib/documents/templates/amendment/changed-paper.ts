import { writtenDate } from "@/lib/text/calendar";
import { nationalTitle, type OfficialDocument, plainText } from "../../model";
import { superiorCitation } from "../../superior-citation";
import { lowerFirst } from "../plan/frame";
import type { TemplateCommune } from "../plan/plan-facts";

/** What every paper that changes an issued one is written from. */
export type ChangeFacts = {
  commune: Pick<TemplateCommune, "agency" | "place" | "name" | "chair">;
  /** The issued paper, with its number and date. */
  changed: OfficialDocument;
  /** ISO: the paper is dated in its month; the day is given when it is issued. */
  today: string;
};

/** How the issued paper is named: in full when first cited, by kind and number afterwards (Phụ lục I, II.6.b). */
export function citationOf({ changed }: ChangeFacts) {
  const { citation, symbol, issuedOn } = superiorCitation(changed);
  const kind = changed.type === "" ? "Công văn" : sentenceCase(changed.type);
  return { full: citation, short: `${kind} số ${symbol}`, kind, issuedOn };
}

/** "Kế hoạch số 05/KH-UBND ngày 02 tháng 3 năm 2026" */
export function shortWithDate(facts: ChangeFacts): string {
  const { short } = citationOf(facts);
  const { day, month, year } = facts.changed.date;
  return day && month && year ? `${short} ngày ${day} tháng ${month} năm ${year}` : short;
}

/** " phát động …": what the paper is about, after its number and date. */
export function aboutOf({ subject }: OfficialDocument): string {
  const words = plainText(subject).trim();
  return words === "" ? "" : ` ${lowerFirst(words)}`;
}

const sentenceCase = (words: string) =>
  words.charAt(0).toUpperCase() + words.slice(1).toLowerCase();

/** The letterhead of a new paper of the commune, not yet numbered and dated. */
export function letterhead({ commune, today }: ChangeFacts) {
  const [, month = null, year = null] = writtenDate(today).split("/");
  return {
    agency: commune.agency,
    national: nationalTitle,
    number: null,
    place: commune.place,
    date: { day: null, month, year },
  } satisfies Partial<OfficialDocument>;
}

/** Who drafted it, as the archive line of the issued paper says ("Lưu: VT, VHXH."); null when it does not. */
export function drafterOf({ recipients }: OfficialDocument): string | null {
  const line = recipients.findLast((recipient) => /^Lưu\s*:/iu.test(recipient)) ?? "";
  const names = line.replace(/^Lưu\s*:/iu, "").split(/[,;]/u);
  const drafter = names
    .map((name) => name.replace(/\(.*?\)|[.\s]+$/gu, "").trim())
    .find((name) => name !== "" && name !== "VT" && /^[\p{Lu}\d-]{2,12}$/u.test(name));
  return drafter ?? null;
}

/** Those the issued paper went to, for "Kính gửi": without the archive and without "Như trên". */
export function addresseesOf({ recipients }: OfficialDocument): string[] {
  return recipients
    .filter((line) => !/^(?:Lưu\s*:|Như\s)/iu.test(line))
    .map((line) => line.replace(/[;.,\s]+$/u, ""))
    .filter((line) => line !== "");
}
