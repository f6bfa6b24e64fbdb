import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { findChairman } from "@/lib/campaigns/approval/people";
import { type Signer, signatureOf } from "@/lib/campaigns/approval/signature-block";
import { signatureRule } from "@/lib/campaigns/approval/signature-rule";
import { prisma } from "@/lib/db/client";
import type { DecisionKind } from "@/lib/db/generated/enums";
import { findCorrections } from "@/lib/decisions/correction/corrections";
import { approvedItems } from "@/lib/decisions/items";
import { findDecisionMoney } from "@/lib/decisions/money/decision-money";
import { findFund } from "@/lib/decisions/money/fund";
import { totalOf } from "@/lib/decisions/money/item-money";
import { canReadFund } from "@/lib/decisions/policy";
import type { DecisionDetail } from "@/lib/decisions/queries";
import type { OfficialDocument, Signature } from "@/lib/documents/model";
import { awardDecision } from "@/lib/documents/templates/award-decision/award-decision";
import { awardRequest } from "@/lib/documents/templates/award-request/award-request";
import { correctionDecision } from "@/lib/documents/templates/decision-correction/decision-correction";
import { higherRequest } from "@/lib/documents/templates/higher-request/higher-request";
import { revocationDecision } from "@/lib/documents/templates/revocation/revocation";
import { calendarDate } from "@/lib/text/dates";
import { formatNumber } from "@/lib/text/numbers";
import { findPaperFacts } from "./paper-facts";

/**
 * The signature block: the Chairman in his own right under a decision, "KT. CHỦ TỊCH" where a deputy signs; on behalf of
 * the committee under a tờ trình (NĐ 30/2020, Mẫu 1.2, ghi chú 6; Điều 13).
 */
export async function decisionSignature(
  actor: Actor,
  kind: DecisionKind,
  signer: Signer,
  now: Date,
): Promise<Signature> {
  if (kind === "HIGHER") return signatureRule(actor, signer, now);
  const { lines, name } = signatureOf(signer);
  return { lines: lines.slice(1), name };
}

/**
 * Who would sign it now: whom it was handed to, else the Chairman in office; a block without a name when there is none.
 */
async function findSignature(actor: Actor, decision: DecisionDetail, now: Date) {
  const { kind, signer } = decision;
  if (signer) {
    const { position, isDeputy, user } = signer;
    return decisionSignature(actor, kind, { name: user.name, position, isDeputy }, now);
  }
  const chairman = await findChairman(prisma, actor, now);
  return decisionSignature(
    actor,
    kind,
    chairman ?? { name: "", position: "Chủ tịch", isDeputy: false },
    now,
  );
}

/**
 * The paper: as signed where it is signed (with number and date once issued), else as it would be signed now. Null for
 * one that was signed on paper outside the portal, and for a list with nobody left in it.
 */
export async function findDecisionPaper(
  actor: Actor,
  decision: DecisionDetail,
  now: Date,
  signature?: Signature,
): Promise<OfficialDocument | null> {
  if (decision.document) return decision.document;
  const items = approvedItems(decision);
  if (decision.isFromPaper || items.length === 0) return null;
  const { items: money } = await findDecisionMoney(actor, decision, calendarDate(now));
  const facts = await findPaperFacts(
    actor,
    {
      decision,
      items,
      money,
      signature: signature ?? (await findSignature(actor, decision, now)),
    },
    now,
  );
  const { kind, addressee, message, grounds, revokes, corrects } = decision;
  if (kind === "HIGHER") return higherRequest({ ...facts, addressee, message });
  if (kind === "REVOCATION" && revokes?.paper) {
    return revocationDecision({
      ...facts,
      grounds,
      revoked: revokes.paper,
      isWhole: await takesAllBack(actor, decision),
    });
  }
  if (kind === "CORRECTION" && corrects?.paper) {
    const corrected = corrects.paper;
    const corrections = await findCorrections(prisma, actor, decision.id);
    return correctionDecision({ ...facts, grounds, corrected, corrections });
  }
  return awardDecision(facts);
}

async function takesAllBack({ communeId }: Actor, { revokesId, items }: DecisionDetail) {
  if (revokesId === null) return false;
  const holding = await prisma.decisionItem.count({
    where: { communeId, decisionId: revokesId, outcome: "APPROVED", revokedAt: null },
  });
  return items.length >= holding;
}

/**
 * Tờ trình of the standing body to the Chairman: as it was submitted, while it is being written as it would be now. Null
 * where there is nothing to ask for.
 */
export async function findRequestPaper(
  actor: Actor,
  decision: DecisionDetail,
  now: Date,
): Promise<OfficialDocument | null> {
  const isBeingWritten = decision.state === "DRAFT" || decision.state === "RETURNED";
  if (!isBeingWritten && decision.request) return decision.request;
  return writeRequestPaper(actor, decision, now);
}

/** The same as it is to be submitted, with what all of it costs. */
export async function writeRequestPaper(
  actor: Actor,
  decision: DecisionDetail,
  now: Date,
): Promise<OfficialDocument | null> {
  const { kind, items, isFromPaper, message } = decision;
  if (kind !== "AWARD" || isFromPaper || items.length === 0) return null;
  const { items: money, baseSalary } = await findDecisionMoney(actor, decision, calendarDate(now));
  const facts = await findPaperFacts(
    actor,
    { decision, items, money, signature: { lines: [], name: "" } },
    now,
  );
  const moneyWords = await costWords(actor, totalOf(money.values()), baseSalary, now);
  const requestSigner = await findRequestSigner(actor, now);
  return awardRequest({ ...facts, message, requestSigner, moneyWords });
}

/** The head of the standing body, where the portal knows one; else the place is left to sign by hand. */
async function findRequestSigner({ communeId }: Actor, now: Date) {
  const day = new Date(calendarDate(now));
  const [only, other] = await prisma.membership.findMany({
    where: {
      communeId,
      roles: { has: "OFFICE" },
      OR: [{ position: { startsWith: "Trưởng" } }, { position: { startsWith: "Chánh" } }],
      validFrom: { lte: day },
      AND: { OR: [{ validTo: null }, { validTo: { gte: day } }] },
      user: { disabledAt: null },
    },
    select: { user: { select: { name: true } } },
    take: 2,
  });
  return { name: only && !other ? only.user.name : "", post: "" };
}

async function costWords(actor: Actor, total: number, baseSalary: number | null, now: Date) {
  if (total === 0 || baseSalary === null) return "";
  const year = Number(calendarDate(now).slice(0, 4));
  const fund = canReadFund(actor).allowed ? await findFund(actor, year, now) : null;
  const left =
    fund?.left === null || fund === null
      ? ""
      : `; quỹ thi đua, khen thưởng năm ${year} còn ${formatNumber(fund.left)} đồng`;
  return `Tiền thưởng dự kiến: ${formatNumber(total)} đồng (mức lương cơ sở ${formatNumber(baseSalary)} đồng)${left}.`;
}
