import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { prisma, type Tx } from "@/lib/db/client";
import { DomainError } from "@/lib/errors";
import { moveNomination } from "@/lib/nominations/move-nomination";
import { takeOffLists } from "@/lib/nominations/public-lists";
import { nominationMachine } from "@/lib/nominations/state";
import { notify } from "@/lib/notifications/notify";
import { peopleOfUnit } from "@/lib/pledges/people-of-units";
import { ensure } from "@/lib/workflow/verdict";
import { openLines } from "./checklist";
import { answerField, appraisalOf } from "./fields";
import type { AppraisedNomination } from "./find-appraisal";
import { type Conclusion, canConclude, conclusionEvents } from "./policy";
import { NotReadyError } from "./stale-appraisal-error";
import {
  holdAppraisal,
  type WriteAppraisal,
  warningFaults,
  writeAppraisal,
} from "./write-appraisal";

export type ConcludeAppraisal = WriteAppraisal & {
  /** Of the nomination, as the page showed it. */
  version: number;
  conclusion: Conclusion;
  /** For the unit; a conclusion against it needs one. */
  reason: string;
};

/**
 * Keeps what was written and ends the appraisal with it: the nomination goes on, goes back to the unit, or ends here;
 * the unit is told. Pressed twice it is concluded once. Throws NOT_FOUND, FORBIDDEN, STALE; NotReadyError when lines or
 * warnings stand against "eligible"; RULE_BROKEN without a reason. Nothing is kept then.
 */
export async function concludeAppraisal(
  actor: Actor,
  form: ConcludeAppraisal,
  now: Date,
): Promise<void> {
  const { nominationId, version, conclusion, reason } = form;
  await prisma.$transaction(async (tx) => {
    const { nomination } = await holdAppraisal(tx, actor, nominationId, now);
    if (isSamePress(nomination, actor, form)) return;
    if (nomination.version !== version) {
      throw new DomainError(
        "STALE",
        "Đề nghị vừa có thay đổi sau khi trang này mở. Chữ đã gõ còn nguyên; mở lại trang ở cửa sổ khác, xem rồi làm tiếp.",
      );
    }
    ensure(canConclude(actor, nomination, conclusion));
    if (conclusion !== "eligible" && reason.trim() === "") {
      throw new NotReadyError({ reason: "Ghi lý do: đơn vị đọc lời này." });
    }
    const { lines, kept } = await writeAppraisal(tx, actor, form, now);
    if (conclusion === "eligible") {
      if (lines.length === 0) {
        throw new DomainError(
          "RULE_BROKEN",
          "Danh mục khen thưởng không còn quy định cho hình thức này: không thẩm định được. Trả lại đơn vị để chọn lại.",
        );
      }
      const answers = new Map(appraisalOf(kept).answers.map((each) => [each.item, each]));
      const faults = [
        ...openLines(lines, answers).map(({ key, message }) => [answerField(key), message]),
        ...(await warningFaults(tx, actor, nominationId, now)),
      ];
      if (faults.length > 0) throw new NotReadyError(Object.fromEntries(faults));
    }
    const event = conclusionEvents[conclusion];
    if (nomination.state === "IN_CONSULTATION") await takeOffLists(tx, actor, nominationId, now);
    const note = conclusion === "eligible" ? "" : reason;
    // The days stop counting while the unit has it.
    const data = conclusion === "return" ? { completeOn: null } : {};
    await moveNomination(tx, actor, { nominationId, event, version, note, data }, now);
    await tx.appraisal.update({
      where: { communeId_nominationId: { communeId: actor.communeId, nominationId } },
      data:
        conclusion === "return"
          ? { concludedById: null, concludedAt: null }
          : { concludedById: actor.membershipId, concludedAt: now },
      select: { version: true },
    });
    await tellUnit(tx, actor, { nomination, conclusion }, now);
  });
}

function isSamePress(
  { state, version, movedById, movedNote }: AppraisedNomination,
  { membershipId }: Actor,
  { version: seen, conclusion, reason }: ConcludeAppraisal,
): boolean {
  return (
    version === seen + 1 &&
    movedById === membershipId &&
    state === nominationMachine[conclusionEvents[conclusion]].to &&
    (conclusion === "eligible" || movedNote === reason.trim())
  );
}

async function tellUnit(
  tx: Tx,
  actor: Actor,
  { nomination, conclusion }: { nomination: AppraisedNomination; conclusion: Conclusion },
  now: Date,
): Promise<void> {
  const { id, name, dossier, version } = nomination;
  const to = await peopleOfUnit(tx, actor, dossier.unitId, now);
  const notice = {
    communeId: actor.communeId,
    to,
    subject: { type: "nomination", id },
    key: `nomination ${id} concluded ${version}`,
    at: now,
  } as const;
  const words = { title: dossier.title, name };
  if (conclusion === "return") {
    await notify(tx, {
      ...notice,
      kind: "nomination.returned",
      data: { ...words, by: actor.name },
    });
    return;
  }
  const isEligible = conclusion === "eligible";
  await notify(tx, { ...notice, kind: "nomination.concluded", data: { ...words, isEligible } });
}
