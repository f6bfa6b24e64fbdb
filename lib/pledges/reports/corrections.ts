import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { prisma, type Tx } from "@/lib/db/client";
import { DomainError } from "@/lib/errors";
import { notify } from "@/lib/notifications/notify";
import { formatAmount } from "@/lib/pledges/amounts";
import { peopleOfUnit } from "@/lib/pledges/people-of-units";
import { progressChanged } from "@/lib/pledges/public/progress-changed";
import { ensure } from "@/lib/workflow/verdict";
import { shownLine } from "./fields";
import { canAskCorrection, canCorrect } from "./policy";
import { type HeldReport, holdReport, peopleOfOffice, reportName } from "./report-record";
import type { CorrectionDecision, CorrectionForm } from "./schema";

/**
 * The unit asks that a line of an accepted report be put right; until the office decides, the line stands. Asked twice
 * in the same words it is asked once. Throws NOT_FOUND, FORBIDDEN; STALE when the line is not what the form showed;
 * RULE_BROKEN while another question about the line waits, and when nothing would change.
 */
export async function askCorrection(
  actor: Actor,
  form: CorrectionForm,
  now: Date,
): Promise<{ reportId: string }> {
  return prisma.$transaction(async (tx) => {
    const { report, line } = await holdLine(tx, actor, form.lineId, now);
    ensure(canAskCorrection(actor, report, report.lineage));
    const { communeId, membershipId } = actor;
    const pending = await tx.lineCorrection.findFirst({
      where: { communeId, lineId: line.id, state: "PENDING" },
      select: { askedById: true, value: true, words: true, reason: true },
    });
    if (pending) {
      const isSame =
        pending.askedById === membershipId && isAs(pending, form) && pending.reason === form.reason;
      if (isSame) return { reportId: report.id };
      throw new DomainError("RULE_BROKEN", "Dòng này đang có một đề nghị chờ thường trực trả lời.");
    }
    ensureAsShown(line, form);
    const correctionId = await createCorrection(tx, actor, line, form, now, { state: "PENDING" });
    await recordAudit(tx, {
      actor,
      action: "correction.asked",
      subject: { type: "report", id: report.id },
      data: { correctionId, lineId: line.id },
      at: now,
    });
    await notify(tx, {
      communeId,
      to: await peopleOfOffice(tx, actor, now),
      kind: "correction.asked",
      subject: { type: "report", id: report.id },
      data: {
        title: report.campaign.title,
        unit: report.unit.name,
        what: await reportName(tx, actor, report, now),
      },
      key: `correction ${correctionId} asked`,
      at: now,
    });
    return { reportId: report.id };
  });
}

/**
 * The office takes what a unit asked, and the line changes; or does not, and says why. Decided twice the same way it is
 * decided once. Throws NOT_FOUND, FORBIDDEN; RULE_BROKEN once it has been decided otherwise.
 */
export async function decideCorrection(
  actor: Actor,
  { correctionId, accept, note }: CorrectionDecision,
  now: Date,
): Promise<{ reportId: string }> {
  return prisma.$transaction(async (tx) => {
    const { communeId, membershipId } = actor;
    const asked = await tx.lineCorrection.findFirst({
      where: { communeId, id: correctionId },
      select: { lineId: true },
    });
    if (!asked) throw new DomainError("NOT_FOUND", "Không tìm thấy đề nghị đính chính.");
    const { report, line } = await holdLine(tx, actor, asked.lineId, now);
    ensure(canCorrect(actor, report));
    const state = accept ? ("ACCEPTED" as const) : ("REFUSED" as const);
    const [decided] = await tx.lineCorrection.updateManyAndReturn({
      where: { communeId, id: correctionId, state: "PENDING" },
      data: {
        state,
        decidedById: membershipId,
        decidedAt: now,
        decisionNote: note,
        // The office may have corrected the line since it was asked.
        ...(accept && { earlierValue: line.value, earlierWords: line.words }),
      },
      select: { value: true, words: true },
    });
    if (!decided) {
      const there = await tx.lineCorrection.findFirst({
        where: { communeId, id: correctionId, state, decidedById: membershipId },
        select: { id: true },
      });
      if (there) return { reportId: report.id };
      throw new DomainError("RULE_BROKEN", "Đề nghị này đã được trả lời. Tải lại trang để xem.");
    }
    if (accept) await changeLine(tx, actor, { report, line }, decided);
    await tellDecision(tx, actor, { report, line, correctionId, state }, now);
    return { reportId: report.id };
  });
}

/**
 * The office corrects a line of an accepted report by itself: it holds at once, and the unit is told. Pressed twice the
 * line is corrected once. Throws NOT_FOUND, FORBIDDEN, STALE when the line is not what the form showed, RULE_BROKEN when
 * nothing would change.
 */
export async function correctLine(
  actor: Actor,
  form: CorrectionForm,
  now: Date,
): Promise<{ reportId: string }> {
  return prisma.$transaction(async (tx) => {
    const { report, line } = await holdLine(tx, actor, form.lineId, now);
    ensure(canCorrect(actor, report));
    if (await isCorrectedSo(tx, actor, line, form)) return { reportId: report.id };
    ensureAsShown(line, form);
    const state = "ACCEPTED" as const;
    const decided = { state, decidedById: actor.membershipId, decidedAt: now };
    const correctionId = await createCorrection(tx, actor, line, form, now, decided);
    await changeLine(tx, actor, { report, line }, form);
    await tellDecision(tx, actor, { report, line, correctionId, state }, now);
    return { reportId: report.id };
  });
}

/** What waits for an answer when a report goes back to its unit is answered by that. */
export async function refusePending(
  tx: Tx,
  actor: Actor,
  reportId: string,
  now: Date,
): Promise<void> {
  const { communeId, membershipId } = actor;
  const refused = await tx.lineCorrection.updateManyAndReturn({
    where: { communeId, state: "PENDING", line: { reportId } },
    data: {
      state: "REFUSED",
      decidedById: membershipId,
      decidedAt: now,
      decisionNote: "Báo cáo được trả lại: sửa ngay trong báo cáo.",
    },
    select: { id: true, lineId: true },
  });
  for (const { id: correctionId, lineId } of refused) {
    await recordAudit(tx, {
      actor,
      action: "correction.decided",
      subject: { type: "report", id: reportId },
      data: { correctionId, lineId, state: "REFUSED" },
      at: now,
    });
  }
}

type HeldLine = Awaited<ReturnType<typeof holdLine>>["line"];

/** A line with its report, held until the transaction ends. */
async function holdLine(tx: Tx, actor: Actor, lineId: string, now: Date) {
  const { communeId } = actor;
  const found = await tx.reportLine.findFirst({
    where: { communeId, id: lineId },
    select: { reportId: true },
  });
  if (!found) throw new DomainError("NOT_FOUND", "Không tìm thấy báo cáo.");
  const report = await holdReport(tx, actor, found.reportId, now);
  const line = await tx.reportLine.findFirstOrThrow({
    where: { communeId, id: lineId },
    select: {
      id: true,
      value: true,
      words: true,
      item: { select: { measure: true } },
      target: { select: { measure: true } },
    },
  });
  return { report, line };
}

type Said = { value: { toString(): string } | null; words: string };

const isAs = (one: Said, other: Said) =>
  (one.value === null ? null : Number(one.value)) ===
    (other.value === null ? null : Number(other.value)) && one.words === other.words;

/** Two who put the same line right meet: the second looks at what the first has written. */
function ensureAsShown(line: HeldLine, { shown }: CorrectionForm): void {
  const { value, words } = line;
  const written = value === null ? "" : formatAmount(value);
  if (shown === undefined || shown === shownLine({ written, words })) return;
  const now = [written, words].filter(Boolean).join("; ");
  throw new DomainError(
    "STALE",
    `Dòng này vừa có người khác đính chính, nay ghi “${now}”. Xem lại rồi bấm lại.`,
  );
}

/** Whether this very correction, by this person and for this reason, is the last one and stands. */
async function isCorrectedSo(
  tx: Tx,
  { communeId, membershipId }: Actor,
  line: HeldLine,
  { value: typed, words, reason }: CorrectionForm,
): Promise<boolean> {
  const said = { value: valueFor(line, typed), words };
  const last = await tx.lineCorrection.findFirst({
    where: { communeId, lineId: line.id, state: "ACCEPTED" },
    select: { value: true, words: true, reason: true, askedById: true },
    orderBy: [{ decidedAt: "desc" }, { id: "desc" }],
  });
  const isByThem = last?.askedById === membershipId && last.reason === reason;
  return isByThem && isAs(last, said) && isAs(line, said);
}

/** What is promised in words has no figure. */
const valueFor = ({ item, target }: HeldLine, typed: string | null) =>
  ((item ?? target)?.measure ?? "") === "" ? null : typed;

type Decided = { state: "PENDING" } | { state: "ACCEPTED"; decidedById: string; decidedAt: Date };

async function createCorrection(
  tx: Tx,
  { communeId, membershipId }: Actor,
  line: HeldLine,
  { value: typed, words, reason }: CorrectionForm,
  now: Date,
  decided: Decided,
): Promise<string> {
  const value = valueFor(line, typed);
  if (isAs(line, { value, words })) {
    throw new DomainError("RULE_BROKEN", "Số mới và lời mới giống như đang ghi. Ghi số đúng.");
  }
  if (value === null && words === "") {
    throw new DomainError("RULE_BROKEN", "Ghi số đúng, hoặc ghi lời thay cho số.");
  }
  const { id } = await tx.lineCorrection.create({
    data: {
      communeId,
      lineId: line.id,
      earlierValue: line.value,
      earlierWords: line.words,
      value,
      words,
      reason,
      askedById: membershipId,
      askedAt: now,
      ...decided,
    },
    select: { id: true },
  });
  return id;
}

async function changeLine(
  tx: Tx,
  { communeId }: Actor,
  { report, line }: { report: HeldReport; line: HeldLine },
  { value, words }: Pick<Said, "words"> & { value: string | HeldLine["value"] },
): Promise<void> {
  await tx.reportLine.updateMany({ where: { communeId, id: line.id }, data: { value, words } });
  await tx.progressReport.updateMany({
    where: { communeId, id: report.id },
    data: { version: { increment: 1 } },
  });
  await progressChanged(tx, { communeId, campaignId: report.campaignId });
}

type Decision = {
  report: HeldReport;
  line: HeldLine;
  correctionId: string;
  state: "ACCEPTED" | "REFUSED";
};

async function tellDecision(
  tx: Tx,
  actor: Actor,
  { report, line, correctionId, state }: Decision,
  now: Date,
): Promise<void> {
  await recordAudit(tx, {
    actor,
    action: "correction.decided",
    subject: { type: "report", id: report.id },
    data: { correctionId, lineId: line.id, state },
    at: now,
  });
  await notify(tx, {
    communeId: actor.communeId,
    to: await peopleOfUnit(tx, actor, report.unitId, now),
    kind: "correction.decided",
    subject: { type: "report", id: report.id },
    data: {
      title: report.campaign.title,
      by: actor.name,
      what: await reportName(tx, actor, report, now),
      accepted: state === "ACCEPTED",
    },
    key: `correction ${correctionId} decided`,
    at: now,
  });
}
