import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { standsAmended } from "@/lib/campaigns/amended-clauses";
import { storedDocument } from "@/lib/campaigns/stored-document";
import { prisma } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { type OfficialDocument, plainText } from "@/lib/documents/model";
import { findClause } from "@/lib/documents/walk";
import { findIssuedAmendments } from "./in-force";
import { canFollow, inForce } from "./policy";
import { findOwnDuty } from "./queries";
import { paperFields, paperOf } from "./rows";

const assignmentPaper = {
  clauseId: true,
  task: true,
  plan: {
    select: {
      ...paperFields,
      frozenDocument: {
        select: { ...paperFields.frozenDocument.select, content: true },
      },
      attachments: {
        where: { kind: { in: ["SIGNED_SCAN", "SIGNED_DIGITAL"] } },
        select: { id: true, name: true, kind: true },
        orderBy: { id: "asc" },
        take: 20,
      },
    },
  },
} satisfies Prisma.AssignmentSelect;

/** The paper an assignment stands in, with the words that give it; null for whom it is no business of. */
export async function findAssignmentPaper(actor: Actor, assignmentId: string, now: Date) {
  if (!(await maySee(actor, assignmentId, now))) return null;
  const assignment = await prisma.assignment.findFirst({
    where: { AND: [{ id: assignmentId }, inForce(actor)] },
    select: assignmentPaper,
  });
  if (!assignment?.plan.frozenDocument) return null;
  const { clauseId, task, plan } = assignment;
  const document = storedDocument(plan.frozenDocument?.content ?? null);
  return {
    task,
    paper: paperOf(plan),
    clause: clauseId === null ? null : clauseWords(document, clauseId),
    document,
    signedCopies: plan.attachments,
    ...(await findPaperChanges(actor, plan.id, clauseId)),
  };
}

/** The issued papers that amend or correct this one, and whether one of them changed that clause. */
async function findPaperChanges(actor: Actor, planId: string, clauseId: string | null) {
  const { communeId } = actor;
  const [amended, rows] = await Promise.all([
    findIssuedAmendments(prisma, actor),
    prisma.plan.findMany({
      where: {
        communeId,
        replacesId: planId,
        amendmentKind: { in: ["AMENDMENT", "CORRECTION"] },
        state: { in: ["ISSUED", "PUBLISHED", "REPLACED"] },
        frozenDocumentId: { not: null },
      },
      select: { ...paperFields, amendmentKind: true },
      orderBy: { id: "asc" },
      take: 50,
    }),
  ]);
  return {
    isAmended: standsAmended(amended, planId, clauseId),
    changedBy: rows.map(({ amendmentKind: kind, ...row }) => ({ kind, ...paperOf(row) })),
  };
}

/** A signed copy of that paper with its bytes, or null. */
export async function findSignedCopy(
  actor: Actor,
  { assignmentId, attachmentId }: { assignmentId: string; attachmentId: string },
  now: Date,
) {
  const found = await findAssignmentPaper(actor, assignmentId, now);
  if (!found?.signedCopies.some(({ id }) => id === attachmentId)) return null;
  return prisma.attachment.findFirst({
    where: { id: attachmentId, communeId: actor.communeId },
    select: { name: true, mediaType: true, content: true },
  });
}

async function maySee(actor: Actor, assignmentId: string, now: Date): Promise<boolean> {
  if (canFollow(actor).allowed) return true;
  return (await findOwnDuty(prisma, actor, assignmentId, now)) !== null;
}

/** The clause as the paper has it: where it stands, its words, and those of the clauses under it. */
function clauseWords(document: OfficialDocument, clauseId: string) {
  const place = findClause(document, clauseId);
  if (!place) return null;
  const { clause, path } = place;
  const words = clause.table
    ? []
    : [clause, ...clause.children].map(({ label, text }) =>
        [label, plainText(text)].filter(Boolean).join(" "),
      );
  return { path, words, isTable: clause.table !== null };
}
