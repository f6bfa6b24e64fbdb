import { notFound } from "next/navigation";
import { cache } from "react";
import { findPublicStory } from "@/lib/pledges/stories/public";
import { loadPaper } from "../../../load-paper";

type Address = { commune: string; slug: string; story: string };

/** The story of this address with its campaign; one that is not public is a page that does not exist. */
export async function loadStory(params: Promise<Address>) {
  const { commune, slug, story: storySlug } = await params;
  const story = await findBySlug(commune, slug, storySlug);
  const href = `/phong-trao/${slug}/dien-hinh/${story.slug}`;
  return { ...(await loadPaper(params)), story, href };
}

/** Once for a page and its title. */
const findBySlug = cache(async (commune: string, campaign: string, story: string) => {
  const found = await findPublicStory({ commune, campaign, story });
  if (!found) notFound();
  return found;
});
