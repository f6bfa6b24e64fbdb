import { summaryPaper } from "@/lib/appraisals/summary/paper";
import { calendarDate } from "@/lib/text/dates";
import { type PaperFormat, paperResponse } from "../../paper-response";
import { askedOf, loadSummary } from "./load-summary";

/** "Danh sách trích ngang" as a file. */
export async function summaryFile(request: Request, format: PaperFormat): Promise<Response> {
  const { actor, now, rows } = await loadSummary(askedOf(request.url));
  const document = await summaryPaper(actor, rows, now);
  return paperResponse(document, { name: `danh-sach-trich-ngang-${calendarDate(now)}`, format });
}
