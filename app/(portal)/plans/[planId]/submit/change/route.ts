import { notFound, redirect } from "next/navigation";
import { startChecking } from "@/lib/web/return-to-check";
import { loadPlan } from "../../load-plan";

type Context = RouteContext<"/plans/[planId]/submit/change">;

const places = { text: "/edit", facts: "/facts", period: "/facts/period" };

/** From the check page to where one answer is changed, whose pages then show the way back. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { plan } = await loadPlan(params);
  const to = new URL(request.url).searchParams.get("to") ?? "";
  if (!isPlace(to)) notFound();
  await startChecking(plan.id);
  redirect(`/plans/${plan.id}${places[to]}`);
}

function isPlace(to: string): to is keyof typeof places {
  return Object.hasOwn(places, to);
}
