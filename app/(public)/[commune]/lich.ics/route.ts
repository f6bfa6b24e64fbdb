import { listPublicFacts } from "@/lib/campaigns/public/queries";
import { calendarAnswer } from "../calendar-answer";
import { loadSite } from "../load-site";

export const dynamic = "force-static";
export const generateStaticParams = () => [];

export async function GET(_request: Request, { params }: RouteContext<"/[commune]/lich.ics">) {
  const { slug, commune, site, now } = await loadSite(params);
  return calendarAnswer({
    name: `Lịch thi đua ${commune.fullName}`,
    site,
    plans: await listPublicFacts(slug, now),
    now,
  });
}
