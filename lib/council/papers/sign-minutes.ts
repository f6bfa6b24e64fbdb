import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { confirmIdentity, type IdentityProof } from "@/lib/auth/confirm-identity";
import { signOnce } from "@/lib/auth/sign-once";
import { giveNumber } from "@/lib/campaigns/issue/commands/give-number";
import type { SeriesSetting } from "@/lib/campaigns/issue/numbering";
import { findSeriesSetting } from "@/lib/campaigns/issue/series";
import { membersOn } from "@/lib/council/members/seated";
import { isChair, isSecretary } from "@/lib/council/policy";
import { type HeldSession, holdSession } from "@/lib/council/sessions/hold-session";
import { updateSession } from "@/lib/council/sessions/plan-session";
import { findSession } from "@/lib/council/sessions/queries";
import type { MinutesWords, SessionRef } from "@/lib/council/sessions/schema";
import { prisma, type Tx } from "@/lib/db/client";
import {
  minutesDocument,
  minutesSymbol,
} from "@/lib/documents/templates/council-minutes/council-minutes";
import { DomainError } from "@/lib/errors";
import { notify } from "@/lib/notifications/notify";
import { membershipsWithRole } from "@/lib/notifications/recipients";
import { ensureSecondFactor } from "@/lib/people/second-factor-duty";
import { calendarDate } from "@/lib/text/dates";
import { twoDigits } from "@/lib/text/numbers";
import { vietnamDay } from "@/lib/text/vietnam-day";
import { allow, deny, ensure, type Verdict } from "@/lib/workflow/verdict";
import { gatherMinutes } from "./gather-minutes";

type Visitor = Parameters<typeof confirmIdentity>[2];
type Signing = SessionRef & { proof: IdentityProof };

type MinutesState = Pick<
  HeldSession,
  "state" | "chair" | "secretary" | "secretarySignedAt" | "chairSignedAt"
>;

/** What was said is written down by the secretary, until they have signed. */
export function canWriteMinutes(
  actor: Actor,
  session: Pick<MinutesState, "state" | "secretarySignedAt"> & {
    secretary: { membershipId: string };
  },
): Verdict {
  if (!isSecretary(actor, session)) return deny("Chỉ thư ký phiên họp ghi biên bản.");
  if (session.state !== "OPEN" && session.state !== "CLOSED") {
    return deny("Biên bản được ghi từ khi khai mạc đến khi ký.");
  }
  return session.secretarySignedAt === null
    ? allow
    : deny("Thư ký đã ký biên bản. Muốn sửa thì rút chữ ký trước.");
}

/** The secretary signs first, then the chair. */
export function canSignMinutes(
  actor: Actor,
  session: Pick<MinutesState, "state" | "secretarySignedAt"> & {
    secretary: { membershipId: string };
    chair: { membershipId: string };
  },
): Verdict {
  if (session.state === "MINUTES_SIGNED") return deny("Biên bản đã đủ hai chữ ký.");
  if (session.state !== "CLOSED") return deny("Bế mạc phiên họp rồi mới ký biên bản.");
  if (session.secretarySignedAt === null) {
    return isSecretary(actor, session) ? allow : deny("Thư ký ký biên bản trước, rồi đến chủ tọa.");
  }
  return isChair(actor, session) ? allow : deny("Đang chờ chủ tọa ký biên bản.");
}

/** Writes what was discussed, and opinions that differ. Throws FORBIDDEN, NOT_FOUND, STALE. */
export async function writeMinutesWords(
  actor: Actor,
  { sessionId, version, discussion, dissent }: MinutesWords,
  now: Date,
): Promise<void> {
  await prisma.$transaction(async (tx) => {
    const session = await holdSession(tx, actor, sessionId, now);
    ensure(canWriteMinutes(actor, session));
    await updateSession(tx, session, version, { discussion, dissent });
    await recordAudit(tx, {
      actor,
      action: "council.words-written",
      subject: { type: "council-session", id: sessionId },
      data: { version: version + 1 },
      at: now,
    });
  });
}

/** The secretary takes their signature back to put the minutes right, until the chair has signed. Throws as above. */
export async function withdrawSignature(actor: Actor, ref: SessionRef, now: Date): Promise<void> {
  await prisma.$transaction(async (tx) => {
    const session = await holdSession(tx, actor, ref.sessionId, now);
    if (!isSecretary(actor, session)) {
      throw new DomainError("FORBIDDEN", "Chỉ thư ký phiên họp rút được chữ ký của mình.");
    }
    if (session.state !== "CLOSED" || session.secretarySignedAt === null) {
      throw new DomainError("RULE_BROKEN", "Không có chữ ký nào để rút. Tải lại trang.");
    }
    await updateSession(tx, session, ref.version, { secretarySignedAt: null });
    await recordAudit(tx, {
      actor,
      action: "council.signature-withdrawn",
      subject: { type: "council-session", id: ref.sessionId },
      data: { version: ref.version + 1 },
      at: now,
    });
  });
}

/**
 * Signs the minutes as they were read, after asking once more who signs: the secretary; then the chair, with which they
 * get their number in the Council's own series and are kept for good. Pressed twice it is signed once. Throws NOT_FOUND;
 * FORBIDDEN for anybody else, out of turn, without the second factor that the commune requires; NotConfirmedError; STALE
 * when they were changed.
 */
export function signMinutes(
  actor: Actor,
  signing: Signing,
  visitor: Visitor,
  now: Date,
): Promise<void> {
  return signOnce(
    () => sign(actor, signing, visitor, now),
    () => hasSigned(actor, signing),
  );
}

async function hasSigned({ communeId, membershipId }: Actor, { sessionId: id }: SessionRef) {
  const signed = await prisma.councilSession.count({
    where: {
      communeId,
      id,
      OR: [
        { secretary: { membershipId }, secretarySignedAt: { not: null } },
        { chair: { membershipId }, chairSignedAt: { not: null } },
      ],
    },
  });
  return signed > 0;
}

async function sign(
  actor: Actor,
  { proof, ...ref }: Signing,
  visitor: Visitor,
  now: Date,
): Promise<void> {
  // Who may not sign is told so before being asked for a password.
  await prisma.$transaction((tx) => holdSigning(tx, actor, ref, now));
  await ensureSecondFactor(actor, now);
  await confirmIdentity(actor, proof, visitor, now);
  const setting = await findSeriesSetting(actor, calendarDate(now));
  await prisma.$transaction(async (tx) => {
    const session = await holdSigning(tx, actor, ref, now);
    if (session.secretarySignedAt === null) await signAsSecretary(tx, actor, session, now);
    else await signAsChair(tx, actor, { session, setting }, now);
  });
}

async function holdSigning(
  tx: Tx,
  actor: Actor,
  { sessionId, version }: SessionRef,
  now: Date,
): Promise<HeldSession> {
  const session = await holdSession(tx, actor, sessionId, now);
  ensure(canSignMinutes(actor, session));
  if (session.version === version) return session;
  throw new DomainError(
    "STALE",
    "Biên bản vừa được sửa sau khi trang này mở. Tải lại trang, đọc lại rồi hãy ký.",
  );
}

async function signAsSecretary(
  tx: Tx,
  actor: Actor,
  session: HeldSession,
  now: Date,
): Promise<void> {
  const { id, communeId, version, title, chair } = session;
  await updateSession(tx, session, version, { secretarySignedAt: now });
  await notify(tx, {
    communeId,
    to: [chair.membershipId],
    kind: "council.to-sign",
    subject: { type: "council-session", id },
    data: { title },
    key: `council.to-sign:${id}:${version}`,
    at: now,
  });
  await recordAudit(tx, {
    actor,
    action: "council.signed",
    subject: { type: "council-session", id },
    data: { as: "secretary" },
    at: now,
  });
}

async function signAsChair(
  tx: Tx,
  actor: Actor,
  { session, setting }: { session: HeldSession; setting: SeriesSetting },
  now: Date,
): Promise<void> {
  const { id, communeId, version, title } = session;
  const { minutesId, number } = await freezeMinutes(tx, actor, { session, setting }, now);
  await updateSession(tx, session, version, {
    state: "MINUTES_SIGNED",
    chairSignedAt: now,
    minutesId,
  });
  const members = await membersOn(tx, communeId, vietnamDay(session.startsAt));
  const except = [actor.membershipId];
  const office = await membershipsWithRole(tx, communeId, ["OFFICE"], { at: now, except });
  await notify(tx, {
    communeId,
    to: [...office, ...members.map(({ membershipId }) => membershipId)].filter(
      (membershipId) => membershipId !== actor.membershipId,
    ),
    kind: "council.signed",
    subject: { type: "council-session", id },
    data: { title, number },
    key: `council.signed:${id}`,
    at: now,
  });
  await recordAudit(tx, {
    actor,
    action: "council.signed",
    subject: { type: "council-session", id },
    data: { as: "chair" },
    at: now,
  });
}

/** Numbers the minutes in the Council's series, enters them in the register, and keeps them as they are signed. */
async function freezeMinutes(
  tx: Tx,
  actor: Actor,
  { session: { id }, setting }: { session: HeldSession; setting: SeriesSetting },
  now: Date,
): Promise<{ minutesId: string; number: string }> {
  const view = await findSession(actor, id, now, tx);
  if (!view) throw new DomainError("NOT_FOUND", "Không tìm thấy phiên họp.");
  const issued = await giveNumber(
    tx,
    actor,
    {
      kind: "COUNCIL",
      symbol: minutesSymbol,
      setting,
      choice: { issuedOn: calendarDate(now) },
      signer: { id: actor.membershipId, name: actor.name, position: actor.position },
      paperOf: async (number) =>
        minutesDocument(await gatherMinutes(tx, actor, view, twoDigits(number), now)),
    },
    now,
  );
  return { minutesId: issued.frozenDocumentId, number: issued.number };
}
