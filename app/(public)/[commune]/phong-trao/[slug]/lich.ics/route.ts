import { calendarAnswer } from "../../../calendar-answer";
import { loadPaper } from "../../load-paper";

export const dynamic = "force-static";
export const generateStaticParams = () => [];

export async function GET(
  _request: Request,
  { params }: RouteContext<"/[commune]/phong-trao/[slug]/lich.ics">,
) {
  const { plan, facts, site, now } = await loadPaper(params);
  return calendarAnswer({ name: plan.campaign.title, site, plans: [{ plan, facts }], now });
}
