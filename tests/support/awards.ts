import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type {
  Audience,
  CommendationType,
  NominationState,
  Procedure,
} from "@/lib/db/generated/enums";
import { freezeDocument } from "@/lib/documents/freeze";
import { emptyDocument, richText } from "@/lib/documents/model";
import { foldAccents } from "@/lib/text/fold";
import { createUnit } from "./factories";

// Rows of recipients, dossiers and nominations written directly, in any state, for who tests what comes after.

let count = 0;

type RecipientOptions = {
  kind?: Audience;
  name?: string;
  unitId?: string | null;
  mark?: string;
  isWoman?: boolean | null;
  membershipId?: string | null;
};

/** Somebody who may be awarded: a person of no unit, when not said. */
export async function createRecipient(
  { communeId, membershipId: createdById }: Actor,
  { kind = "PERSON", name, ...rest }: RecipientOptions = {},
) {
  count += 1;
  const called = name ?? `Lò Văn Thử ${count}`;
  return prisma.recipient.create({
    data: {
      communeId,
      kind,
      name: called,
      foldedName: foldAccents(called),
      createdById,
      createdAt: new Date(),
      ...rest,
    },
  });
}

type DossierOptions = {
  /** The actor's own unit, or a new one, when not said. */
  unitId?: string;
  /** Makes the type CAMPAIGN. */
  campaignId?: string;
  type?: CommendationType;
  procedure?: Procedure;
  achieved?: { from: string; to: string };
  isFromPaper?: boolean;
  /** Handed in at this moment; null: not yet. */
  submittedAt?: Date | null;
  title?: string;
  hasMeeting?: boolean;
};

/** A dossier that was handed in, of type MERIT over the year 2026, with its meeting. */
export async function createDossier(
  actor: Actor,
  {
    unitId,
    campaignId,
    type = campaignId ? "CAMPAIGN" : "MERIT",
    procedure = "FULL",
    achieved = { from: "2026-01-01", to: "2026-10-31" },
    isFromPaper = false,
    submittedAt = new Date(),
    title = "Đề nghị khen thưởng thành tích năm 2026",
    hasMeeting = true,
  }: DossierOptions = {},
) {
  const { communeId, membershipId } = actor;
  const unit = unitId ?? actor.unitId ?? (await createUnit({ communeId })).id;
  count += 1;
  return prisma.dossier.create({
    data: {
      communeId,
      unitId: unit,
      type,
      campaignId: campaignId ?? null,
      procedure,
      shortGround: procedure === "SHORT" ? "sudden" : "",
      title,
      achievedFrom: new Date(achieved.from),
      achievedTo: new Date(achieved.to),
      isFromPaper,
      paperNote: isFromPaper ? "Tờ trình giấy của đơn vị" : "",
      ...(submittedAt && {
        year: submittedAt.getUTCFullYear(),
        number: count,
        submittedById: membershipId,
        submittedAt,
      }),
      createdById: membershipId,
      createdAt: submittedAt ?? new Date(),
      ...(hasMeeting && {
        meeting: {
          create: { heldOn: new Date(achieved.to), calledCount: 30, presentCount: 25 },
        },
      }),
    },
  });
}

type NominationOptions = DossierOptions & {
  dossierId?: string;
  state?: NominationState;
  award?: string;
  /** One that is there; a new one of the audience and name when not said. */
  recipientId?: string;
  audience?: Audience;
  name?: string;
  isLeader?: boolean;
  isClear?: boolean;
  citation?: string;
  story?: string;
  post?: string;
  place?: string;
  peopleCount?: number | null;
  advancedCount?: number | null;
  womenCount?: number | null;
  votesFor?: number | null;
  votesAgainst?: number | null;
  completeOn?: Date | null;
};

/**
 * A nomination in any state, in a dossier of its own when none is named: a person for a giấy khen, handed in, nothing
 * missing. A state that needs a reason has one.
 */
export async function createNomination(
  actor: Actor,
  {
    dossierId,
    state = "SUBMITTED",
    award = "giay-khen",
    recipientId,
    audience = "PERSON",
    name,
    isLeader = false,
    isClear = true,
    citation = "Đã có thành tích xuất sắc trong phong trào làm đường bản năm 2026",
    story = "Vận động 12 hộ hiến 800 m2 đất, cùng bản làm xong 1,2 km đường.",
    post = "",
    place = "",
    peopleCount = null,
    advancedCount = null,
    womenCount = null,
    votesFor = 25,
    votesAgainst = 0,
    completeOn,
    ...ofDossier
  }: NominationOptions = {},
) {
  const { communeId, membershipId } = actor;
  const isDraft = state === "DRAFT";
  const dossier = dossierId
    ? await prisma.dossier.findFirstOrThrow({ where: { communeId, id: dossierId } })
    : await createDossier(actor, { ...(isDraft && { submittedAt: null }), ...ofDossier });
  const recipient = recipientId
    ? await prisma.recipient.findFirstOrThrow({ where: { communeId, id: recipientId } })
    : await createRecipient(actor, {
        kind: audience,
        unitId: dossier.unitId,
        ...(name && { name }),
      });
  const { id: dossierIdOf } = dossier;
  const position =
    1 + (await prisma.nomination.count({ where: { communeId, dossierId: dossierIdOf } }));
  const movedAt = dossier.submittedAt ?? dossier.createdAt;
  const nomination = await prisma.nomination.create({
    data: {
      communeId,
      dossierId: dossierIdOf,
      position,
      state,
      award,
      recipientId: recipient.id,
      audience: recipient.kind,
      name: name ?? recipient.name,
      post,
      place,
      isLeader,
      isClear,
      citation,
      story,
      peopleCount,
      advancedCount,
      womenCount,
      votesFor,
      votesAgainst,
      completeOn: completeOn ?? (isDraft ? null : dossier.submittedAt),
      createdAt: dossier.createdAt,
      movedById: membershipId,
      movedAt,
      movedNote: ["RETURNED", "INELIGIBLE", "SUSPENDED", "WITHDRAWN"].includes(state)
        ? "Lý do để thử"
        : "",
    },
  });
  return { ...nomination, recipient, dossier };
}

type DecidedItem = Partial<
  Pick<
    Prisma.DecisionItemUncheckedCreateInput,
    "award" | "audience" | "honorific" | "name" | "post" | "place" | "citation" | "unitId"
  >
> & { isRejected?: boolean };

type DecisionOptions = {
  /** Those approved, in the order of the list; the rejected after them. One person when not said. */
  items?: readonly DecidedItem[];
  /** How it is signed: "CHỦ TỊCH", when not said. */
  signature?: { lines: string[]; name: string };
  issuedOn?: string;
  isPublished?: boolean;
};

/** A decision that has been signed, numbered and frozen, with an item for each who is awarded. */
export async function createIssuedDecision(
  actor: Actor,
  {
    items = [{}],
    signature = { lines: ["CHỦ TỊCH"], name: "Quàng Thị Ký" },
    issuedOn = "2026-11-20",
    isPublished = false,
  }: DecisionOptions = {},
) {
  const { communeId, membershipId } = actor;
  const at = new Date(`${issuedOn}T03:00:00Z`);
  const subject = "Về việc tặng Giấy khen";
  const content = { ...emptyDocument, subject: richText(subject), signature };
  count += 1;
  const frozen = await prisma.frozenDocument.create({
    data: {
      communeId,
      kind: "DECISION",
      number: count,
      symbol: "QĐ-UBND",
      year: at.getUTCFullYear(),
      issuedOn: new Date(issuedOn),
      signerId: membershipId,
      signerName: signature.name,
      signerPosition: "Chủ tịch",
      content,
      sha256: freezeDocument(content).sha256,
      frozenAt: at,
    },
  });
  const recipients = await Promise.all(
    items.map(({ audience = "PERSON", name }) =>
      createRecipient(actor, { kind: audience, ...(name && { name }) }),
    ),
  );
  return prisma.decision.create({
    data: {
      communeId,
      state: "ISSUED",
      subject,
      signerId: membershipId,
      signedAt: at,
      content,
      frozenDocumentId: frozen.id,
      createdById: membershipId,
      createdAt: at,
      movedById: membershipId,
      movedAt: at,
      ...(isPublished && { publishedAt: at, publishedById: membershipId }),
      items: {
        create: items.map(({ isRejected = false, ...item }, index) => ({
          position: index + 1,
          recipientId: recipients[index]?.id ?? "",
          award: "giay-khen",
          type: "CAMPAIGN" as const,
          audience: "PERSON" as const,
          name: recipients[index]?.name ?? "",
          citation: "Đã có thành tích xuất sắc trong phong trào làm đường bản năm 2026",
          outcome: isRejected ? ("REJECTED" as const) : ("APPROVED" as const),
          ...item,
        })),
      },
    },
    include: { items: { orderBy: { position: "asc" } }, frozenDocument: true },
  });
}
