import { campaignName } from "@/lib/documents/campaign-name";
import { dateParts } from "@/lib/documents/header-lines";
import {
  type Clause,
  emptyDocument,
  nationalTitle,
  type OfficialDocument,
  richText,
} from "@/lib/documents/model";
import { capitalised } from "@/lib/text/capitalised";
import { type CalendarDate, calendarDate, formatDate, formatMoment } from "@/lib/text/dates";
import { numbered, paragraph, tableOf } from "../clauses";

export type CovenantFacts = {
  commune: { headerLines: readonly string[]; placeName: string };
  /** "Cụm thi đua số 1" */
  name: string;
  campaignTitle: string;
  /** "năm 2026"; "" for the whole campaign. */
  roundName: string;
  /** The plan it carries out. */
  paper: { number: string; issuedOn: CalendarDate };
  promises: readonly string[];
  /** In the order they sign. */
  parties: readonly {
    unit: string;
    isLead: boolean;
    signerName: string;
    signedAt: Date | null;
  }[];
};

/**
 * The covenant of a cluster of units as a paper: what they promise one another, and who has signed for each (giao ước
 * thi đua, DOMAIN §3). It bears the day of the last signature, and none before all have signed.
 */
export function covenantDocument(facts: CovenantFacts): OfficialDocument {
  const { commune, name, campaignTitle, roundName, paper, promises } = facts;
  return {
    ...emptyDocument,
    type: "GIAO ƯỚC THI ĐUA",
    agency: [...commune.headerLines.slice(-1), name.toLocaleUpperCase("vi")],
    national: nationalTitle,
    place: commune.placeName,
    date: dateParts(lastDay(facts)),
    subject: richText(
      [capitalised(campaignName(campaignTitle)), roundName].filter(Boolean).join(", "),
    ),
    preamble: [
      richText(
        `Thực hiện Kế hoạch số ${paper.number} ngày ${formatDate(paper.issuedOn)}, các đơn vị thuộc ${name} cùng nhau giao ước thi đua:`,
      ),
    ],
    body: [
      ...promises.map((promise, index) => numbered(`p${index + 1}`, index + 1, promise)),
      paragraph(
        "cam-ket",
        "Các đơn vị cam kết thực hiện đúng giao ước, động viên, giúp đỡ nhau hoàn thành và chịu sự theo dõi của thường trực thi đua xã.",
      ),
      signatures(facts),
    ],
  };
}

/** The day of the last signature; null while one is missing. */
function lastDay({ parties }: Pick<CovenantFacts, "parties">): CalendarDate | null {
  const moments = parties.flatMap(({ signedAt }) => (signedAt ? [signedAt.getTime()] : []));
  return moments.length === parties.length && moments.length > 0
    ? calendarDate(new Date(Math.max(...moments)))
    : null;
}

function signatures({ parties }: Pick<CovenantFacts, "parties">): Clause {
  return tableOf(
    "ky",
    ["TT", "Đơn vị", "Người ký", "Ký trên cổng lúc"],
    parties.map(({ unit, isLead, signerName, signedAt }, index) => [
      String(index + 1),
      isLead ? `${unit} (đơn vị đứng đầu)` : unit,
      signedAt ? signerName : "Chưa ký",
      signedAt ? formatMoment(signedAt) : "",
    ]),
  );
}
