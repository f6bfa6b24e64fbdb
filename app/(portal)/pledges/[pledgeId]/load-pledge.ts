import { notFound } from "next/navigation";
import { cache } from "react";
import { requireActor } from "@/lib/auth/session";
import type { SeenPledge } from "@/lib/pledges/pledge/hold";
import { findPledge } from "@/lib/pledges/pledge/queries";
import { idParam } from "@/lib/web/id-param";

/** Who is acting, and the pledge of this address with what its campaign asks; not theirs is a page that does not exist. */
export async function loadPledge(params: Promise<{ pledgeId: string }>) {
  return loadById(idParam((await params).pledgeId));
}

/** Once in each request: a page and its title ask for the same. */
const loadById = cache(async (pledgeId: string) => {
  const actor = await requireActor();
  const now = new Date();
  const found = await findPledge(actor, pledgeId, now);
  if (!found) notFound();
  return { actor, now, ...found };
});

/** "Đăng ký thi đua năm 2026". */
export function pledgeTitle({ name }: { name: string }): string {
  return ["Đăng ký thi đua", name].filter(Boolean).join(" ");
}

type Placed = Pick<SeenPledge, "id" | "isOwn" | "campaignId"> & {
  campaign: { title: string };
  unit: { name: string };
};

/** The way back up: of a unit from its own list, of the office from the campaign. */
export function crumbsAbove({ isOwn, campaignId, campaign }: Placed) {
  return isOwn
    ? [{ label: "Đăng ký, báo cáo", href: "/pledges" }]
    : [
        { label: "Phong trào", href: "/campaigns" },
        { label: campaign.title, href: `/campaigns/${campaignId}` },
      ];
}

/** The same with the pledge itself, for the pages below it. */
export function crumbsTo(pledge: Placed, round: { name: string }) {
  const title = pledgeTitle(round);
  const label = pledge.isOwn ? title : `${title}, ${pledge.unit.name}`;
  return [...crumbsAbove(pledge), { label, href: `/pledges/${pledge.id}` }];
}
