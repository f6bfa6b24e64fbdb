import { findOwnCommune } from "@/lib/communes/queries";
import { reportPaper } from "@/lib/pledges/reports/paper";
import { slugOf } from "@/lib/text/fold";
import { type PaperFormat, paperResponse } from "../../paper-response";
import { loadReport } from "./load-report";

/** The report as a paper to print, sign and keep. */
export async function paperFile(
  params: Promise<{ reportId: string }>,
  format: PaperFormat,
): Promise<Response> {
  const { actor, report } = await loadReport(params);
  const document = reportPaper(report, await findOwnCommune(actor));
  const name = slugOf(`bao cao ${report.periodName} ${report.unit.name}`).slice(0, 80);
  return paperResponse(document, { name: name, format });
}
