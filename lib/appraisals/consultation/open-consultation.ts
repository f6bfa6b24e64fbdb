import "server-only";
import { auditLast, recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { listDayExceptions } from "@/lib/communes/queries";
import { listRulesInForce } from "@/lib/communes/rules-queries";
import { prisma, type Tx } from "@/lib/db/client";
import { announcePublicChange } from "@/lib/db/public-pages";
import { DomainError } from "@/lib/errors";
import { moveNomination } from "@/lib/nominations/move-nomination";
import { canAppraise } from "@/lib/nominations/policy";
import { shiftDay } from "@/lib/text/calendar";
import { type CalendarDate, calendarDate, formatDate } from "@/lib/text/dates";
import { writeDay } from "@/lib/text/day-column";
import { slugOf } from "@/lib/text/fold";
import { withoutPhones } from "@/lib/text/phones";
import { withoutNames } from "@/lib/text/without-names";
import { ensure } from "@/lib/workflow/verdict";
import { type Consultable, listConsultableIn } from "./candidates";
import { dayCountOf, governing, mostDays, shortestLastDay } from "./days";
import type { OpenConsultation } from "./schema";

const broken = (message: string) => new DomainError("RULE_BROKEN", message);

/** A list of hundreds takes its time. */
const longTransaction = { timeout: 120_000, maxWait: 10_000 };

/**
 * Shows a list of eligible nominees to everybody from today on, for at least the days the rules of their awards ask
 * for, the longest of them; each of them is then IN_CONSULTATION. Gives the id; pressed twice it is one list. Throws
 * FORBIDDEN; STALE when one of them cannot be shown any more; RULE_BROKEN for a last day too early or too far, and
 * where no rule says how long and on what ground.
 */
export async function openConsultation(
  actor: Actor,
  { id, title, nominationIds, closesOn: asked, basis: typed }: OpenConsultation,
  now: Date,
): Promise<string> {
  ensure(canAppraise(actor));
  const { communeId, membershipId } = actor;
  await prisma.$transaction(async (tx) => {
    // Two lists of one name at the same moment: one waits, so that each has an address of its own.
    await tx.$executeRaw`
      SELECT pg_advisory_xact_lock(hashtextextended(${`consultation ${communeId}`}, 0))`;
    if ((await tx.consultation.count({ where: { id, communeId, openedById: membershipId } })) > 0) {
      return;
    }
    const ids = [...new Set(nominationIds)];
    const chosen = await listConsultableIn(tx, actor, now, ids);
    if (chosen.length < ids.length) {
      throw new DomainError(
        "STALE",
        "Có đề nghị vừa đổi trạng thái, không còn đưa vào danh sách được. Tải lại trang, chọn lại.",
      );
    }
    const rule = governing(chosen.map((each) => each.rule));
    const basis = [rule?.basis, typed].filter(Boolean).join("; ");
    if (basis === "") {
      throw broken(
        "Các hình thức đã chọn không có quy định về lấy ý kiến: ghi căn cứ, ví dụ quy chế thi đua của xã.",
      );
    }
    const opensOn = calendarDate(now);
    const days = rule?.days ?? null;
    const closesOn = await lastDay(tx, communeId, { opensOn, asked, days });
    await tx.consultation.create({
      data: {
        id,
        communeId,
        title,
        slug: await freeSlug(
          tx,
          communeId,
          withoutNames(
            title,
            chosen.map(({ name }) => name),
            "",
          ),
        ),
        opensOn: writeDay(opensOn),
        closesOn: writeDay(closesOn),
        basis,
        openedById: membershipId,
        openedAt: now,
      },
      select: { id: true },
    });
    await tx.consultationItem.createMany({
      data: chosen.map((each, index) => itemOf(each, { communeId, consultationId: id }, index + 1)),
    });
    await auditLast(tx, async () => {
      for (const { id: nominationId, state } of chosen.toSorted(byId)) {
        if (state !== "ELIGIBLE") continue;
        await moveNomination(tx, actor, { nominationId, event: "consult" }, now);
      }
      await recordAudit(tx, {
        actor,
        action: "consultation.opened",
        subject: { type: "consultation", id },
        data: { nominations: chosen.length, opensOn, closesOn },
        at: now,
      });
    });
    const { slug } = await tx.commune.findUniqueOrThrow({
      where: { id: communeId },
      select: { slug: true },
    });
    await announcePublicChange(tx, slug);
  }, longTransaction);
  return id;
}

const byId = (one: Consultable, other: Consultable) => one.id.localeCompare(other.id);

/** Name, unit, achievement and nothing else (Luật Bảo vệ dữ liệu cá nhân): where they live or work is not shown. */
function itemOf(
  { id, award, audience, honorific, name, citation, dossier }: Consultable,
  of: { communeId: string; consultationId: string },
  position: number,
) {
  return {
    ...of,
    nominationId: id,
    position,
    award,
    audience,
    name: [honorific, name].filter(Boolean).join(" "),
    place: dossier.unit.name,
    citation: withoutPhones(citation),
  };
}

async function lastDay(
  tx: Tx,
  communeId: string,
  {
    opensOn,
    asked,
    days,
  }: { opensOn: CalendarDate; asked: CalendarDate | null; days: number | null },
): Promise<CalendarDate> {
  if (days === null && asked === null) {
    throw broken(
      "Không quy định nào nói số ngày cho các hình thức đã chọn: ghi ngày cuối nhận ý kiến.",
    );
  }
  const until = shiftDay(opensOn, mostDays);
  const exceptions = await listDayExceptions(tx, communeId, opensOn, until);
  const count = dayCountOf(await listRulesInForce({ communeId }, opensOn, tx));
  const shortest = shortestLastDay(opensOn, days ?? 1, { count, exceptions });
  if (asked === null) return shortest;
  if (asked < shortest) {
    throw broken(
      days === null
        ? `Ngày cuối nhận ý kiến sớm nhất là ${formatDate(shortest)}.`
        : `Công khai ít nhất ${days} ngày: ngày cuối nhận ý kiến sớm nhất là ${formatDate(shortest)}.`,
    );
  }
  if (asked > until) throw broken(`Ngày cuối nhận ý kiến muộn nhất là ${formatDate(until)}.`);
  return asked;
}

/** The title, which names nobody, as an address, with a number where another list has it. */
async function freeSlug(tx: Tx, communeId: string, title: string): Promise<string> {
  const wanted = slugOf(title).slice(0, 80).replace(/-$/, "") || "danh-sach";
  const rows = await tx.consultation.findMany({
    where: { communeId, slug: { startsWith: wanted } },
    select: { slug: true },
    take: 1000,
  });
  const taken = new Set(rows.map(({ slug }) => slug));
  let slug = wanted;
  for (let count = 2; taken.has(slug); count++) slug = `${wanted}-${count}`;
  return slug;
}
