/** What ties one member of the Council to people and units. */
export type MemberTies = {
  memberId: string;
  userId: string;
  /** The units of all their places in the commune. */
  unitIds: readonly string[];
  interests: readonly { recipientId: string | null; unitId: string | null; reason: string }[];
};

/** Whom a nomination is about. */
export type NominationTies = {
  /** The unit that nominates. */
  unitId: string;
  recipient: { id: string; unitId: string | null; userId: string | null };
};

export type UnitNames = {
  /** Who carries a unit on: two of one heir are one (merged, renamed). */
  heirOf: (unitId: string) => string;
  nameOf: (unitId: string) => string;
};

/**
 * Why a member takes no part in a nomination, as the minutes say; null when nothing ties them to it: themselves, their
 * own unit (those it was merged or renamed from too), and what was declared of family and former posts.
 */
export function groundFor(
  member: MemberTies,
  { unitId, recipient }: NominationTies,
  { heirOf, nameOf }: UnitNames,
): string | null {
  if (recipient.userId === member.userId) return "Chính mình được đề nghị";
  const about = [unitId, ...(recipient.unitId ? [recipient.unitId] : [])];
  const tiedTo = (own: string) => about.find((each) => heirOf(each) === heirOf(own));
  for (const own of member.unitIds) {
    const unit = tiedTo(own);
    if (unit) return `Cùng đơn vị: ${nameOf(unit)}`;
  }
  for (const { recipientId, unitId: tied, reason } of member.interests) {
    if (recipientId === recipient.id) return `Có quan hệ với người được đề nghị: ${reason}`;
    if (tied && tiedTo(tied)) return `Có quan hệ với đơn vị: ${reason}`;
  }
  return null;
}
