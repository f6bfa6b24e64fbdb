import { forbidden } from "next/navigation";
import { requireActor } from "@/lib/auth/session";
import { communeName } from "@/lib/communes/name";
import { findOwnCommune } from "@/lib/communes/queries";
import { writeWorkbook } from "@/lib/documents/workbook/write-workbook";
import { canFollowProgress } from "@/lib/pledges/policy";
import { statisticsFilterSchema } from "@/lib/pledges/statistics/filter";
import { findStatistics } from "@/lib/pledges/statistics/queries";
import { statisticsSheets } from "@/lib/pledges/statistics/workbook";
import { fileResponse } from "@/lib/web/file-response";

/** The same figures as a file that Excel opens. */
export async function GET(request: Request): Promise<Response> {
  const actor = await requireActor();
  if (!canFollowProgress(actor).allowed) forbidden();
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const { year } = statisticsFilterSchema.parse(asked);
  const statistics = await findStatistics(actor, year, new Date());
  const commune = await findOwnCommune(actor);
  return fileResponse({
    name: `thong-ke-phong-trao-${statistics.year}.xlsx`,
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    content: await writeWorkbook(statisticsSheets(statistics, communeName(commune))),
  });
}
