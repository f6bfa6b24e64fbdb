import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import { DomainError, FieldError } from "@/lib/errors";
import { writeClock } from "@/lib/text/clock";
import { type CalendarDate, calendarDate } from "@/lib/text/dates";
import { writeDay } from "@/lib/text/day-column";
import { ensure } from "@/lib/workflow/verdict";
import { votesForField } from "./fields";
import { holdDossier, type SeenDossier, type SeenNomination, staleDossier } from "./hold";
import { canWriteDossier, canWriteNomination } from "./policy";
import { writeDossier } from "./save-dossier";

export type Votes = { nominationId: string; votesFor: number | null; votesAgainst: number | null };

type SaveMeeting = {
  dossierId: string;
  version: number;
  /** Null where only the votes of what was sent back are written: the meeting itself has been handed in. */
  meeting: {
    heldOn: CalendarDate;
    /** "08:30" */
    beganAt: string | null;
    endedAt: string | null;
    place: string;
    calledCount: number;
    presentCount: number;
    chairName: string;
    secretaryName: string;
    notes: string;
  } | null;
  votes: readonly Votes[];
};

/**
 * The unit's meeting and the votes for each nominee. Throws NOT_FOUND, FORBIDDEN, STALE; RULE_BROKEN when more were
 * present than called, more voted than were present, or the day has not come.
 */
export async function saveMeeting(actor: Actor, form: SaveMeeting, now: Date): Promise<void> {
  await prisma.$transaction(async (tx) => {
    const { dossierId, version, meeting, votes } = form;
    const dossier = await holdDossier(tx, actor, dossierId, now);
    const isOpen = canWriteDossier(actor, dossier);
    if (meeting) {
      ensure(isOpen);
      checkMeeting(meeting, now);
    }
    const present = meeting?.presentCount ?? dossier.meeting?.presentCount;
    const written = votes.map((each) => ({ ...each, nomination: nomineeOf(dossier, each) }));
    for (const { nomination, ...each } of written) {
      ensure(canWriteNomination(actor, dossier, nomination));
      checkVotes(nomination, each, present);
    }
    if (dossier.version !== version) throw staleDossier();
    const { communeId } = actor;
    if (meeting) {
      const data = {
        ...meeting,
        heldOn: writeDay(meeting.heldOn),
        beganAt: writeClock(meeting.beganAt),
        endedAt: writeClock(meeting.endedAt),
      };
      await tx.unitMeeting.upsert({
        where: { communeId_dossierId: { communeId, dossierId } },
        create: { communeId, dossierId, ...data },
        update: data,
      });
    }
    for (const { nomination, votesFor, votesAgainst } of written) {
      await tx.nomination.updateMany({
        where: { communeId, id: nomination.id, state: nomination.state },
        data: { votesFor, votesAgainst },
      });
    }
    await writeDossier(tx, actor, dossier, version, {}, now);
  });
}

function nomineeOf(dossier: SeenDossier, { nominationId }: Votes): SeenNomination {
  const found = dossier.nominations.find(({ id }) => id === nominationId);
  if (!found) throw new DomainError("NOT_FOUND", "Không tìm thấy đề nghị khen thưởng.");
  return found;
}

function checkMeeting(
  { heldOn, calledCount, presentCount }: NonNullable<SaveMeeting["meeting"]>,
  now: Date,
): void {
  const fault = meetingFault({ calledCount, presentCount });
  if (fault) throw new FieldError("presentCount", fault);
  if (heldOn > calendarDate(now)) {
    throw new FieldError("heldOn", "Ngày họp xét chưa tới: ghi sau khi đã họp.");
  }
}

/** What cannot be of these counts; null when they fit. */
function meetingFault(counts: { calledCount: number; presentCount: number }): string | null {
  const { calledCount, presentCount } = counts;
  if (presentCount < 1) return "Số người dự phải từ 1 trở lên.";
  return presentCount > calledCount
    ? `Có ${presentCount} người dự mà chỉ triệu tập ${calledCount} người: xem lại hai số này.`
    : null;
}

function checkVotes(
  { id, name }: Pick<SeenNomination, "id" | "name">,
  { votesFor, votesAgainst }: Omit<Votes, "nominationId">,
  present: number | undefined,
): void {
  const voted = (votesFor ?? 0) + (votesAgainst ?? 0);
  if (present === undefined && voted > 0) {
    throw new FieldError("presentCount", "Ghi số người dự họp xét rồi ghi số phiếu.");
  }
  if (present !== undefined && voted > present) {
    throw new FieldError(
      votesForField(id),
      `“${name}”: đồng ý và không đồng ý cộng lại ${voted}, nhiều hơn ${present} người dự.`,
    );
  }
}
