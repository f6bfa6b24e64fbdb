import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import { awardName } from "@/lib/nominations/awards/catalogue";
import { canWriteForUnit } from "@/lib/pledges/policy";
import type { HandInWorkItem } from "@/lib/workflow/work-item";
import { nominationsVisibleTo } from "./policy";
import { findSight } from "./sight";

/** A list of work shows no more; the page of the nominations shows all. */
const mostListed = 200;

/** What a unit has begun and not handed in, or got back; and what it waits for. The office's is in lib/appraisals. */
export async function listNominationWork(
  actor: Actor,
  now: Date,
): Promise<{ mine: HandInWorkItem[]; waiting: HandInWorkItem[] }> {
  if (!canWriteForUnit(actor).allowed) return { mine: [], waiting: [] };
  const sight = await findSight(prisma, actor, now);
  const { communeId } = actor;
  const drafts = await prisma.dossier.findMany({
    where: {
      communeId,
      unitId: { in: [...sight.lineage] },
      isFromPaper: false,
      OR: [{ nominations: { none: {} } }, { nominations: { some: { state: "DRAFT" } } }],
    },
    select: { id: true, title: true, createdAt: true },
    orderBy: { createdAt: "asc" },
    take: mostListed,
  });
  const nominations = await prisma.nomination.findMany({
    where: {
      AND: [
        nominationsVisibleTo(actor, { ...sight, terms: [] }),
        {
          dossier: { unitId: { in: [...sight.lineage] }, isFromPaper: false },
          state: { in: ["RETURNED", "SUBMITTED"] },
        },
      ],
    },
    select: {
      id: true,
      name: true,
      award: true,
      state: true,
      movedAt: true,
      movedNote: true,
      dossier: { select: { id: true, title: true } },
    },
    orderBy: [{ movedAt: "asc" }, { position: "asc" }, { id: "asc" }],
    take: mostListed,
  });
  const returned = nominations.filter(({ state }) => state === "RETURNED");
  const appraised = nominations.filter(({ state }) => state === "SUBMITTED");
  return {
    mine: [
      ...returned.map(
        (nomination): HandInWorkItem => ({
          ...lineOf(nomination),
          state: "RETURNED",
          note: nomination.movedNote,
        }),
      ),
      ...drafts.map(
        ({ id, title, createdAt }): HandInWorkItem => ({
          subject: { type: "dossier", id, title },
          state: "DUE",
          since: createdAt,
          what: "Hồ sơ đề nghị khen đang làm dở",
          href: `/nominations/dossiers/${id}`,
          dueOn: null,
          workingDaysLeft: null,
          note: null,
        }),
      ),
    ],
    waiting: [...Map.groupBy(appraised, ({ dossier }) => dossier.id).values()].flatMap(waitingLine),
  };
}

type Listed = {
  id: string;
  name: string;
  award: string;
  movedAt: Date;
  dossier: { id: string; title: string };
};

function lineOf({ id, name, award, movedAt }: Listed) {
  return {
    subject: { type: "nomination" as const, id, title: name },
    since: movedAt,
    what: `Đề nghị khen · ${awardName(award)}`,
    href: `/nominations/${id}`,
    dueOn: null,
    workingDaysLeft: null,
  };
}

/** What waits in one dossier is one line: a village hands in sixty at once. */
function waitingLine(those: readonly Listed[]): HandInWorkItem[] {
  const [first, ...others] = those;
  if (!first) return [];
  const waiting = { state: "TO_APPRAISE" as const, note: null };
  if (others.length === 0) return [{ ...lineOf(first), ...waiting }];
  const { id, title } = first.dossier;
  return [
    {
      ...lineOf(first),
      ...waiting,
      subject: { type: "dossier", id, title },
      what: `${those.length} đề nghị khen`,
      href: `/nominations/dossiers/${id}`,
    },
  ];
}
