import {
  type Cell,
  type Clause,
  emptyDocument,
  nationalTitle,
  type OfficialDocument,
  richText,
} from "@/lib/documents/model";
import { type CalendarDate, calendarDate, formatDate, formatMoment } from "@/lib/text/dates";

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
  const [year = null, month = null, day = null] = lastDay(facts)?.split("-") ?? [];
  return {
    ...emptyDocument,
    type: "GIAO ƯỚC THI ĐUA",
    agency: [...commune.headerLines.slice(-1), name.toLocaleUpperCase("vi")],
    national: nationalTitle,
    place: commune.placeName,
    date: { day, month: month?.replace(/^0(?=[3-9])/u, "") ?? null, year },
    subject: richText(roundName ? `${campaignTitle}, ${roundName}` : campaignTitle),
    preamble: [
      richText(
        `Thực hiện Kế hoạch số ${paper.number} ngày ${formatDate(paper.issuedOn)}, các đơn vị thuộc ${name} cùng nhau giao ước thi đua:`,
      ),
    ],
    body: [
      ...promises.map((promise, index) =>
        clause({ id: `p${index + 1}`, marker: "decimal", label: `${index + 1}.`, text: promise }),
      ),
      clause({
        id: "cam-ket",
        text: "Các đơn vị cam kết thực hiện đúng giao ước, động viên, giúp đỡ nhau hoàn thành và chịu sự theo dõi của thường trực thi đua xã.",
      }),
      clause({ id: "ky", table: signatures(facts) }),
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

function signatures({ parties }: Pick<CovenantFacts, "parties">): Clause["table"] {
  return {
    headerRows: 1,
    rows: [
      [cell("TT"), cell("Đơn vị"), cell("Người ký"), cell("Ký trên cổng lúc")],
      ...parties.map(({ unit, isLead, signerName, signedAt }, index) => [
        cell(String(index + 1)),
        cell(isLead ? `${unit} (đơn vị đứng đầu)` : unit),
        cell(signedAt ? signerName : "Chưa ký"),
        cell(signedAt ? formatMoment(signedAt) : ""),
      ]),
    ],
  };
}

const cell = (text: string): Cell => ({ text: richText(text) });

type Line = { id: string } & Partial<Pick<Clause, "marker" | "label" | "table">> & {
    text?: string;
  };

function clause({ id, marker = "none", label = "", text = "", table = null }: Line): Clause {
  return {
    id,
    marker,
    label,
    kind: null,
    heading: false,
    text: richText(text),
    table,
    children: [],
  };
}
