import { type ConcludeAppraisal, concludeAppraisal } from "@/lib/appraisals/conclude";
import { concludeConsultation } from "@/lib/appraisals/consultation/conclude-consultation";
import { handleOpinion } from "@/lib/appraisals/consultation/handle-opinion";
import { openConsultation } from "@/lib/appraisals/consultation/open-consultation";
import { giveOpinion } from "@/lib/appraisals/consultation/receive-opinion";
import { fieldsOf } from "@/lib/appraisals/fields";
import { findAppraisal } from "@/lib/appraisals/find-appraisal";
import { suspendNomination } from "@/lib/appraisals/suspension/suspend";
import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import { newId } from "@/lib/text/new-id";

type Finding = Pick<ConcludeAppraisal, "conclusion"> & {
  findings: string;
  reason?: string;
};

/** The office answers every line of the checklist and concludes. */
export async function appraise(
  office: Actor,
  nominationId: string,
  { conclusion, findings, reason = "" }: Finding,
  now: Date,
): Promise<void> {
  const found = await findAppraisal(office, nominationId, now);
  if (!found) throw new Error("The office appraises what was handed in.");
  const answers = found.lines.flatMap(({ key, suggested }) => [
    [`answer.${key}`, suggested ?? "YES"],
    [`note.${key}`, ""],
  ]);
  await concludeAppraisal(
    office,
    {
      nominationId,
      version: found.nomination.version,
      base: fieldsOf(null),
      fields: { findings, ...Object.fromEntries(answers) },
      reasons: {},
      conclusion,
      reason,
    },
    now,
  );
}

/** A complaint is being looked into. */
export async function suspend(
  office: Actor,
  nominationId: string,
  reason: string,
  now: Date,
): Promise<void> {
  const { version } = await prisma.nomination.findUniqueOrThrow({
    where: { communeId_id: { communeId: office.communeId, id: nominationId } },
    select: { version: true },
  });
  await suspendNomination(office, { nominationId, version, ground: "complaint", reason }, now);
}

type Shown = { title: string; nominationIds: string[] };

/** Shows a list to the people for as long as the rules ask; gives its id. */
export function consult(office: Actor, { title, nominationIds }: Shown, now: Date) {
  const id = newId();
  return openConsultation(office, { id, title, nominationIds, closesOn: null, basis: "" }, now);
}

type Said = { nominationId: string; name: string; contact: string; text: string };

/** What somebody of the commune writes on the public page; gives the opinion's id. */
export async function say(consultationId: string, said: Said, now: Date): Promise<string> {
  const { slug, commune } = await prisma.consultation.findUniqueOrThrow({
    where: { id: consultationId },
    select: { slug: true, commune: { select: { slug: true } } },
  });
  return giveOpinion({ id: newId(), ...said, commune: commune.slug, slug }, now);
}

export async function answerOpinion(
  office: Actor,
  opinionId: string,
  answer: string,
  now: Date,
): Promise<void> {
  await handleOpinion(office, { opinionId, version: 1, outcome: "NO_EFFECT", answer }, now);
}

export async function endConsultation(office: Actor, consultationId: string, now: Date) {
  const { version } = await prisma.consultation.findUniqueOrThrow({
    where: { id: consultationId },
    select: { version: true },
  });
  await concludeConsultation(office, { consultationId, version }, now);
}
