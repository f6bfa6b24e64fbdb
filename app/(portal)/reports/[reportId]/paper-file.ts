import { findOwnCommune } from "@/lib/communes/queries";
import { formats, render } from "@/lib/documents/render";
import { reportPaper } from "@/lib/pledges/reports/paper";
import { slugOf } from "@/lib/text/fold";
import { fileResponse } from "@/lib/web/file-response";
import { loadReport } from "./load-report";

/** The report as a paper to print, sign and keep. */
export async function paperFile(
  params: Promise<{ reportId: string }>,
  format: "pdf" | "docx",
): Promise<Response> {
  const { actor, report } = await loadReport(params);
  const document = reportPaper(report, await findOwnCommune(actor));
  const name = slugOf(`bao cao ${report.periodName} ${report.unit.name}`).slice(0, 80);
  return fileResponse({
    name: `${name}.${format}`,
    mediaType: formats[format],
    content: new Uint8Array(await render(document, format)),
  });
}
