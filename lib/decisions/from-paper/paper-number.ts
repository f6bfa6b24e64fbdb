import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { type SeriesSetting, seriesKind, writtenNumber } from "@/lib/campaigns/issue/numbering";
import { advanceSeries, holdSeries } from "@/lib/campaigns/issue/series";
import type { Tx } from "@/lib/db/client";
import { documentKindOf } from "@/lib/decisions/issue/issue-decision";
import { DomainError, FieldError } from "@/lib/errors";
import { type CalendarDate, formatDate } from "@/lib/text/dates";
import { writeDay } from "@/lib/text/day-column";

type PaperHead = { paperNumber: string; paperOn: CalendarDate; subject: string };

/** "45/QĐ-UBND" → 45 and "QĐ-UBND". */
function readPaperNumber(paperNumber: string): { number: number; symbol: string } {
  const [digits = "", ...rest] = paperNumber.split("/");
  return { number: Number(digits), symbol: rest.join("/") };
}

/**
 * Keeps the number of a paper in the register while the paper is being entered: nobody is given it meanwhile, and nobody
 * enters the paper a second time. A line the clerk wrote for this very paper becomes its line. Throws RULE_BROKEN when
 * another paper has the number.
 */
export async function keepPaperNumber(
  tx: Tx,
  { communeId, membershipId }: Actor,
  { decisionId, paper, setting }: { decisionId: string; paper: PaperHead; setting: SeriesSetting },
  now: Date,
): Promise<void> {
  const { number, symbol } = readPaperNumber(paper.paperNumber);
  const year = Number(paper.paperOn.slice(0, 4));
  const ref = { communeId, year, kind: seriesKind(setting, documentKindOf.AWARD) };
  const series = await holdSeries(tx, ref);
  const line = await tx.seriesNumber.findFirst({
    where: { communeId, seriesId: series.id, number },
    select: lineFields,
  });
  const elsewhere = await tx.seriesNumber.findFirst({
    where: { communeId, number, symbol, series: { year }, seriesId: { not: series.id } },
    select: lineFields,
  });
  const other = elsewhere ?? line;
  if (other?.decision) throw enteredAlready(other, paper);
  // A number is of one paper in its year (Điều 15(1) NĐ 30/2020): a line of this number and symbol is this paper's.
  const isOwn = other?.use === "PAPER" && other.symbol === symbol;
  if (other && other.use !== "RESERVED" && !isOwn) throw ofAnother(other);
  if (other) {
    await tx.seriesNumber.updateMany({ where: { id: other.id, communeId }, data: { decisionId } });
    return;
  }
  await tx.seriesNumber.create({
    data: {
      communeId,
      seriesId: series.id,
      number,
      use: "RESERVED",
      symbol,
      subject: paper.subject,
      issuedOn: writeDay(paper.paperOn),
      decisionId,
      enteredById: membershipId,
      enteredAt: now,
    },
    select: { id: true },
  });
}

const lineFields = {
  id: true,
  number: true,
  symbol: true,
  subject: true,
  issuedOn: true,
  use: true,
  decision: {
    select: { state: true, createdBy: { select: { user: { select: { name: true } } } } },
  },
} as const;

type Line = { number: number; symbol: string; subject: string; issuedOn: Date | null };

function enteredAlready(
  { decision }: { decision: { state: string; createdBy: { user: { name: string } } } | null },
  { paperNumber, paperOn }: PaperHead,
): DomainError {
  const by = decision?.createdBy.user.name ?? "";
  const how = decision?.state === "DRAFT" ? `${by} đang nhập dở` : `${by} đã nhập`;
  return new FieldError(
    "paperNumber",
    `Quyết định số ${paperNumber} năm ${paperOn.slice(0, 4)} đã có trên cổng: ${how}. Tìm số ấy trong danh sách quyết định.`,
  );
}

function ofAnother({ number, symbol, subject, issuedOn }: Line): DomainError {
  const written = writtenNumber(number, symbol);
  const day = issuedOn ? ` ngày ${formatDate(issuedOn)}` : "";
  return new FieldError(
    "paperNumber",
    `Sổ văn bản đi đã có số ${written}${day}: “${subject}”. Xem lại số, ngày trên bản giấy; bản giấy đúng là số ấy thì đề nghị văn thư xử lý việc trùng số trước.`,
  );
}

/** Gives the number back: what was only kept for the paper is free again, a line the clerk wrote stays the clerk's. */
export async function releasePaperNumber(
  tx: Tx,
  { communeId }: Actor,
  decisionId: string,
): Promise<void> {
  const found = await findLine(tx, communeId, decisionId);
  if (!found) return;
  await holdSeries(tx, found.ref);
  // What the clerk keeps for a paper to come has no symbol yet.
  await tx.seriesNumber.deleteMany({
    where: { communeId, decisionId, use: "RESERVED", symbol: { not: "" } },
  });
  await tx.seriesNumber.updateMany({
    where: { communeId, decisionId },
    data: { decisionId: null },
  });
}

type EnteredPaper = { id: string; paperNumber: string; paperOn: Date | null; subject: string };

/** The paper has been entered whole: its line in the register stands. Call it while the decision is held. */
export async function enterPaperNumber(
  tx: Tx,
  actor: Actor,
  { id: decisionId, paperNumber, paperOn, subject }: EnteredPaper,
  now: Date,
): Promise<void> {
  const { communeId, membershipId } = actor;
  const found = await findLine(tx, communeId, decisionId);
  if (!found) {
    throw new DomainError(
      "RULE_BROKEN",
      `Số ${paperNumber} chưa giữ trong sổ văn bản đi. Bấm “Sửa số, ngày, người ký”, lưu lại rồi ghi.`,
    );
  }
  if (found.use === "PAPER") return;
  const { ref, seriesId, id } = found;
  const { number, symbol } = readPaperNumber(paperNumber);
  const series = await holdSeries(tx, ref);
  await tx.seriesNumber.updateMany({
    where: { id, communeId },
    data: {
      use: "PAPER",
      symbol,
      subject,
      issuedOn: paperOn,
      enteredById: membershipId,
      enteredAt: now,
    },
  });
  await advanceSeries(tx, ref, series, symbol);
  await recordAudit(tx, {
    actor,
    action: "number.entered",
    subject: { type: "number-series", id: seriesId },
    data: { number, year: ref.year, symbol, subject },
    at: now,
  });
}

async function findLine(tx: Tx, communeId: string, decisionId: string) {
  const line = await tx.seriesNumber.findFirst({
    where: { communeId, decisionId },
    select: { id: true, use: true, seriesId: true, series: { select: { year: true, kind: true } } },
  });
  return line && { ...line, ref: { communeId, ...line.series } };
}
