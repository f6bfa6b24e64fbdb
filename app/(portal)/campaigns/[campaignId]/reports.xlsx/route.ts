import { notFound } from "next/navigation";
import { whatSchema } from "@/lib/pledges/exchange/schema";
import { filledResponse } from "../import/table-response";

/** What the units have reported for a period (`?period=2026-06-20`). */
export async function GET(
  request: Request,
  { params }: RouteContext<"/campaigns/[campaignId]/reports.xlsx">,
): Promise<Response> {
  const period = new URL(request.url).searchParams.get("period");
  const what = period === null ? { data: null } : whatSchema.safeParse(`report:${period}`);
  if (what.data === undefined) notFound();
  return filledResponse({ params, what: what.data, kind: "report" });
}
