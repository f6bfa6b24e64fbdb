import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { giveNumber } from "@/lib/campaigns/issue/commands/give-number";
import { dateRefusal } from "@/lib/campaigns/issue/issue-date";
import { type SeriesSetting, writtenNumber } from "@/lib/campaigns/issue/numbering";
import { paperAsIssued, symbolOf } from "@/lib/campaigns/issue/paper";
import { findSeriesSetting } from "@/lib/campaigns/issue/series";
import { storedDocument } from "@/lib/campaigns/stored-document";
import { prisma, type Tx } from "@/lib/db/client";
import type { DecisionKind, DocumentKind } from "@/lib/db/generated/enums";
import { announcePublicChange } from "@/lib/db/public-pages";
import { applyCorrection } from "@/lib/decisions/correction/apply-correction";
import { ensureStillApproved } from "@/lib/decisions/deciding/still-ready";
import { type HeldDecision, holdDecision, moveDecision } from "@/lib/decisions/hold";
import { moneyOfItems } from "@/lib/decisions/money/item-money";
import { findTitlesElsewhere } from "@/lib/decisions/money/titles-elsewhere";
import { canIssueDecision } from "@/lib/decisions/policy";
import type { IssueDecisionForm } from "@/lib/decisions/schema";
import { DomainError } from "@/lib/errors";
import type { MoneyRules } from "@/lib/nominations/awards/money";
import { findMoneyRules } from "@/lib/nominations/awards/rules";
import { moveNomination } from "@/lib/nominations/move-nomination";
import { findSecondFactorDuty, secondFactorRequired } from "@/lib/people/second-factor-duty";
import { calendarDate, formatDate } from "@/lib/text/dates";
import { ensure } from "@/lib/workflow/verdict";
import { takeBack } from "./take-back";
import { tellOfDecision } from "./tell-of-decision";

/** In which series a paper of the kind is numbered. */
export const documentKindOf: Record<DecisionKind, DocumentKind> = {
  AWARD: "DECISION",
  REVOCATION: "DECISION",
  CORRECTION: "DECISION",
  HIGHER: "REQUEST",
};

type IssuedDecision = { number: string; frozenDocumentId: string };

/**
 * Gives a signed decision its number and date and freezes it, once: whoever asks again is given the same answer. The
 * money of each is counted by the rules of the decision's own date and kept (Điều 49(1) NĐ 152/2025), nominations are
 * awarded, a revocation takes effect. Throws NOT_FOUND, FORBIDDEN, STALE (another version, or the number shown was given
 * meanwhile), RULE_BROKEN (the date; a coefficient, or a title elsewhere, other than when it was signed; somebody
 * suspended or withdrawn since).
 */
export async function issueDecision(
  actor: Actor,
  issuing: IssueDecisionForm,
  now: Date,
): Promise<IssuedDecision> {
  // Read before the transaction: whoever holds a connection must not wait for another.
  const [setting, secondFactor, rules] = await Promise.all([
    findSeriesSetting(actor, issuing.issuedOn),
    findSecondFactorDuty(actor, now),
    findMoneyRules(actor, issuing.issuedOn),
  ]);
  return prisma.$transaction(async (tx) => {
    const { decisionId, version } = issuing;
    const decision = await holdDecision(tx, actor, { decisionId });
    if (decision.frozenDocument) {
      const { id, number, symbol } = decision.frozenDocument;
      return { number: writtenNumber(number, symbol), frozenDocumentId: id };
    }
    await holdDecision(tx, actor, { decisionId, version });
    ensure(canIssueDecision(actor, decision));
    if (secondFactor?.isRequired) throw new DomainError("FORBIDDEN", secondFactorRequired);
    ensureDate(decision, issuing, now);
    await ensureStillApproved(tx, actor, decision, "Trả lại thường trực kèm lý do, không cấp số.");
    if (decision.kind === "AWARD") await keepMoney(tx, actor, decision, { rules, ...issuing });
    const issued = await numberDecision(tx, actor, { decision, issuing, setting }, now);
    await settle(tx, actor, decision, issued, now);
    await tellOfDecision(tx, actor, { decision, ...issued, issuedOn: issuing.issuedOn }, now);
    const data = { frozenDocumentId: issued.frozenDocumentId };
    await moveDecision(tx, actor, decision, { event: "issue", data }, now);
    await recordAudit(tx, {
      actor,
      action: "number.given",
      subject: { type: "decision", id: decision.id },
      data: { ...issued.given, ...data },
      at: now,
    });
    return { number: issued.number, frozenDocumentId: issued.frozenDocumentId };
  });
}

function ensureDate({ signedAt }: HeldDecision, { issuedOn }: IssueDecisionForm, now: Date): void {
  if (!signedAt) throw new DomainError("RULE_BROKEN", "Văn bản chưa được ký.");
  const refusal = dateRefusal({
    issuedOn,
    today: calendarDate(now),
    signedOn: calendarDate(signedAt),
  });
  if (refusal !== null) throw new DomainError("RULE_BROKEN", refusal);
}

type Money = { rules: MoneyRules; issuedOn: string };

/** What each is paid, by the base salary of the day; the coefficients stand on the signed paper and may not differ. */
async function keepMoney(tx: Tx, actor: Actor, decision: HeldDecision, { rules, issuedOn }: Money) {
  const approved = decision.items.filter(({ outcome }) => outcome === "APPROVED");
  const own = { ...decision, items: approved };
  const elsewhere = await findTitlesElsewhere(tx, actor, [own], rules);
  const money = moneyOfItems(rules, approved, elsewhere);
  for (const { id, name, coefficient, amountNote } of approved) {
    const counted = money.get(id);
    if ((counted?.note ?? "") !== amountNote) {
      throw new DomainError(
        "RULE_BROKEN",
        `Từ khi ký, danh hiệu của “${name}” ở quyết định khác có thay đổi: tiền thưởng nay tính khác danh sách đã ký. Trả lại thường trực kèm lý do để trình ký lại.`,
      );
    }
    if ((counted?.coefficient ?? null) !== coefficient) {
      throw new DomainError(
        "RULE_BROKEN",
        `Hệ số tiền thưởng ngày ${formatDate(issuedOn)} khác hệ số ghi trong danh sách đã ký. Chọn ngày ban hành là ngày ký, hoặc kiểm tra lại quy định tiền thưởng.`,
      );
    }
    await tx.decisionItem.updateMany({
      where: { communeId: actor.communeId, decisionId: decision.id, id },
      data: {
        baseSalary: counted?.baseSalary ?? null,
        amount: counted?.amount ?? null,
        amountNote: counted?.note ?? "",
      },
    });
  }
}

type Numbering = { decision: HeldDecision; issuing: IssueDecisionForm; setting: SeriesSetting };

async function numberDecision(
  tx: Tx,
  actor: Actor,
  { decision: { kind, signerId, content, commune }, issuing, setting }: Numbering,
  now: Date,
) {
  if (!signerId || !content) throw new DomainError("RULE_BROKEN", "Văn bản chưa được ký.");
  const { issuedOn } = issuing;
  const document = storedDocument(content);
  const { position, user } = await tx.membership.findFirstOrThrow({
    where: { communeId: actor.communeId, id: signerId },
    select: { position: true, user: { select: { name: true } } },
  });
  const numbering = {
    kind: documentKindOf[kind],
    symbol: symbolOf(document),
    setting,
    choice: issuing,
    signer: { id: signerId, name: document.signature.name || user.name, position },
    paperOf: (number: number) =>
      paperAsIssued(document, { number, issuedOn, placeName: commune.placeName }),
  };
  return giveNumber(tx, actor, numbering, now);
}

/** What the decision brings about on the day it is issued. */
async function settle(
  tx: Tx,
  actor: Actor,
  decision: HeldDecision,
  { number }: { number: string },
  now: Date,
): Promise<void> {
  const { kind, items, commune } = decision;
  if (kind === "REVOCATION") {
    await takeBack(tx, actor, decision, number, now);
    await announcePublicChange(tx, commune.slug);
  }
  if (kind === "CORRECTION") {
    await applyCorrection(tx, actor, decision, number, now);
    await announcePublicChange(tx, commune.slug);
  }
  if (kind !== "AWARD") return;
  const approved = items
    .filter(({ outcome }) => outcome === "APPROVED")
    .toSorted((a, b) => ((a.nominationId ?? "") < (b.nominationId ?? "") ? -1 : 1));
  for (const { nominationId } of approved) {
    if (nominationId) await moveNomination(tx, actor, { nominationId, event: "award" }, now);
  }
}
