import { forbidden } from "next/navigation";
import { awardStatisticsFilterSchema } from "@/lib/appraisals/statistics/filter";
import { findAwardStatistics } from "@/lib/appraisals/statistics/queries";
import { awardStatisticsSheets } from "@/lib/appraisals/statistics/workbook";
import { requireActor } from "@/lib/auth/session";
import { communeName } from "@/lib/communes/name";
import { findOwnCommune } from "@/lib/communes/queries";
import { writeWorkbook } from "@/lib/documents/workbook/write-workbook";
import { canFollowNominations } from "@/lib/nominations/policy";
import { fileResponse } from "@/lib/web/file-response";

/** The same figures as a file that Excel opens. */
export async function GET(request: Request): Promise<Response> {
  const actor = await requireActor();
  if (!canFollowNominations(actor).allowed) forbidden();
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const { year } = awardStatisticsFilterSchema.parse(asked);
  const statistics = await findAwardStatistics(actor, year, new Date());
  const commune = await findOwnCommune(actor);
  return fileResponse({
    name: `thong-ke-khen-thuong-${statistics.year}.xlsx`,
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    content: await writeWorkbook(awardStatisticsSheets(statistics, communeName(commune))),
  });
}
