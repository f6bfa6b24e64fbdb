import "server-only";
import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { announcePublicChange } from "@/lib/db/public-pages";
import { DomainError } from "@/lib/errors";

/** A story of the commune as it stands. Throws NOT_FOUND. */
export async function loadStory(tx: Tx, { communeId }: Actor, id: string) {
  const story = await tx.story.findFirst({
    where: { id, communeId },
    select: {
      id: true,
      campaignId: true,
      reportId: true,
      state: true,
      title: true,
      text: true,
      photoId: true,
      photo: { select: { caption: true } },
      consentBy: true,
      consentOn: true,
      commune: { select: { slug: true } },
    },
  });
  if (!story) throw new DomainError("NOT_FOUND", "Không tìm thấy bài.");
  return story;
}

export type LoadedStory = Awaited<ReturnType<typeof loadStory>>;

type Change = {
  story: Pick<LoadedStory, "id" | "state" | "commune">;
  version: number;
  data: Prisma.StoryUncheckedUpdateManyInput;
};

/** Writes over the version the person had before them; the public pages of the commune follow. Throws STALE. */
export async function changeStory(
  tx: Tx,
  { communeId }: Actor,
  { story, version, data }: Change,
): Promise<void> {
  const { count } = await tx.story.updateMany({
    where: { id: story.id, communeId, version, state: story.state },
    data: { ...data, version: { increment: 1 } },
  });
  if (count === 0) {
    throw new DomainError(
      "STALE",
      "Bài vừa được người khác đổi. Chép lại lời của mình, tải lại trang rồi sửa tiếp.",
    );
  }
  await announcePublicChange(tx, story.commune.slug);
}
