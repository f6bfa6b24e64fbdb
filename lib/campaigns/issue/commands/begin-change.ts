import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { addPaper } from "@/lib/campaigns/commands/create-plan";
import type { AmendmentForm, CorrectionForm } from "@/lib/campaigns/issue/amend-form";
import { ChangeFormError } from "@/lib/campaigns/issue/change-form-error";
import { writtenNumber } from "@/lib/campaigns/issue/numbering";
import { canAmendPlan } from "@/lib/campaigns/issue/policy";
import { plansVisibleTo } from "@/lib/campaigns/policy";
import { planStateLabels } from "@/lib/campaigns/state";
import { storedDocument } from "@/lib/campaigns/stored-document";
import { findTemplateFacts } from "@/lib/campaigns/template-queries";
import { prisma, type Tx } from "@/lib/db/client";
import type { AmendmentKind } from "@/lib/db/generated/enums";
import { type OfficialDocument, richText } from "@/lib/documents/model";
import { withoutIssue } from "@/lib/documents/shift-dates/shift-dates";
import { writeAmendment } from "@/lib/documents/templates/amendment/amendment";
import { shortWithDate } from "@/lib/documents/templates/amendment/changed-paper";
import { type CitablePlace, citablePlaces } from "@/lib/documents/templates/amendment/cite-place";
import { writeCorrection } from "@/lib/documents/templates/amendment/correction";
import { DomainError } from "@/lib/errors";
import { calendarDate } from "@/lib/text/dates";
import { ensure } from "@/lib/workflow/verdict";

/**
 * Begins a công văn that corrects errors of form in an issued paper. Gives the id of the new draft. Throws NOT_FOUND,
 * FORBIDDEN, and ChangeFormError where the words said to be printed are not there.
 */
export function beginCorrection(actor: Actor, form: CorrectionForm, now: Date): Promise<string> {
  return beginChange(actor, form.planId, "CORRECTION", now, ({ facts, places }) => {
    const errors = form.errors.map(({ index, place: key, printed, corrected }) => {
      const place = placeOf(places, key);
      if (!saysWords(place, printed)) {
        throw new ChangeFormError(
          `printed-${index}`,
          `Không thấy “${printed}” ở ${place.cited}. Chép đúng từng chữ đã in.`,
        );
      }
      return { place: place.cited, printed, corrected };
    });
    return writeCorrection({ ...facts, addressees: form.addressees, errors });
  });
}

/**
 * Begins a plan that changes clauses of an issued plan. Gives the id of the new draft. Throws NOT_FOUND, FORBIDDEN, and
 * ChangeFormError where nothing would change.
 */
export function beginAmendment(actor: Actor, form: AmendmentForm, now: Date): Promise<string> {
  return beginChange(actor, form.planId, "AMENDMENT", now, ({ facts, places, legalBases }) => {
    const changes = form.changes.map(({ index, place: key, words, added }) => {
      const place = placeOf(places, key);
      const isChanged = plainOf(words) !== plainOf(place.words);
      if (!isChanged && added === "") {
        throw new ChangeFormError(
          `words-${index}`,
          `Lời mới của ${place.cited} đang giống lời cũ. Sửa lời, hoặc bỏ chọn mục này.`,
        );
      }
      return { place: place.cited, label: place.label, words: isChanged ? words : null, added };
    });
    return writeAmendment({ ...facts, legalBases, changes });
  });
}

/**
 * Begins a plan that takes the place of an issued one: a copy of it to be edited. Gives the id of the new draft. Throws
 * NOT_FOUND, FORBIDDEN, and RULE_BROKEN while another replacement of it is being prepared.
 */
export function beginReplacement(actor: Actor, planId: string, now: Date): Promise<string> {
  return beginChange(actor, planId, "REPLACEMENT", now, ({ facts }) => {
    const draft = withoutIssue(facts.changed);
    const says = richText(`Kế hoạch này thay thế ${shortWithDate(facts)}.`);
    return { ...draft, closing: [says, ...draft.closing] };
  });
}

type Facts = Awaited<ReturnType<typeof factsFor>>;

async function beginChange(
  actor: Actor,
  planId: string,
  amendmentKind: AmendmentKind,
  now: Date,
  write: (facts: Facts) => OfficialDocument,
): Promise<string> {
  const known = await findTemplateFacts(actor, now);
  return prisma.$transaction(async (tx) => {
    const plan = await holdIssued(tx, actor, planId);
    ensure(canAmendPlan(actor, plan));
    if (amendmentKind === "REPLACEMENT") await ensureNoOther(tx, actor, planId);
    const document = write(factsFor(known, plan.document, now));
    return addPaper(
      tx,
      actor,
      {
        campaignId: plan.campaignId,
        document,
        ...(amendmentKind === "REPLACEMENT" && { begunFromId: planId }),
        change: { replacesId: planId, amendmentKind },
      },
      now,
    );
  });
}

function factsFor(
  { commune, legalBases }: Awaited<ReturnType<typeof findTemplateFacts>>,
  changed: OfficialDocument,
  now: Date,
) {
  return {
    facts: { commune, changed, today: calendarDate(now) },
    places: citablePlaces(changed),
    legalBases: legalBases.map(({ citation }) => citation),
  };
}

async function holdIssued(tx: Tx, actor: Actor, planId: string) {
  await tx.$executeRaw`SELECT 1 FROM plan WHERE id = ${planId}::uuid AND commune_id = ${actor.communeId}::uuid FOR UPDATE`;
  const plan = await tx.plan.findFirst({
    where: { AND: [{ id: planId }, plansVisibleTo(actor)] },
    select: {
      state: true,
      campaignId: true,
      content: true,
      frozenDocument: { select: { content: true } },
    },
  });
  if (!plan) throw new DomainError("NOT_FOUND", "Không tìm thấy kế hoạch.");
  const { frozenDocument, content, ...rest } = plan;
  return { ...rest, document: storedDocument(frozenDocument?.content ?? content) };
}

async function ensureNoOther(tx: Tx, { communeId }: Actor, planId: string): Promise<void> {
  const other = await tx.plan.findFirst({
    where: { communeId, replacesId: planId, amendmentKind: "REPLACEMENT" },
    select: {
      title: true,
      state: true,
      frozenDocument: { select: { number: true, symbol: true } },
    },
  });
  if (!other) return;
  const { frozenDocument: paper, title, state } = other;
  const name = paper ? `số ${writtenNumber(paper.number, paper.symbol)}` : `“${title}”`;
  throw new DomainError(
    "RULE_BROKEN",
    `Đã có bản thay thế ${name} (${planStateLabels[state].toLowerCase()}). Soạn tiếp bản ấy.`,
  );
}

function placeOf(places: readonly CitablePlace[], key: string): CitablePlace {
  const place = places.find((one) => one.key === key);
  if (place) return place;
  throw new DomainError("NOT_FOUND", "Không tìm thấy chỗ đã chọn trong văn bản. Chọn lại.");
}

const plainOf = (words: string) => words.normalize("NFC").replace(/\s+/gu, " ").trim();

function saysWords({ words, label }: CitablePlace, printed: string): boolean {
  return plainOf(`${label} ${words}`).includes(plainOf(printed));
}
