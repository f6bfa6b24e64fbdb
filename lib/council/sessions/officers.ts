import type { CouncilPost } from "@/lib/db/generated/enums";

type Member = { id: string; post: CouncilPost; isPresent: boolean | null };

/** Who may preside: the Chair or a vice-chair of the Council. */
export const presidingPosts: readonly CouncilPost[] = ["CHAIR", "VICE_CHAIR"];

/**
 * Who presides over an item: the chair of the session, or where they are recused from it, a vice-chair who is there, else
 * the next member in the order of the Council's decision. Null when nobody is left.
 */
export function presiderOf<Seat extends Member>(
  { recusals }: { recusals: readonly { memberId: string }[] },
  chairId: string,
  roll: readonly Seat[],
): Seat | null {
  const free = roll.filter(({ id }) => !recusals.some(({ memberId }) => memberId === id));
  const chair = free.find(({ id }) => id === chairId);
  if (chair) return chair;
  const there = free.filter(({ isPresent }) => isPresent !== false);
  return there.find(({ post }) => presidingPosts.includes(post)) ?? there[0] ?? null;
}
