import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { findSeriesSetting } from "@/lib/campaigns/issue/series";
import { prisma, type Tx } from "@/lib/db/client";
import { type DecisionRef, holdDecision, moveDecision, touchDecision } from "@/lib/decisions/hold";
import { canEditDecision, canProposeDecisions } from "@/lib/decisions/policy";
import { makeRoom } from "@/lib/decisions/proposal/write-items";
import type { BeginPaperForm, PaperHeadForm, PaperItemForm } from "@/lib/decisions/schema";
import { DomainError, FieldError } from "@/lib/errors";
import { findAwardKind } from "@/lib/nominations/awards/catalogue";
import { createRecipient } from "@/lib/nominations/recipients/commands";
import { calendarDate } from "@/lib/text/dates";
import { writeDay } from "@/lib/text/day-column";
import { ensure } from "@/lib/workflow/verdict";
import { enterPaperNumber, keepPaperNumber, releasePaperNumber } from "./paper-number";

/**
 * Begins to enter a decision that was signed on paper outside the portal: its number, day and signer as written. The
 * number is kept in the register from now on. Throws FORBIDDEN; RULE_BROKEN for a day to come, and for a number that
 * another paper has.
 */
export async function beginPaperDecision(
  actor: Actor,
  { paperNumber, paperOn, paperSigner, paperSignerPost, subject, campaignId }: BeginPaperForm,
  now: Date,
): Promise<{ decisionId: string }> {
  ensure(canProposeDecisions(actor));
  ensureSigned(paperOn, now);
  const { communeId, membershipId } = actor;
  const setting = await findSeriesSetting(actor, paperOn);
  return prisma.$transaction(async (tx) => {
    const { id } = await tx.decision.create({
      data: {
        communeId,
        kind: "AWARD",
        subject,
        isFromPaper: true,
        paperNumber,
        paperOn: writeDay(paperOn),
        paperSigner,
        paperSignerPost,
        campaignId: campaignId ?? null,
        createdById: membershipId,
        createdAt: now,
        movedById: membershipId,
        movedAt: now,
      },
      select: { id: true },
    });
    const paper = { paperNumber, paperOn, subject };
    await keepPaperNumber(tx, actor, { decisionId: id, paper, setting }, now);
    await recordAudit(tx, {
      actor,
      action: "decision.begun",
      subject: { type: "decision", id },
      data: { kind: "AWARD", items: 0, isFromPaper: true },
      at: now,
    });
    return { decisionId: id };
  });
}

function ensureSigned(paperOn: string, now: Date): void {
  if (paperOn > calendarDate(now)) {
    throw new FieldError("paperOn", "Ngày ký không thể sau hôm nay.");
  }
}

/**
 * Puts right what was typed of the paper's head while it is being entered. Throws NOT_FOUND, FORBIDDEN, STALE;
 * RULE_BROKEN as when it was begun.
 */
export async function savePaperHead(
  actor: Actor,
  { paperNumber, paperOn, paperSigner, paperSignerPost, subject, ...ref }: PaperHeadForm,
  now: Date,
): Promise<void> {
  ensureSigned(paperOn, now);
  const setting = await findSeriesSetting(actor, paperOn);
  await prisma.$transaction(async (tx) => {
    const decision = await holdDecision(tx, actor, ref);
    ensure(canEditDecision(actor, decision));
    ensureFromPaper(decision);
    const { id: decisionId, version } = decision;
    const paper = { paperNumber, paperOn, subject };
    await releasePaperNumber(tx, actor, decisionId);
    await keepPaperNumber(tx, actor, { decisionId, paper, setting }, now);
    const signer = { paperSigner, paperSignerPost };
    const data = { paperNumber, paperOn: writeDay(paperOn), ...signer, subject };
    await touchDecision(tx, actor, decision, data);
    await recordAudit(tx, {
      actor,
      action: "decision.saved",
      subject: { type: "decision", id: decisionId },
      data: { version: version + 1 },
      at: now,
    });
  });
}

function ensureFromPaper({ isFromPaper }: { isFromPaper: boolean }): void {
  if (isFromPaper) return;
  throw new DomainError("RULE_BROKEN", "Quyết định này do cổng lập: trình Chủ tịch ký.");
}

/**
 * Puts somebody of the paper's list into it, under its number there, as one of those the commune knows or as new.
 * Throws NOT_FOUND, FORBIDDEN, STALE; RULE_BROKEN for an award that is none, or not for such a recipient, and for
 * somebody who has it here already.
 */
export async function addPaperItem(actor: Actor, form: PaperItemForm, now: Date): Promise<void> {
  const { communeId } = actor;
  const kind = findAwardKind(form.award);
  if (!kind) throw new DomainError("RULE_BROKEN", "Chọn hình thức, danh hiệu trong danh mục.");
  if (!kind.audiences.includes(form.audience)) {
    throw new DomainError("RULE_BROKEN", `${kind.name} không tặng cho đối tượng này. Chọn lại.`);
  }
  if (form.achievedFrom && form.achievedTo && form.achievedFrom > form.achievedTo) {
    throw new DomainError("RULE_BROKEN", "Thành tích: ngày đầu phải trước ngày cuối.");
  }
  await prisma.$transaction(async (tx) => {
    const decision = await holdDecision(tx, actor, form);
    ensure(canEditDecision(actor, decision));
    if (!decision.isFromPaper) {
      throw new DomainError("RULE_BROKEN", "Danh sách của quyết định này lấy từ các đề nghị.");
    }
    const recipientId = await recipientOf(tx, actor, form, now);
    const isThere = decision.items.some(
      (item) => item.recipientId === recipientId && item.award === form.award,
    );
    if (isThere) throw new DomainError("RULE_BROKEN", "Người, tập thể này đã có trong danh sách.");
    const position = form.position ?? (decision.items.at(-1)?.position ?? 0) + 1;
    await makeRoom(tx, actor, decision, position);
    await tx.decisionItem.create({
      data: {
        communeId,
        decisionId: decision.id,
        position,
        recipientId,
        award: form.award,
        type: decision.campaignId ? "CAMPAIGN" : form.type,
        audience: form.audience,
        name: form.name,
        post: form.post,
        place: form.place,
        citation: form.citation,
        achievedFrom: writeDay(form.achievedFrom),
        achievedTo: writeDay(form.achievedTo),
        campaignId: decision.campaignId,
        unitId: form.unitId ?? null,
        outcome: "APPROVED",
        amount: form.amount,
      },
      select: { id: true },
    });
    await touchDecision(tx, actor, decision);
    await recordAudit(tx, {
      actor,
      action: "decision.items-added",
      subject: { type: "decision", id: decision.id },
      data: { recipientIds: [recipientId] },
      at: now,
    });
  });
}

async function recipientOf(
  tx: Tx,
  actor: Actor,
  { recipient, newRecipientId, audience, name, unitId }: PaperItemForm,
  now: Date,
): Promise<string> {
  if (recipient === "" || recipient === "new") {
    const added = { id: newRecipientId, kind: audience, name, unitId: unitId ?? null };
    return createRecipient(tx, actor, added, now);
  }
  const known = await tx.recipient.findFirst({
    where: { communeId: actor.communeId, id: recipient, kind: audience },
    select: { id: true },
  });
  if (!known) throw new DomainError("NOT_FOUND", "Không tìm thấy người, tập thể đã chọn.");
  return known.id;
}

/**
 * The paper stands in the history of everybody in it from now on, marked as entered. Throws NOT_FOUND, FORBIDDEN, STALE;
 * RULE_BROKEN without anybody in it or without its scan.
 */
export async function enterPaperDecision(actor: Actor, ref: DecisionRef, now: Date): Promise<void> {
  await prisma.$transaction(async (tx) => {
    const decision = await holdDecision(tx, actor, ref);
    ensure(canEditDecision(actor, decision));
    ensureFromPaper(decision);
    if (decision.items.length === 0) {
      throw new DomainError(
        "RULE_BROKEN",
        "Danh sách chưa có ai. Ghi từng người, tập thể được khen.",
      );
    }
    const files = await tx.decisionFile.count({
      where: { communeId: actor.communeId, decisionId: decision.id },
    });
    if (files === 0) {
      throw new DomainError("RULE_BROKEN", "Đưa bản quét của quyết định lên trước.");
    }
    await enterPaperNumber(tx, actor, decision, now);
    await moveDecision(tx, actor, decision, { event: "enter" }, now);
  });
}
