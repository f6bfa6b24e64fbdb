import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { addPaper } from "@/lib/campaigns/commands/create-plan";
import { findIssuedAmendments } from "@/lib/campaigns/duties/in-force";
import { createFacts, withUnits } from "@/lib/campaigns/facts/commands/write-rows";
import type { AssignmentContent, Fact } from "@/lib/campaigns/facts/fact";
import { factsOf } from "@/lib/campaigns/facts/queries";
import type { AmendmentForm, CorrectionForm } from "@/lib/campaigns/issue/amend-form";
import {
  factsOfAmendment,
  factsOfReplacement,
  type PlacedFact,
} from "@/lib/campaigns/issue/carried-facts";
import { ChangeFormError } from "@/lib/campaigns/issue/change-form-error";
import { writtenNumber } from "@/lib/campaigns/issue/numbering";
import { canAmendPlan } from "@/lib/campaigns/issue/policy";
import { plansVisibleTo } from "@/lib/campaigns/policy";
import { planStateLabels } from "@/lib/campaigns/state";
import { storedDocument } from "@/lib/campaigns/stored-document";
import { findTemplateFacts } from "@/lib/campaigns/template-queries";
import { listUnits } from "@/lib/communes/queries";
import { prisma, type Tx } from "@/lib/db/client";
import type { AmendmentKind } from "@/lib/db/generated/enums";
import { type OfficialDocument, richText } from "@/lib/documents/model";
import { withoutIssue } from "@/lib/documents/shift-dates/shift-dates";
import { writeAmendment } from "@/lib/documents/templates/amendment/amendment";
import { shortWithDate } from "@/lib/documents/templates/amendment/changed-paper";
import { type CitablePlace, citablePlaces } from "@/lib/documents/templates/amendment/cite-place";
import { writeCorrection } from "@/lib/documents/templates/amendment/correction";
import { tableOf } from "@/lib/documents/templates/amendment/table-words";
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
    return { document: writeCorrection({ ...facts, addressees: form.addressees, errors }) };
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
      const isTable = place.rows !== null;
      const isChanged = plainOf(words) !== plainOf(place.rows ?? place.words);
      if (isTable && words !== "" && !tableOf(words)) {
        throw new ChangeFormError(
          `words-${index}`,
          "Bảng viết mỗi hàng một dòng, các ô ngăn bằng dấu |, như lời cũ. Sửa lại dòng chưa đúng.",
        );
      }
      if (!isChanged && added === "") {
        throw new ChangeFormError(
          `words-${index}`,
          `Lời mới của ${place.cited} đang giống lời cũ. Sửa lời, hoặc bỏ chọn mục này.`,
        );
      }
      return {
        clauseId: place.key,
        place: place.cited,
        label: place.label,
        words: isChanged ? words : null,
        added,
        isTable,
      };
    });
    const document = writeAmendment({ ...facts, legalBases, changes });
    const newWords = changes.flatMap(({ clauseId, words }) => (words ? [{ clauseId, words }] : []));
    const { changed } = facts;
    return {
      document,
      carry: (known) => factsOfAmendment({ facts: known, changed, draft: document }, newWords),
    };
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
    const document = { ...draft, closing: [says, ...draft.closing] };
    return { document, carry: (known, amended) => factsOfReplacement(known, document, amended) };
  });
}

type Facts = Awaited<ReturnType<typeof factsFor>>;

type Change = {
  document: OfficialDocument;
  /** Which of the issued plan's facts go along; `amended` are its clauses that hold no longer. */
  carry?: (known: readonly Fact[], amended: ReadonlySet<string>) => PlacedFact[];
};

async function beginChange(
  actor: Actor,
  planId: string,
  amendmentKind: AmendmentKind,
  now: Date,
  write: (facts: Facts) => Change,
): Promise<string> {
  const known = await findTemplateFacts(actor, now);
  const units = await listUnits(actor, now);
  return prisma.$transaction(async (tx) => {
    const plan = await holdIssued(tx, actor, planId);
    ensure(canAmendPlan(actor, plan, amendmentKind));
    if (amendmentKind === "REPLACEMENT") await ensureNoOther(tx, actor, planId);
    const { document, carry } = write(factsFor(known, plan.document, now));
    const draftId = await addPaper(
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
    if (carry) {
      const carried = carry(
        await factsOf(tx, actor, planId),
        (await findIssuedAmendments(tx, actor)).get(planId) ?? new Set(),
      );
      await keepCarried(tx, actor, { from: planId, to: draftId, carried, units }, now);
    }
    return draftId;
  });
}

type Carrying = {
  from: string;
  to: string;
  carried: readonly PlacedFact[];
  units: Awaited<ReturnType<typeof listUnits>>;
};

/** The new draft says as data what the issued plan said; what the office once said no to is not asked again. */
async function keepCarried(
  tx: Tx,
  actor: Actor,
  { from, to, carried, units }: Carrying,
  now: Date,
): Promise<void> {
  const { communeId } = actor;
  const dismissals = await tx.factDismissal.findMany({
    where: { communeId, planId: from },
    select: { fingerprint: true, dismissedById: true, dismissedAt: true },
    take: 10_000,
  });
  await tx.factDismissal.createMany({
    data: dismissals.map((dismissal) => ({ communeId, planId: to, ...dismissal })),
  });
  if (carried.length === 0) return;
  const facts = carried.map(({ clauseId, content }) => ({
    clauseId,
    content: content.kind === "assignment" ? withNewUnits(content, units) : content,
  }));
  await createFacts(tx, actor, to, facts, now);
  await recordAudit(tx, {
    actor,
    action: "facts.confirmed",
    subject: { type: "plan", id: to },
    data: { count: facts.length, kinds: [...new Set(facts.map(({ content }) => content.kind))] },
    at: now,
  });
}

/** Whom a name means is asked only where it is not known yet. */
function withNewUnits(content: AssignmentContent, units: Carrying["units"]): AssignmentContent {
  const { parties } = withUnits(content, units);
  return {
    ...content,
    parties: content.parties.map((party, index) =>
      party.unitId || party.unitKind ? party : (parties[index] ?? party),
    ),
  };
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
      kind: true,
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
