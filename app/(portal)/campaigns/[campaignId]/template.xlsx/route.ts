import { notFound } from "next/navigation";
import { whatSchema } from "@/lib/pledges/exchange/schema";
import { templateResponse } from "../import/table-response";

/** The table of a round or a period (`?what=pledge:2026`, `?what=report:2026-06-20`) to fill in. */
export async function GET(
  request: Request,
  { params }: RouteContext<"/campaigns/[campaignId]/template.xlsx">,
): Promise<Response> {
  const asked = new URL(request.url).searchParams.get("what");
  const what = asked === null ? { data: null } : whatSchema.safeParse(asked);
  if (what.data === undefined) notFound();
  return templateResponse({ params, what: what.data, kind: "pledge" });
}
