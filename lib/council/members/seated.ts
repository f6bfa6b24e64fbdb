import "server-only";
import type { prisma, Tx } from "@/lib/db/client";
import type { CouncilPost } from "@/lib/db/generated/enums";
import { heldOn } from "@/lib/db/held-on";

type Db = Tx | typeof prisma;

/** Who sits on the Council on a day. */
export type SeatedMember = {
  id: string;
  membershipId: string;
  userId: string;
  /** "Lò Văn Thử" */
  name: string;
  /** Their post in the agency: "Trưởng phòng Văn hóa - Xã hội". */
  position: string;
  unitId: string | null;
  post: CouncilPost;
};

/** A council has a few dozen members at the most. */
export const mostMembers = 200;

const seatedSelect = {
  id: true,
  membershipId: true,
  post: true,
  membership: {
    select: { userId: true, position: true, unitId: true, user: { select: { name: true } } },
  },
} as const;

/**
 * The members of the commune's Council on a day (`vietnamDay`), in the order of its decision: by their terms alone,
 * whether they still have an account or not. "Tổng số thành viên" of a session is their number on the day it begins.
 */
export async function membersOn(db: Db, communeId: string, day: Date): Promise<SeatedMember[]> {
  const members = await db.councilMember.findMany({
    where: { communeId, ...heldOn(day) },
    select: seatedSelect,
    orderBy: [{ position: "asc" }, { id: "asc" }],
    take: mostMembers,
  });
  return members.map(({ membership: { userId, position, unitId, user }, ...member }) => ({
    ...member,
    userId,
    name: user.name,
    position,
    unitId,
  }));
}
