import "server-only";
import { standingPublicPlans } from "@/lib/campaigns/publication/visible";
import { prisma } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";

type Address = { commune: string; campaign: string };

/** Stories the public may read: shown, agreed to, of a campaign that is itself public. */
const publicStories = ({ commune, campaign }: Address) =>
  ({
    state: "PUBLISHED",
    consentOn: { not: null },
    consentBy: { not: "" },
    commune: { slug: commune },
    campaign: { slug: campaign, plans: { some: standingPublicPlans } },
  }) satisfies Prisma.StoryWhereInput;

/** The public stories of a campaign, the latest first. */
export function listPublicStories(address: Address) {
  return prisma.story.findMany({
    where: publicStories(address),
    select: { id: true, slug: true, title: true, unit: { select: { name: true } } },
    orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
    take: 50,
  });
}

/** One of them, or null. */
export function findPublicStory({ story, ...address }: Address & { story: string }) {
  return prisma.story.findFirst({
    where: { ...publicStories(address), slug: story },
    select: {
      id: true,
      slug: true,
      title: true,
      text: true,
      publishedAt: true,
      unit: { select: { name: true } },
      campaign: { select: { slug: true } },
      photo: { select: { id: true, width: true, height: true, caption: true } },
    },
  });
}

/** The photo of a public story, with its bytes, or null. */
export async function findPublicPhoto({
  story,
  photoId,
  ...address
}: Address & { story: string; photoId: string }) {
  const found = await prisma.story.findFirst({
    where: { ...publicStories(address), slug: story, photoId },
    select: { photo: { select: { mediaType: true, content: true } } },
  });
  return found?.photo ?? null;
}

/** The addresses of all public stories of a commune, for the map of its site. */
export async function listStoryPaths(commune: string) {
  const { campaign: ofCampaign, ...where } = publicStories({ commune, campaign: "" });
  const stories = await prisma.story.findMany({
    where: { ...where, campaign: { plans: ofCampaign.plans } },
    select: { slug: true, publishedAt: true, campaign: { select: { slug: true } } },
    orderBy: { id: "asc" },
    take: 2000,
  });
  return stories.map(({ slug, publishedAt, campaign }) => ({
    path: `/phong-trao/${campaign.slug}/dien-hinh/${slug}`,
    changedAt: publishedAt,
  }));
}
