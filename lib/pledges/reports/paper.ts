import { communeName } from "@/lib/communes/name";
import type { CommuneKind } from "@/lib/db/generated/enums";
import type { OfficialDocument } from "@/lib/documents/model";
import {
  progressReportDocument,
  type ReportLineFacts,
} from "@/lib/documents/templates/progress-report/progress-report";
import { amountWords, percentWords } from "@/lib/pledges/boards/amount-words";
import { enteredWords } from "@/lib/pledges/entered-words";
import type { ReportDetail } from "./queries";
import type { ReportLine } from "./report-lines";

type PaperCommune = {
  kind: CommuneKind;
  name: string;
  headerLines: readonly string[];
  placeName: string;
};

/** A report as the paper it prints as. */
export function reportPaper(report: ReportDetail, commune: PaperCommune): OfficialDocument {
  const { lines, isFromPaper, state, submittedBy } = report;
  return progressReportDocument({
    commune: { ...commune, name: communeName(commune) },
    unit: report.unit.name,
    campaignTitle: report.campaign.title,
    periodName: report.periodName,
    paper: report.paper,
    figures: lines.filter(({ measure }) => measure !== "").map(factsOf),
    promises: lines.filter(({ measure }) => measure === "").map(factsOf),
    results: report.results,
    difficulties: report.difficulties,
    proposals: report.proposals,
    photos: report.photos.length,
    receipt: report.receipt,
    submittedAt: state === "DRAFT" ? null : report.submittedAt,
    submittedBy: submittedBy?.user.name ?? "",
    lateReason: state === "DRAFT" ? "" : report.lateReason,
    isAccepted: state === "ACCEPTED",
    entered: isFromPaper ? enteredWords(report) : null,
  });
}

function factsOf(line: ReportLine): ReportLineFacts {
  const { indicator, measure, promised, promisedWords, demanded, written, total, words } = line;
  const corrected = line.corrections.findLast(({ state }) => state === "ACCEPTED");
  return {
    indicator,
    measure,
    promised:
      promised === null
        ? promisedWords || (demanded === null ? "" : `Kế hoạch: ${amountWords(demanded, "")}`)
        : [amountWords(promised, ""), promisedWords].filter(Boolean).join("\n"),
    value: written,
    total: total === null ? "" : amountWords(total, ""),
    percent: percentWords(line.percent),
    words,
    corrected: corrected ? corrected.reason : "",
  };
}
