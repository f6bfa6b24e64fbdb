import { openFile } from "@/lib/campaigns/public/open-data/files";
import {
  listPublicPlans,
  listPublicUnits,
  mainPlans,
  withFacts,
} from "@/lib/campaigns/public/queries";
import { listAllHonours } from "@/lib/decisions/public/honour";
import { progressRows } from "@/lib/pledges/public/progress-rows";
import { listShownProgress } from "@/lib/pledges/public/shown-progress";
import { publicFile } from "@/lib/web/public-file";
import { loadSite } from "../../load-site";

export const dynamic = "force-static";
export const generateStaticParams = () => [];

export async function GET(
  _request: Request,
  { params }: RouteContext<"/[commune]/du-lieu/[file]">,
) {
  const { slug, commune, site, now } = await loadSite(params);
  const { file: name } = await params;
  const plans = await listPublicPlans(slug, now);
  const units = await listPublicUnits(slug, now);
  const file = openFile(name, {
    communeName: commune.fullName,
    record: {
      site,
      campaigns: mainPlans(plans),
      plans: await withFacts(plans.filter(({ state }) => state === "PUBLISHED")),
      units,
      progress: progressRows(await listShownProgress(slug, now), units),
      awards: (await listAllHonours(slug)).map(({ campaign, decision, ...honour }) => ({
        ...honour,
        campaignSlug: campaign?.slug ?? null,
        decisionNumber: decision.number,
        decidedOn: decision.issuedOn,
        address: decision.address,
      })),
    },
  });
  if (!file) return new Response(null, { status: 404 });
  const opens = name.endsWith(".json");
  return publicFile({ name, mediaType: file.mediaType, content: file.text, opens });
}
