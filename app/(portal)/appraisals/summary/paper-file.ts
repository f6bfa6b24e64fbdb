import { summaryPaper } from "@/lib/appraisals/summary/paper";
import { formats, render } from "@/lib/documents/render";
import { calendarDate } from "@/lib/text/dates";
import { fileResponse } from "@/lib/web/file-response";
import { askedOf, loadSummary } from "./load-summary";

/** "Danh sách trích ngang" as a file. */
export async function summaryFile(request: Request, format: "docx" | "pdf"): Promise<Response> {
  const { actor, now, rows } = await loadSummary(askedOf(request.url));
  const document = await summaryPaper(actor, rows, now);
  return fileResponse({
    name: `danh-sach-trich-ngang-${calendarDate(now)}.${format}`,
    mediaType: formats[format],
    content: new Uint8Array(await render(document, format)),
  });
}
