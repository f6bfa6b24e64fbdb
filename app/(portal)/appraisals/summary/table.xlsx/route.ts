import { summarySheets } from "@/lib/appraisals/summary/paper";
import { writeWorkbook } from "@/lib/documents/workbook/write-workbook";
import { calendarDate } from "@/lib/text/dates";
import { fileResponse } from "@/lib/web/file-response";
import { askedOf, loadSummary } from "../load-summary";

/** The same rows as a file that Excel opens. */
export async function GET(request: Request): Promise<Response> {
  const { actor, now, rows } = await loadSummary(askedOf(request.url));
  return fileResponse({
    name: `danh-sach-trich-ngang-${calendarDate(now)}.xlsx`,
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    content: await writeWorkbook(await summarySheets(actor, rows, now)),
  });
}
