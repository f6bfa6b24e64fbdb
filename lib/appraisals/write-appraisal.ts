import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { prisma, type Tx } from "@/lib/db/client";
import { DomainError } from "@/lib/errors";
import { answerWarning } from "@/lib/nominations/warnings/answer-warning";
import { findWarnings } from "@/lib/nominations/warnings/find-warnings";
import { ensure } from "@/lib/workflow/verdict";
import { type AppraisalFields, appraisalOf, fieldsOf, mergeFields, warningField } from "./fields";
import { type ReadAppraisal, readAppraisal } from "./find-appraisal";
import { canWriteAppraisal } from "./policy";
import { StaleAppraisalError } from "./stale-appraisal-error";

export type WriteAppraisal = {
  nominationId: string;
  /** What the form showed. */
  base: AppraisalFields;
  fields: AppraisalFields;
  /** Why warnings are let pass, by their fingerprint; "" says nothing. */
  reasons: Readonly<Record<string, string>>;
};

/**
 * Keeps what was written so far, without a conclusion. Throws NOT_FOUND, FORBIDDEN; StaleAppraisalError when somebody
 * else wrote something else in the same fields; RULE_BROKEN for an answer to a warning that is no more.
 */
export async function saveAppraisal(actor: Actor, form: WriteAppraisal, now: Date): Promise<void> {
  await prisma.$transaction(async (tx) => {
    await writeAppraisal(tx, actor, form, now);
  });
}

/** The same in a transaction of the caller's; gives the appraisal as it stands then. */
export async function writeAppraisal(
  tx: Tx,
  actor: Actor,
  { nominationId, base, fields, reasons }: WriteAppraisal,
  now: Date,
): Promise<ReadAppraisal & { kept: Record<string, string> }> {
  const found = await holdAppraisal(tx, actor, nominationId, now);
  ensure(canWriteAppraisal(actor, found.nomination));
  const { communeId } = actor;
  const names = new Set(
    found.lines.flatMap(({ key }) => [`answer.${key}`, `note.${key}`]).concat("findings"),
  );
  const typed = Object.fromEntries(
    Object.entries(fields)
      .filter(([name]) => names.has(name))
      .map(([name, value]) => [name, tidy(value)]),
  );
  const current = fieldsOf(found.nomination.appraisal);
  const { fields: kept, conflicts } = mergeFields(base, typed, current);
  if (conflicts.length > 0) throw new StaleAppraisalError(current, conflicts);
  await answerWarnings(tx, actor, { nominationId, reasons }, now);
  const isNew = found.nomination.appraisal === null;
  const isChanged = Object.keys(kept).some((name) => (kept[name] ?? "") !== (current[name] ?? ""));
  if (isNew || isChanged) {
    const { findings, answers } = appraisalOf(kept);
    const key = { communeId, nominationId };
    const { version } = await tx.appraisal.upsert({
      where: { communeId_nominationId: key },
      create: { ...key, findings },
      update: { findings, version: { increment: 1 } },
      select: { version: true },
    });
    await tx.appraisalAnswer.deleteMany({ where: key });
    await tx.appraisalAnswer.createMany({ data: answers.map((each) => ({ ...key, ...each })) });
    await recordAudit(tx, {
      actor,
      action: "appraisal.saved",
      subject: { type: "nomination", id: nominationId },
      data: { version },
      at: now,
    });
  }
  return { ...found, kept };
}

/** The nomination and its appraisal, its row held until the transaction ends. Throws NOT_FOUND. */
export async function holdAppraisal(
  tx: Tx,
  actor: Actor,
  nominationId: string,
  now: Date,
): Promise<ReadAppraisal> {
  await tx.$executeRaw`
    SELECT 1 FROM nomination WHERE commune_id = ${actor.communeId}::uuid AND id = ${nominationId}::uuid FOR UPDATE`;
  const found = await readAppraisal(tx, actor, nominationId, now);
  if (!found) throw new DomainError("NOT_FOUND", "Không tìm thấy đề nghị khen thưởng.");
  return found;
}

/** Only what is said anew: the words that stand are not said twice. */
async function answerWarnings(
  tx: Tx,
  actor: Actor,
  { nominationId, reasons }: Pick<WriteAppraisal, "nominationId" | "reasons">,
  now: Date,
): Promise<void> {
  const said = Object.entries(reasons)
    .map(([fingerprint, reason]) => [fingerprint, tidy(reason)] as const)
    .filter(([, reason]) => reason !== "");
  if (said.length === 0) return;
  const warnings = (await findWarnings(actor, [nominationId], now, tx)).get(nominationId) ?? [];
  for (const [fingerprint, reason] of said) {
    const standing = warnings.find((warning) => warning.fingerprint === fingerprint);
    // Mended since the page was opened: there is nothing left to answer.
    if (!standing || standing.answer?.reason === reason) continue;
    await answerWarning(tx, actor, { nominationId, fingerprint, reason }, now);
  }
}

const tidy = (text: string) => text.normalize("NFC").replace(/\r\n/gu, "\n").trim();

/** Faults of warnings that still stand in the way, by the name of their field. */
export async function warningFaults(
  tx: Tx,
  actor: Actor,
  nominationId: string,
  now: Date,
): Promise<[string, string][]> {
  const warnings = (await findWarnings(actor, [nominationId], now, tx)).get(nominationId) ?? [];
  return warnings
    .filter(({ severity, answer }) => severity === "BLOCK" && answer === null)
    .map(({ fingerprint }) => [
      warningField(fingerprint),
      "Cảnh báo này cản việc kết luận: ghi vì sao vẫn xét, hoặc trả lại, kết luận không đủ.",
    ]);
}
