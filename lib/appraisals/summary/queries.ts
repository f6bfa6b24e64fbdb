import "server-only";
import { z } from "zod";
import { type QueueFilter, queueFilterSchema, queueStates } from "@/lib/appraisals/queue/filter";
import { queueWhere } from "@/lib/appraisals/queue/queries";
import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import { awardKinds } from "@/lib/nominations/awards/catalogue";
import { canFollowNominations } from "@/lib/nominations/policy";
import { visibleNominations } from "@/lib/nominations/sight";
import { ensure } from "@/lib/workflow/verdict";
import type { SummaryRow } from "./columns";

const mostSummarised = 1000;

const chosenIds = z
  .union([z.uuid().transform((id) => [id]), z.array(z.uuid()).max(mostSummarised)])
  .catch([]);

/**
 * Those chosen one by one (`n`, with `chosen` also none), or all that a filter of the queue leaves, else the eligible
 * ones.
 */
export const summaryAskedSchema = z
  .looseObject({ n: chosenIds, chosen: z.unknown().optional(), state: z.unknown().optional() })
  .transform(({ n, chosen, state, ...rest }) => ({
    ids: n.length > 0 || chosen !== undefined ? n : null,
    filter: queueFilterSchema.parse({ ...rest, state: state ?? "eligible" }),
  }));

type SummaryAsked = { ids: readonly string[] | null; filter: QueueFilter };

/** Without accents lost: "Lò Văn Ân" before "Lò Văn Biên". */
const vietnamese = new Intl.Collator("vi");
const awardOrder = awardKinds.map(({ key }) => key as string);
const audienceOrder = ["COLLECTIVE", "ENTERPRISE", "HOUSEHOLD", "PERSON"];

/**
 * The rows of the list trích ngang, by award, audience and name. Leaves out what the reader does not see, or is recused
 * from while the Council has it. Throws FORBIDDEN. A fixed number of queries.
 */
export async function findSummary(
  actor: Actor,
  { ids, filter }: SummaryAsked,
  now: Date,
): Promise<SummaryRow[]> {
  ensure(canFollowNominations(actor));
  const narrowed = await queueWhere(actor, filter, now);
  const asked =
    ids !== null
      ? { id: { in: [...ids] } }
      : { AND: [narrowed, { state: { in: [...queueStates[filter.state].states] } }] };
  const rows = await prisma.nomination.findMany({
    where: {
      AND: [
        await visibleNominations(prisma, actor, now),
        { state: { not: "DRAFT" as const } },
        asked,
      ],
    },
    select: {
      id: true,
      state: true,
      award: true,
      audience: true,
      honorific: true,
      name: true,
      post: true,
      place: true,
      citation: true,
      votesFor: true,
      votesAgainst: true,
      movedNote: true,
      appraisal: { select: { findings: true } },
      dossier: {
        select: {
          unit: { select: { name: true } },
          meeting: { select: { presentCount: true } },
        },
      },
    },
    orderBy: { id: "asc" },
    take: mostSummarised,
  });
  return rows
    .map(({ dossier, appraisal, ...row }) => ({
      ...row,
      unitName: dossier.unit.name,
      presentCount: dossier.meeting?.presentCount ?? null,
      findings: appraisal?.findings ?? "",
    }))
    .sort(inOrder);
}

function inOrder(one: SummaryRow, other: SummaryRow): number {
  return (
    awardOrder.indexOf(one.award) - awardOrder.indexOf(other.award) ||
    audienceOrder.indexOf(one.audience) - audienceOrder.indexOf(other.audience) ||
    vietnamese.compare(one.name, other.name)
  );
}

/** The address of one of the list's forms, asking for the same rows. */
export function summaryHref(
  form: "" | "/paper.docx" | "/paper.pdf" | "/table.xlsx",
  asked: SummaryAsked,
): string {
  const { ids, filter } = asked;
  const { page: _page, late: _late, ...rest } = filter;
  const params =
    ids !== null
      ? ids.map((id) => ["n", id])
      : Object.entries(rest).flatMap(([name, value]) => (value ? [[name, String(value)]] : []));
  return `/appraisals/summary${form}?${new URLSearchParams(params)}`;
}
