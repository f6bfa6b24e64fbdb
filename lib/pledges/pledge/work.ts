import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import { canHandle, pledgesVisibleTo } from "@/lib/pledges/policy";
import { writeDay } from "@/lib/text/day-column";
import type { HandInWorkItem } from "@/lib/workflow/work-item";
import { listUnitPledges, type UnitCampaign, type UnitRound } from "./queries";

/** Due so soon that it belongs in the list of work. */
const soonDays = 10;

/** A list of work shows no more; the boards show all. */
const mostListed = 200;

/** What the person's unit has to hand in or put right, what the office has to take; and what a unit waits for. */
export async function listPledgeWork(
  actor: Actor,
  now: Date,
): Promise<{ mine: HandInWorkItem[]; waiting: HandInWorkItem[] }> {
  const [ofUnit, handedIn] = await Promise.all([
    listUnitPledges(actor, now),
    canHandle(actor).allowed ? listHandedIn(actor) : [],
  ]);
  const items = ofUnit.flatMap((campaign) =>
    campaign.rounds.flatMap((each) => unitItem(campaign, each, now) ?? []),
  );
  const waits = ({ state }: HandInWorkItem) => state === "HANDED_IN";
  return {
    mine: [...items.filter((item) => !waits(item)), ...handedIn],
    waiting: items.filter(waits),
  };
}

function unitItem(
  { campaign, isOpen }: UnitCampaign,
  { round, pledge, isLate, workingDaysLeft }: UnitRound,
  now: Date,
): HandInWorkItem | null {
  const state = stateOf();
  if (state === null) return null;
  const late = isLate && round.dueOn ? writeDay(round.dueOn) : null;
  return {
    subject: { type: "pledge", id: pledge?.id ?? campaign.id, title: campaign.title },
    state,
    since: late ?? pledge?.movedAt ?? now,
    what: whatOf(round.name),
    href: pledge ? `/pledges/${pledge.id}` : "/pledges",
    dueOn: round.dueOn,
    workingDaysLeft,
    note: state === "RETURNED" ? (pledge?.movedNote ?? null) : null,
  };

  function stateOf(): HandInWorkItem["state"] | null {
    if (pledge?.state === "RETURNED") return "RETURNED";
    if (pledge?.state === "SUBMITTED") return "HANDED_IN";
    const isUnwritten = pledge === null || (pledge.state === "DRAFT" && !pledge.isFromPaper);
    if (!isUnwritten || !isOpen) return null;
    if (isLate) return "LATE";
    const isSoon =
      round.dueOn === null || (workingDaysLeft !== null && workingDaysLeft <= soonDays);
    return isSoon || pledge !== null ? "DUE" : null;
  }
}

async function listHandedIn(actor: Actor): Promise<HandInWorkItem[]> {
  const rows = await prisma.pledge.findMany({
    where: { AND: [{ state: "SUBMITTED" }, pledgesVisibleTo(actor, [])] },
    select: {
      id: true,
      round: true,
      movedAt: true,
      unit: { select: { name: true } },
      campaign: { select: { title: true } },
    },
    orderBy: { movedAt: "asc" },
    take: mostListed,
  });
  return rows.map(({ id, round, movedAt, unit, campaign }) => ({
    subject: { type: "pledge", id, title: campaign.title },
    state: "HANDED_IN",
    since: movedAt,
    what: `${whatOf(round && `năm ${round}`)} · ${unit.name}`,
    href: `/pledges/${id}`,
    dueOn: null,
    workingDaysLeft: null,
    note: null,
  }));
}

const whatOf = (round: string) => ["Đăng ký thi đua", round].filter(Boolean).join(" ");
