import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { freeNumbers, writtenNumber } from "@/lib/campaigns/issue/numbering";
import { canKeepRegister } from "@/lib/campaigns/issue/policy";
import type { EnterForm, ReserveForm, StartSeriesForm } from "@/lib/campaigns/issue/schema";
import {
  advanceSeries,
  holdSeries,
  numbersAfter,
  type SeriesRef,
} from "@/lib/campaigns/issue/series";
import { prisma } from "@/lib/db/client";
import { DomainError } from "@/lib/errors";
import { calendarDate, formatDate } from "@/lib/text/dates";
import { writeDay } from "@/lib/text/day-column";
import { twoDigits } from "@/lib/text/numbers";
import { ensure } from "@/lib/workflow/verdict";

/**
 * Keeps numbers for papers to come, the next free ones or from a chosen one on; gives which. Throws FORBIDDEN, and
 * RULE_BROKEN when the chosen number is no longer free.
 */
export async function reserveNumbers(
  actor: Actor,
  { series: which, number, count, note }: ReserveForm,
  now: Date,
): Promise<number[]> {
  ensure(canKeepRegister(actor));
  const { communeId, membershipId: enteredById } = actor;
  const ref = { communeId, ...which };
  return prisma.$transaction(async (tx) => {
    const series = await holdSeries(tx, ref);
    const { taken } = await numbersAfter(tx, ref, series);
    if (number !== undefined) ensureFree(number, series.last, taken);
    const numbers = freeNumbers(series.last, taken, { count, from: number });
    for (const kept of numbers) {
      await tx.seriesNumber.create({
        data: {
          communeId,
          seriesId: series.id,
          number: kept,
          use: "RESERVED",
          note,
          enteredById,
          enteredAt: now,
        },
        select: { id: true },
      });
      await recordAudit(tx, {
        actor,
        action: "number.reserved",
        subject: { type: "number-series", id: series.id },
        data: { number: kept, year: ref.year, note },
        at: now,
      });
    }
    return numbers;
  });
}

/**
 * Gives a kept number back: the next paper may have it. Throws FORBIDDEN, NOT_FOUND for one used or released meanwhile,
 * RULE_BROKEN for one that a paper decision has.
 */
export async function releaseNumber(actor: Actor, numberId: string, now: Date): Promise<number> {
  ensure(canKeepRegister(actor));
  const { communeId } = actor;
  return prisma.$transaction(async (tx) => {
    const kept = await tx.seriesNumber.findFirst({
      where: { id: numberId, communeId, use: "RESERVED" },
      select: {
        number: true,
        decisionId: true,
        series: { select: { id: true, year: true, kind: true } },
      },
    });
    if (!kept) throw noLongerKept();
    if (kept.decisionId) {
      throw new DomainError(
        "RULE_BROKEN",
        `Số ${twoDigits(kept.number)} là của quyết định đã ký trên giấy, thường trực đang nhập. Số sai thì thường trực sửa, hoặc bỏ bản nhập ấy.`,
      );
    }
    const { id: seriesId, year, kind } = kept.series;
    await holdSeries(tx, { communeId, year, kind });
    const { count } = await tx.seriesNumber.deleteMany({
      where: { id: numberId, communeId, use: "RESERVED", decisionId: null },
    });
    if (count === 0) throw noLongerKept();
    await recordAudit(tx, {
      actor,
      action: "number.released",
      subject: { type: "number-series", id: seriesId },
      data: { number: kept.number, year },
      at: now,
    });
    return kept.number;
  });
}

const noLongerKept = () =>
  new DomainError("NOT_FOUND", "Số này không còn được giữ: đã cấp hoặc đã bỏ giữ. Tải lại trang.");

/**
 * Enters a number given on paper, outside the portal; a kept number may be entered so too. Throws FORBIDDEN, and
 * RULE_BROKEN when a paper has the number, or its date is of another year or still to come.
 */
export async function enterPaperNumber(
  actor: Actor,
  { series: which, number, symbol, issuedOn, subject, note }: EnterForm,
  now: Date,
): Promise<string> {
  ensure(canKeepRegister(actor));
  const { communeId, membershipId: enteredById } = actor;
  const ref: SeriesRef = { communeId, ...which };
  const written = writtenNumber(number, symbol);
  if (Number(issuedOn.slice(0, 4)) !== ref.year) {
    throw new DomainError(
      "RULE_BROKEN",
      `Ngày ${formatDate(issuedOn)} không thuộc năm ${ref.year}. Số của năm nào ghi vào sổ năm ấy.`,
    );
  }
  if (issuedOn > calendarDate(now)) {
    throw new DomainError("RULE_BROKEN", "Ngày ban hành không thể sau hôm nay.");
  }
  return prisma.$transaction(async (tx) => {
    const series = await holdSeries(tx, ref);
    const there = await tx.seriesNumber.findFirst({
      where: { communeId, seriesId: series.id, number },
      select: { id: true, use: true, symbol: true, subject: true },
    });
    if (there && there.use !== "RESERVED") {
      throw new DomainError(
        "RULE_BROKEN",
        `Số ${writtenNumber(number, there.symbol)} đã có trong sổ: ${there.subject}. Kiểm tra lại số.`,
      );
    }
    const frozen = await tx.frozenDocument.count({
      where: { communeId, year: ref.year, symbol, number },
    });
    if (frozen > 0) {
      throw new DomainError("RULE_BROKEN", `Đã có văn bản số ${written} trong năm ${ref.year}.`);
    }
    const entry = {
      use: "PAPER" as const,
      symbol,
      subject,
      issuedOn: writeDay(issuedOn),
      note,
      enteredById,
      enteredAt: now,
    };
    if (there)
      await tx.seriesNumber.updateMany({ where: { id: there.id, communeId }, data: entry });
    else {
      await tx.seriesNumber.create({
        data: { communeId, seriesId: series.id, number, ...entry },
        select: { id: true },
      });
    }
    await advanceSeries(tx, ref, series, symbol);
    await recordAudit(tx, {
      actor,
      action: "number.entered",
      subject: { type: "number-series", id: series.id },
      data: { number, year: ref.year, symbol, subject },
      at: now,
    });
    return written;
  });
}

/**
 * Says with which number a series goes on here, for a commune that begins in the middle of a year. Throws FORBIDDEN, and
 * RULE_BROKEN when the register already has papers up to that number or after it.
 */
export async function startSeries(
  actor: Actor,
  { series: which, next }: StartSeriesForm,
  now: Date,
): Promise<void> {
  ensure(canKeepRegister(actor));
  const { communeId } = actor;
  const ref = { communeId, ...which };
  const last = next - 1;
  await prisma.$transaction(async (tx) => {
    const series = await holdSeries(tx, ref);
    const highest = await tx.seriesNumber.findFirst({
      where: { communeId, seriesId: series.id },
      select: { number: true },
      orderBy: { number: "desc" },
    });
    if (highest) {
      throw new DomainError(
        "RULE_BROKEN",
        `Sổ này đã ghi đến số ${twoDigits(highest.number)} nên không đặt lại số bắt đầu được. Số đã cấp trên giấy thì ghi từng số.`,
      );
    }
    await tx.numberSeries.updateMany({ where: { id: series.id, communeId }, data: { last } });
    await recordAudit(tx, {
      actor,
      action: "series.started",
      subject: { type: "number-series", id: series.id },
      data: { year: ref.year, last },
      at: now,
    });
  });
}

function ensureFree(number: number, last: number, taken: ReadonlySet<number>): void {
  if (number > last && !taken.has(number)) return;
  const [next = 1] = freeNumbers(last, taken, { from: number });
  throw new DomainError(
    "RULE_BROKEN",
    `Số ${twoDigits(number)} đã được dùng hoặc đã giữ. Số trống gần nhất là ${twoDigits(next)}.`,
  );
}
