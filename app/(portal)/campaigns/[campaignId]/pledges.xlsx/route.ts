import { notFound } from "next/navigation";
import { whatSchema } from "@/lib/pledges/exchange/schema";
import { filledResponse } from "../import/table-response";

/** What the units have registered in a round (`?round=2026`). */
export async function GET(
  request: Request,
  { params }: RouteContext<"/campaigns/[campaignId]/pledges.xlsx">,
): Promise<Response> {
  const round = new URL(request.url).searchParams.get("round");
  const what = round === null ? { data: null } : whatSchema.safeParse(`pledge:${round}`);
  if (what.data === undefined) notFound();
  return filledResponse({ params, what: what.data, kind: "pledge" });
}
