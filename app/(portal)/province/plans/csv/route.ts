import { notFound } from "next/navigation";
import { listProgress } from "@/lib/campaigns/province/queries";
import { communeName } from "@/lib/communes/name";
import { writtenDate } from "@/lib/text/calendar";
import { formatCsv } from "@/lib/text/csv";
import { fileResponse } from "@/lib/web/file-response";
import { loadOperator } from "../../load-operator";
import { progressFilterSchema } from "../filter";
import { standingLabels } from "../standing";

/** How far the communes are with one superior plan, as a file that Excel opens. */
export async function GET(request: Request): Promise<Response> {
  const person = await loadOperator();
  const { plan, by } = progressFilterSchema.parse(
    Object.fromEntries(new URL(request.url).searchParams),
  );
  const progress = await listProgress(person, plan, by);
  if (!progress) notFound();
  const rows = progress.communes.map((commune) => [
    communeName(commune),
    commune.provinceName,
    commune.number ?? "",
    commune.issuedOn ? writtenDate(commune.issuedOn) : "",
    standingLabels[commune.standing],
  ]);
  const head = ["Xã", "Tỉnh", "Kế hoạch của xã", "Ngày", "Trạng thái"];
  return fileResponse({
    name: `tien-do-${progress.superior.symbol.replaceAll("/", "-")}.csv`,
    mediaType: "text/csv; charset=utf-8",
    content: new TextEncoder().encode(formatCsv([head, ...rows], ";")),
  });
}
