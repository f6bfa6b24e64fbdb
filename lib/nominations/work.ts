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
    select: { id: true, name: true, award: true, state: true, movedAt: true, movedNote: true },
    orderBy: { movedAt: "asc" },
    take: mostListed,
  });
  const items = nominations.map(
    ({ id, name, award, state, movedAt, movedNote }): HandInWorkItem => ({
      subject: { type: "nomination", id, title: name },
      state: state === "RETURNED" ? "RETURNED" : "HANDED_IN",
      since: movedAt,
      what: `Đề nghị khen · ${awardName(award)}`,
      href: `/nominations/${id}`,
      dueOn: null,
      workingDaysLeft: null,
      note: state === "RETURNED" ? movedNote : null,
    }),
  );
  const waits = ({ state }: HandInWorkItem) => state === "HANDED_IN";
  return {
    mine: [
      ...items.filter((item) => !waits(item)),
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
    waiting: items.filter(waits),
  };
}
