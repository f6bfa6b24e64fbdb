import { publicWords } from "@/lib/campaigns/publication/public-document";
import { publicationShown } from "@/lib/campaigns/publication/visible";
import type { Prisma } from "@/lib/db/generated/client";
import type { CalendarDate } from "@/lib/text/dates";
import { readDay } from "@/lib/text/day-column";
import { slugOf } from "@/lib/text/fold";
import { twoDigits } from "@/lib/text/numbers";
import { type Standing, standingOf } from "./standing";

/** What every public list knows of a plan, without its text. */
export const briefSelect = {
  id: true,
  communeId: true,
  title: true,
  kind: true,
  state: true,
  amendmentKind: true,
  replacesId: true,
  campaign: {
    select: {
      id: true,
      title: true,
      slug: true,
      form: true,
      state: true,
      startsOn: true,
      endsOn: true,
    },
  },
  frozenDocument: { select: { number: true, symbol: true, year: true, issuedOn: true } },
  publications: publicationShown,
} satisfies Prisma.PlanSelect;

type Row = Prisma.PlanGetPayload<{ select: typeof briefSelect }>;

/** A public plan, once it is known that it is one. */
export type PublicPlan = {
  id: string;
  communeId: string;
  title: string;
  state: Row["state"];
  /** A report tells of the campaign; it never stands for it while its plan can be seen. */
  kind: Row["kind"];
  amendmentKind: Row["amendmentKind"];
  replacesId: string | null;
  /** "05/KH-UBND" */
  number: string;
  issuedOn: CalendarDate;
  /** The last part of its own address: "05-kh-ubnd-2026". */
  address: string;
  publication: { publishedAt: Date } & Omit<Row["publications"][number], "publishedAt">;
  campaign: {
    id: string;
    title: string;
    slug: string;
    form: Row["campaign"]["form"];
    state: Row["campaign"]["state"];
    startsOn: CalendarDate | null;
    endsOn: CalendarDate | null;
    standing: Standing;
  };
};

/** A row that `publicPlans` let through → the plan as it may be shown; none when it has no paper or no publication. */
export function publicPlanOf(row: Row, today: CalendarDate): PublicPlan[] {
  const { frozenDocument: paper, publications, campaign, ...plan } = row;
  const publication = publications[0];
  if (!paper || !publication?.publishedAt) return [];
  const number = `${twoDigits(paper.number)}/${paper.symbol}`;
  const days = { startsOn: readDay(campaign.startsOn), endsOn: readDay(campaign.endsOn) };
  const standing = standingOf(
    { ...days, campaignState: campaign.state, planState: plan.state },
    today,
  );
  return [
    {
      ...plan,
      title: publicWords(plan.title, publication),
      number,
      issuedOn: readDay(paper.issuedOn),
      address: slugOf(`${number}-${paper.year}`),
      publication: { ...publication, publishedAt: publication.publishedAt },
      campaign: {
        ...campaign,
        ...days,
        standing,
        title: publicWords(campaign.title, publication),
      },
    },
  ];
}

/**
 * The paper a campaign is known by: the one in force before one that was replaced, the latest first. What only amends
 * or corrects another stands for the campaign when there is nothing else to be seen, and a report when not even that is.
 */
export function mainPlan(plans: readonly PublicPlan[]): PublicPlan | null {
  const rank = ({ kind, amendmentKind }: PublicPlan) =>
    kind === "REPORT" ? 2 : amendmentKind === null || amendmentKind === "REPLACEMENT" ? 0 : 1;
  const [first] = plans.toSorted(
    (one, other) =>
      rank(one) - rank(other) ||
      Number(one.state === "REPLACED") - Number(other.state === "REPLACED") ||
      other.issuedOn.localeCompare(one.issuedOn) ||
      other.id.localeCompare(one.id),
  );
  return first ?? null;
}
