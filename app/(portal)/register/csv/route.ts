import { forbidden, notFound } from "next/navigation";
import { requireActor } from "@/lib/auth/session";
import { canReadRegister } from "@/lib/campaigns/issue/policy";
import { registerCsv } from "@/lib/campaigns/issue/register-csv";
import { registerFilterSchema, seriesParam } from "@/lib/campaigns/issue/register-filter";
import { exportRegister, listRegisters } from "@/lib/campaigns/issue/register-queries";
import { fileResponse } from "@/lib/web/file-response";

/** A whole register as a file that Excel opens. */
export async function GET(request: Request): Promise<Response> {
  const actor = await requireActor();
  if (!canReadRegister(actor).allowed) forbidden();
  const { series: asked } = registerFilterSchema.parse(
    Object.fromEntries(new URL(request.url).searchParams),
  );
  const registers = await listRegisters(actor, new Date());
  const series = registers.find((one) => seriesParam(one) === asked);
  if (!series) notFound();
  const csv = registerCsv(await exportRegister(actor, series));
  return fileResponse({
    name: `so-van-ban-di-${seriesParam(series).toLowerCase().replace(/-$/, "")}.csv`,
    mediaType: "text/csv; charset=utf-8",
    content: new TextEncoder().encode(csv),
  });
}
