import type { Actor } from "@/lib/auth/actor";
import { addItems } from "@/lib/council/sessions/keep-agenda";
import { planSession } from "@/lib/council/sessions/plan-session";
import { prisma } from "@/lib/db/client";
import type { CouncilPost, Role } from "@/lib/db/generated/enums";
import { newId } from "@/lib/text/new-id";
import { createNomination, createRecipient } from "./awards";
import { createActor, createCommune, createUnit } from "./factories";

/** A quarter of an hour before the meeting. */
export const now = new Date("2026-11-24T00:45:00Z");

type SeatOptions = {
  name: string;
  post?: CouncilPost;
  roles?: Role[];
  unitId?: string;
  userId?: string;
};

/** A member of the Council since January, with a name of their own. */
export async function seat(communeId: string, position: number, options: SeatOptions) {
  const { name, post = "MEMBER", roles = ["COUNCIL"], ...place } = options;
  const actor = await createActor({ communeId, roles, ...place });
  await prisma.user.update({ where: { id: actor.userId }, data: { name } });
  const { id: memberId } = await prisma.councilMember.create({
    data: {
      communeId,
      membershipId: actor.membershipId,
      post,
      position,
      basis: "Quyết định số 12/QĐ-UBND ngày 05/01/2026",
      validFrom: new Date("2026-01-01"),
    },
  });
  return { actor: { ...actor, name }, memberId };
}

/** A commune with an office, two villages and a Council of six, the fourth from the first village. */
export async function communeWithCouncil() {
  const { id: communeId } = await createCommune();
  const office = await createActor({ communeId, roles: ["OFFICE"] });
  const village = await createUnit({ communeId, name: "Bản Nà Kiêng" });
  const other = await createUnit({ communeId, name: "Bản Huổi Xa" });
  const chair = await seat(communeId, 1, {
    name: "Cà Văn Chủ",
    post: "CHAIR",
    roles: ["CHAIR", "COUNCIL"],
  });
  const vice = await seat(communeId, 2, { name: "Lò Thị Phó", post: "VICE_CHAIR" });
  const secretary = await seat(communeId, 3, { name: "Quàng Văn Thư", post: "STANDING" });
  const villager = await seat(communeId, 4, {
    name: "Tòng Văn Bản",
    roles: ["COUNCIL", "UNIT"],
    unitId: village.id,
  });
  const control = await seat(communeId, 5, { name: "Vì Thị Chứng" });
  const last = await seat(communeId, 6, { name: "Hà Văn Sáu" });
  const seats = [chair, vice, secretary, villager, control, last];
  return {
    communeId,
    office,
    village,
    other,
    chair,
    vice,
    secretary,
    villager,
    control,
    last,
    seats,
  };
}

export type CouncilCommune = Awaited<ReturnType<typeof communeWithCouncil>>;

/** An eligible nominee of a unit. */
export async function nominee(
  office: Actor,
  {
    name,
    unitId,
    award = "giay-khen",
    membershipId,
  }: {
    name: string;
    unitId: string;
    award?: string;
    membershipId?: string;
  },
) {
  const recipient = await createRecipient(office, {
    name,
    unitId,
    ...(membershipId && { membershipId }),
  });
  return createNomination(office, {
    state: "ELIGIBLE",
    unitId,
    name,
    award,
    recipientId: recipient.id,
  });
}

export const sessionForm = ({ chair, secretary }: Pick<CouncilCommune, "chair" | "secretary">) => ({
  sessionId: newId(),
  title: "Họp xét khen thưởng năm 2026",
  day: "2026-11-24",
  time: "08:00",
  place: "Hội trường Ủy ban",
  agenda: "Xét khen thưởng tổng kết năm.",
  chairId: chair.memberId,
  secretaryId: secretary.memberId,
});

/** A planned session with the nominations on its agenda. */
export async function plannedSession(commune: CouncilCommune, nominationIds: readonly string[]) {
  const { office } = commune;
  const sessionId = await planSession(office, sessionForm(commune), now);
  if (nominationIds.length > 0) {
    await addItems(office, { sessionId, nominationIds: [...nominationIds] }, now);
  }
  return sessionId;
}

export const versionOf = async (id: string) =>
  (await prisma.councilSession.findUniqueOrThrow({ where: { id } })).version;
