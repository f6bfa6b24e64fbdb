import { readFileSync } from "node:fs";
import type { Actor } from "@/lib/auth/actor";
import { addSuperiorPlan } from "@/lib/campaigns/commands/add-superior-plan";
import { resolveComment } from "@/lib/campaigns/comments/settle-comment";
import { writeComment } from "@/lib/campaigns/comments/write-comment";
import { dismissFact } from "@/lib/campaigns/facts/commands/dismiss-fact";
import { proposalsOf } from "@/lib/campaigns/facts/proposals";
import { addLegalBasis } from "@/lib/communes/legal-bases-commands";
import { prisma } from "@/lib/db/client";
import { richText } from "@/lib/documents/model";
import { parseOutline } from "@/lib/documents/outline/parse";
import { createPlan, planDocument } from "../factories";
import type { Place } from "../whole-commune";
import { superiorText } from "./superior-text";

/** A draft with a superior plan, comments open and settled, versions; a plan that came back; a text to cite. */
export async function addDrafting({ id, mark, all, deputy }: Place, now: Date): Promise<void> {
  await createPlan({ author: all, state: "RETURNED", document: planDocument(`Trả lại ${mark}`) });
  const draft = await prisma.plan.findFirstOrThrow({
    where: { communeId: id, state: "DRAFT" },
    select: { id: true },
  });
  const planId = draft.id;
  const superior = new File([superiorText(mark)], `${mark}.txt`, { type: "text/plain" });
  await addSuperiorPlan(all, { planId, file: superior, text: "" }, now);
  const comment = { planId, clauseId: null, body: `Hỏi thêm về ${mark}` };
  await writeComment(all, { ...comment, mentions: [deputy.membershipId] }, now);
  const commentId = await writeComment(all, { ...comment, mentions: [] }, now);
  await resolveComment(all, { planId, commentId, version: 1 }, now);
  for (const symbol of ["77/QĐ-UBND", "78/QĐ-UBND", "79/QĐ-UBND"]) {
    const citation = `Quyết định số ${symbol} của ${mark}`;
    const days = { issuedOn: null, effectiveFrom: null, effectiveTo: null };
    const basis = { symbol, citation, ...days, replacedBy: null, isVerified: true, note: null };
    await addLegalBasis(all, basis, now);
  }
  await addProposals(all, mark, now);
}

/** A draft whose facts nobody has confirmed yet, and one of them dismissed. */
async function addProposals(all: Actor, mark: string, now: Date): Promise<void> {
  const text = readFileSync("prisma/demonstration/draft-plan.txt", "utf8");
  const document = { ...parseOutline(text), subject: richText(`Chưa xác nhận ${mark}`) };
  const { id: planId } = await createPlan({ author: all, document });
  const [proposal] = proposalsOf(document);
  if (!proposal) throw new Error("The demonstration's draft states no fact.");
  await dismissFact(all, { planId, fingerprint: proposal.fingerprint }, now);
}
