import { randomInt } from "node:crypto";
import type { Actor } from "@/lib/auth/actor";
import { hashPassword } from "@/lib/auth/password";
import { createPlanFromDocument } from "@/lib/campaigns/commands/create-plan";
import { committeeLines, communeSlug } from "@/lib/communes/name";
import { prisma } from "@/lib/db/client";
import type { PlanState, Role } from "@/lib/db/generated/enums";
import { freezeDocument } from "@/lib/documents/freeze";
import { emptyDocument, type OfficialDocument, plainText, richText } from "@/lib/documents/model";
import { walkDocument } from "@/lib/documents/walk";
import { foldAccents } from "@/lib/text/fold";
import { vietnamDay } from "@/lib/text/vietnam-day";

// Records to test with. Nothing here is random but what must be unique, and defaults never surprise.

let count = 0;

/** A number no other record of this worker has; the process keeps parallel browser tests apart. */
function unique(): string {
  count += 1;
  return `${process.pid}-${count}`;
}

export async function createCommune({ name = `Thử ${unique()}` } = {}) {
  const commune = { kind: "COMMUNE" as const, name };
  const code = await freeCode();
  return prisma.commune.create({
    data: {
      ...commune,
      slug: communeSlug(commune),
      code,
      provinceName: "tỉnh Thử",
      provinceCode: "00",
      placeName: name,
      headerLines: committeeLines(commune),
    },
  });
}

/** Browser tests of several runs may share one database. */
export async function freeCode(): Promise<string> {
  const code = String(randomInt(1, 100_000)).padStart(5, "0");
  return (await prisma.commune.count({ where: { code } })) === 0 ? code : freeCode();
}

type UnitOptions = { communeId?: string; name?: string };

export async function createUnit({ communeId, name = `Bản ${unique()}` }: UnitOptions = {}) {
  return prisma.unit.create({
    data: { communeId: communeId ?? (await createCommune()).id, kind: "VILLAGE", name },
  });
}

export const password = "một mật khẩu để thử";

/** The same for all: hashing is slow on purpose, and who is who does not depend on it. */
let passwordHash: Promise<string> | undefined;

type UserOptions = { userName?: string; email?: string | null; disabledAt?: Date | null };

export async function createUser(options: UserOptions = {}) {
  passwordHash ??= hashPassword(password);
  return prisma.user.create({
    data: {
      name: "Người Thử",
      userName: `nguoi-${unique()}`,
      passwordHash: await passwordHash,
      ...options,
    },
  });
}

type ActorOptions = {
  roles?: Role[];
  communeId?: string;
  unitId?: string;
  userId?: string;
  isDeputy?: boolean;
};

/** A person who holds the roles in a commune since long ago; the office, in a commune of its own, when not said. */
export async function createActor({
  roles = ["OFFICE"],
  communeId,
  unitId,
  userId,
  isDeputy = false,
}: ActorOptions = {}): Promise<Actor> {
  const user = userId
    ? await prisma.user.findUniqueOrThrow({ where: { id: userId } })
    : await createUser();
  const membership = await prisma.membership.create({
    data: {
      communeId: communeId ?? (await createCommune()).id,
      userId: user.id,
      roles,
      unitId,
      isDeputy,
      position: "Chuyên viên",
      validFrom: new Date("2020-01-01"),
    },
  });
  return {
    userId: user.id,
    membershipId: membership.id,
    communeId: membership.communeId,
    name: user.name,
    roles,
    unitId: membership.unitId,
    position: membership.position,
    isDeputy,
  };
}

/** A paper with a subject and one clause; enough for everything that does not look inside. */
export function planDocument(subject = "Phong trào thi đua làm đường bản"): OfficialDocument {
  return {
    ...emptyDocument,
    subject: richText(subject),
    body: [
      {
        id: "1",
        marker: "roman",
        label: "I.",
        kind: "purpose",
        heading: true,
        text: richText("MỤC ĐÍCH"),
        table: null,
        children: [],
      },
    ],
  };
}

type PlanOptions = { author?: Actor; document?: OfficialDocument; state?: PlanState; now?: Date };

/** A plan written by the office, brought straight to the state; one that is public has been shown to everybody. */
export async function createPlan({
  author,
  document = planDocument(),
  state = "DRAFT",
  now = new Date(),
}: PlanOptions = {}) {
  const writer = author ?? (await createActor());
  const { planId } = await createPlanFromDocument(writer, { document }, now);
  const isFrozen = state === "ISSUED" || state === "PUBLISHED" || state === "REPLACED";
  const frozen = isFrozen ? await createFrozenDocument(writer, document, now) : null;
  if (state === "PUBLISHED" || state === "REPLACED") {
    const { communeId, membershipId: requestedById } = writer;
    const shown = { publishAt: now, publishedAt: now, requestedById, requestedAt: now };
    await prisma.publication.create({ data: { communeId, planId, ...shown } });
  }
  return prisma.plan.update({
    where: { id: planId },
    data: {
      state,
      frozenDocumentId: frozen?.id,
      movedNote: state === "RETURNED" ? "Bổ sung chỉ tiêu của từng bản." : null,
    },
  });
}

type PublishedPlanOptions = Omit<PlanOptions, "state"> & {
  /** A paper that another has taken the place of stays public. */
  state?: "PUBLISHED" | "REPLACED";
  startsOn?: string;
  endsOn?: string;
  hiddenClauses?: string[];
  hidesAnnexes?: boolean;
  hidesPhones?: boolean;
};

/** A plan shown to everybody: its paper frozen, published, and to be found by searching. */
export async function createPublishedPlan({
  author,
  document = planDocument(),
  state = "PUBLISHED",
  now = new Date(),
  startsOn,
  endsOn,
  ...hidden
}: PublishedPlanOptions = {}) {
  const writer = author ?? (await createActor());
  const plan = await createPlan({ author: writer, document, state, now });
  const { communeId, id: planId, title } = plan;
  const body = [...walkDocument(document)].map(({ clause }) => plainText(clause.text)).join("\n");
  const campaign = await prisma.campaign.update({
    where: { id: plan.campaignId },
    data: {
      ...(startsOn && { startsOn: new Date(startsOn) }),
      ...(endsOn && { endsOn: new Date(endsOn) }),
    },
  });
  const { id } = await prisma.publication.findFirstOrThrow({ where: { communeId, planId } });
  const publication = await prisma.publication.update({ where: { id }, data: hidden });
  await prisma.searchEntry.create({
    data: {
      communeId,
      planId,
      title,
      body,
      foldedTitle: foldAccents(title),
      foldedBody: foldAccents(body),
      publishedAt: now,
    },
  });
  return { plan, campaign, publication, author: writer };
}

function createFrozenDocument(signer: Actor, document: OfficialDocument, now: Date) {
  count += 1;
  const issuedOn = vietnamDay(now);
  return prisma.frozenDocument.create({
    data: {
      communeId: signer.communeId,
      kind: "PLAN",
      number: count,
      symbol: "KH-UBND",
      year: issuedOn.getUTCFullYear(),
      issuedOn,
      signerId: signer.membershipId,
      signerName: signer.name,
      signerPosition: "Chủ tịch",
      content: document,
      sha256: freezeDocument(document).sha256,
      frozenAt: now,
    },
  });
}

type ApprovedPlanOptions = Omit<PlanOptions, "state"> & { signer?: Actor };

/** A plan that the Chairman has signed and the clerk has not numbered; `now` is the moment of the signature. */
export async function createApprovedPlan({
  author,
  signer,
  document = planDocument(),
  now = new Date(),
}: ApprovedPlanOptions = {}) {
  const writer = author ?? (await createActor());
  const { communeId, membershipId: submittedById } = writer;
  const chair = signer ?? (await createActor({ communeId, roles: ["CHAIR"] }));
  const plan = await createPlan({ author: writer, document, state: "APPROVED", now });
  count += 1;
  await prisma.planSubmission.create({
    data: {
      communeId,
      planId: plan.id,
      year: now.getUTCFullYear(),
      number: count,
      planVersion: plan.version,
      submittedById,
      submittedAt: now,
      answerDueOn: vietnamDay(now),
      signerId: chair.membershipId,
      outcome: "APPROVED",
      decidedById: chair.membershipId,
      decidedAt: now,
    },
  });
  return { plan, author: writer, signer: chair };
}
