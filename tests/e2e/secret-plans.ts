import { createHash } from "node:crypto";
import { addDays } from "date-fns";
import type { Actor } from "@/lib/auth/actor";
import { publishPlan } from "@/lib/campaigns/publication/commands/publish-plan";
import { withdrawPlan } from "@/lib/campaigns/publication/commands/withdraw-plan";
import { prisma } from "@/lib/db/client";
import type { PlanState } from "@/lib/db/generated/enums";
import { type Clause, emptyDocument, type OfficialDocument, richText } from "@/lib/documents/model";
import { slugOf } from "@/lib/text/fold";
import { twoDigits } from "@/lib/text/numbers";
import { createActor, createPlan, createUnit } from "../support/factories";

/** A plan the public must not know of, or the one that it may; `word` stands in every part of it. */
export type KeptPlan = {
  name: string;
  word: string;
  planId: string;
  slug: string;
  /** The address its paper would have. */
  paper: string;
  /** Everything that hangs on it and has an id, by the name such an id has in an address. */
  ids: Record<string, string>;
};

/** Found nowhere else, with accents and without. */
function newWord(): string {
  const letters = crypto.randomUUID().replace(/[^a-f0-9]/g, "");
  return `bímật${[...letters.slice(0, 12)].map((digit) => "ghklmnpqrstvxyku"[Number.parseInt(digit, 16)]).join("")}`;
}

const clause = (id: string, text: string, more: Partial<Clause> = {}): Clause => ({
  ...{ id, marker: "decimal", label: `${id}.`, kind: null, heading: false },
  ...{ text: richText(text), table: null, children: [], ...more },
});

/** In the body the first clause is for everybody, the second is what may be kept back; so is the annex. */
function paperOf(title: string, inside: string, phone: string): OfficialDocument {
  const cells = [[{ text: richText("Việc") }, { text: richText(inside) }]];
  const footnote = { footnote: [{ text: `Theo ${inside}` }] };
  return {
    ...emptyDocument,
    agency: ["ỦY BAN NHÂN DÂN", "XÃ THỬ"],
    symbol: "KH-UBND",
    subject: richText(`Thi đua ${title} làm đường bản`),
    body: [
      clause("1", `Làm đường bản, điện thoại ${phone}`),
      clause("2", `Kinh phí ${inside}`, {
        children: [
          clause("3", "có chú thích", { text: [{ text: "Nguồn" }, footnote] }),
          clause("4", "", { marker: "none", label: "", table: { headerRows: 0, rows: cells } }),
        ],
      }),
    ],
    annexes: [{ label: "Phụ lục", title: `BIỂU ${inside}`, note: "", body: [clause("5", inside)] }],
  };
}

/** Words beside the paper: comments, facts, files, the bulletin. */
async function surround(office: Actor, planId: string, word: string) {
  const { communeId, membershipId } = office;
  const confirmed = { communeId, planId, confirmedById: membershipId, confirmedAt: new Date() };
  const at = { ...confirmed, clauseId: "2" };
  const content = new TextEncoder().encode(word);
  const file = {
    ...{ communeId, planId, name: `${word}.pdf`, mediaType: "application/pdf" },
    ...{
      size: content.byteLength,
      sha256: createHash("sha256").update(content).digest("hex"),
      content,
    },
    ...{ uploadedById: membershipId, uploadedAt: new Date() },
  };
  const written = { authorId: membershipId, writtenAt: new Date() };
  const [comment, criterion, assignment, scan] = await Promise.all([
    prisma.clauseComment.create({
      data: { communeId, planId, clauseId: "2", body: word, ...written },
    }),
    prisma.criterion.create({ data: { ...at, text: word } }),
    prisma.assignment.create({ data: { ...at, task: word, dueOn: new Date("2027-01-15") } }),
    prisma.attachment.create({ data: { ...file, kind: "SIGNED_SCAN", isPublic: true } }),
    prisma.attachment.create({ data: { ...file, kind: "SOURCE" } }),
    prisma.target.create({ data: { ...at, indicator: word } }),
    prisma.rewardOffer.create({ data: { ...at, award: word } }),
    prisma.milestone.create({
      data: { ...at, kind: "OTHER", title: word, dueOn: new Date("2027-01-16") },
    }),
  ]);
  return {
    ...{ commentId: comment.id, factId: criterion.id, assignmentId: assignment.id },
    ...{ attachmentId: scan.id, copy: scan.id },
  };
}

async function keep(office: Actor, name: string, state: PlanState, inside?: string) {
  const word = newWord();
  const hidden = inside ?? word;
  const document = paperOf(word, hidden, secretPhone);
  const plan = await createPlan({ author: office, state, document });
  const revision = await prisma.planRevision.findFirstOrThrow({ where: { planId: plan.id } });
  const ids = {
    ...(await surround(office, plan.id, hidden)),
    ...{ campaignId: plan.campaignId, revisionId: revision.id },
  };
  const edited = { editedById: office.membershipId, editedAt: new Date() };
  await prisma.bulletin.create({
    data: { communeId: office.communeId, planId: plan.id, text: hidden, ...edited },
  });
  const { slug } = await prisma.campaign.findUniqueOrThrow({ where: { id: plan.campaignId } });
  const frozen = plan.frozenDocumentId
    ? await prisma.frozenDocument.findUniqueOrThrow({ where: { id: plan.frozenDocumentId } })
    : { number: 1, symbol: "KH-UBND", year: 2026 };
  const paper = slugOf(`${twoDigits(frozen.number)}-${frozen.symbol}-${frozen.year}`);
  const kept: KeptPlan = { name, word, planId: plan.id, slug, paper, ids };
  return { ...kept, version: plan.version };
}

/** Stands in the public plan too, and is hidden there. */
export const secretPhone = "0987 612 345";

/** A commune with a plan of each kind that is not public, and a public one with hidden parts. */
export async function communeWithSecrets() {
  const office = await createActor();
  const { communeId } = office;
  const village = await createUnit({ communeId, name: "Bản Thử" });
  const villager = await createActor({ communeId, roles: ["UNIT"], unitId: village.id });
  const now = new Date();
  const everything = { hiddenClauses: [], hidesAnnexes: false, hidesPhones: true };

  const secrets: KeptPlan[] = [];
  for (const [name, state] of Object.entries({
    "bản nháp": "DRAFT",
    "trả lại": "RETURNED",
    "chờ duyệt": "SUBMITTED",
    "đã duyệt": "APPROVED",
    "đã phát hành, chưa công khai": "ISSUED",
  } as const)) {
    secrets.push(await keep(office, name, state));
  }
  const scheduled = await keep(office, "hẹn giờ công khai", "ISSUED");
  await publishPlan(office, { ...scheduled, publishAt: addDays(now, 1), ...everything }, now);
  const withdrawn = await keep(office, "đã gỡ", "ISSUED");
  await publishPlan(office, { ...withdrawn, publishAt: null, ...everything }, now);
  const hidden = newWord();
  const shown = await keep(office, "đang công khai", "ISSUED", hidden);
  const hides = { hiddenClauses: ["2"], hidesAnnexes: true, hidesPhones: true };
  // After its bulletin was saved, which says what is hidden.
  await publishPlan(office, { ...shown, publishAt: null, ...hides }, new Date());

  const { slug: commune } = await prisma.commune.findUniqueOrThrow({ where: { id: communeId } });
  return {
    ...{ commune, villager, unit: slugOf(village.name), shown, hidden },
    secrets: [...secrets, scheduled, withdrawn],
    /** Until then the last of the secrets is public. */
    withdraw: () =>
      withdrawPlan(office, { planId: withdrawn.planId, reason: "Kiểm thử." }, new Date()),
  };
}
