import "server-only";
import { isPublicWhole, publicDocument } from "@/lib/campaigns/publication/public-document";
import { publicPlans } from "@/lib/campaigns/publication/visible";
import { storedDocument } from "@/lib/campaigns/stored-document";
import { prisma } from "@/lib/db/client";
import { calendarDate } from "@/lib/text/dates";
import { briefSelect, mainPlan, type PublicPlan, publicPlanOf } from "./brief";
import { withFacts } from "./queries";

type PaperAddress = {
  commune: string;
  /** The campaign's own part of the address. */
  campaign: string;
  /** Of one of its papers; without it, the paper the campaign is known by. */
  paper?: string;
};

/** One public paper of a campaign with its text, or null. A fixed number of queries. */
export async function findPublicPaper(address: PaperAddress, now: Date) {
  const plans = await plansOfCampaign(address, now);
  const main = mainPlan(plans);
  const plan = address.paper ? plans.find((one) => one.address === address.paper) : main;
  if (!plan || !main) return null;
  const row = await prisma.plan.findFirst({
    where: { ...publicPlans, id: plan.id },
    select: {
      frozenDocument: { select: { content: true, signerName: true, signerPosition: true } },
      attachments: {
        where: { isPublic: true, kind: { in: ["SIGNED_SCAN", "SIGNED_DIGITAL"] } },
        select: { id: true, kind: true, name: true, mediaType: true, size: true },
        orderBy: { id: "asc" },
        take: 20,
      },
      bulletin: { select: { text: true, editedAt: true } },
    },
  });
  if (!row?.frozenDocument) return null;
  const { content, ...signer } = row.frozenDocument;
  const paper = storedDocument(content);
  const document = publicDocument(paper, plan.publication);
  const isWhole = isPublicWhole(paper, plan.publication);
  const [known] = await withFacts([plan]);
  return {
    plan,
    isMain: plan.id === main.id,
    document,
    /** False when the publication keeps parts of the paper back. */
    isWhole,
    signer,
    facts: known?.facts ?? [],
    // A signed copy is the whole paper: it cannot leave out what the publication keeps back.
    signedCopies: isWhole ? row.attachments : [],
    bulletin: row.bulletin,
    links: await linkedPlans(address.commune, plan, plans, now),
  };
}

export type PublicPaper = NonNullable<Awaited<ReturnType<typeof findPublicPaper>>>;

/** A signed copy with its bytes, or null. */
export async function findSignedCopy(address: PaperAddress, id: string, now: Date) {
  const paper = await findPublicPaper(address, now);
  const copy = paper?.signedCopies.find((one) => one.id === id);
  if (!paper || !copy) return null;
  return prisma.attachment.findFirst({
    where: { id: copy.id, plan: { ...publicPlans, id: paper.plan.id } },
    select: { name: true, mediaType: true, content: true },
  });
}

async function plansOfCampaign({ commune, campaign }: PaperAddress, now: Date) {
  const rows = await prisma.plan.findMany({
    where: { ...publicPlans, commune: { slug: commune }, campaign: { slug: campaign } },
    select: briefSelect,
    orderBy: { id: "asc" },
    take: 100,
  });
  return rows.flatMap((row) => publicPlanOf(row, calendarDate(now)));
}

/** The public papers this one changes, those that change it, and the others of its campaign. */
async function linkedPlans(
  commune: string,
  plan: PublicPlan,
  ofCampaign: readonly PublicPlan[],
  now: Date,
) {
  const rows = await prisma.plan.findMany({
    where: {
      ...publicPlans,
      commune: { slug: commune },
      OR: [{ replacesId: plan.id }, ...(plan.replacesId ? [{ id: plan.replacesId }] : [])],
    },
    select: briefSelect,
    orderBy: { id: "asc" },
    take: 50,
  });
  const linked = rows.flatMap((row) => publicPlanOf(row, calendarDate(now)));
  const shown = new Set([plan.id, ...linked.map(({ id }) => id)]);
  return {
    changes: linked.find(({ id }) => id === plan.replacesId) ?? null,
    changedBy: linked.filter(({ replacesId }) => replacesId === plan.id),
    others: ofCampaign.filter(({ id }) => !shown.has(id)),
  };
}
