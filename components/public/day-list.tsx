import { clausesHref } from "@/lib/campaigns/public/addresses";
import type { PublicDay } from "@/lib/campaigns/public/calendar";
import { capitalised } from "@/lib/text/capitalised";
import { formatLongDate } from "@/lib/text/dates";

type DayListProps = {
  base: string;
  days: readonly PublicDay[];
  /** On the page of one campaign its name need not be said again. */
  hidesCampaign?: boolean;
};

/** What is due, one day below another. */
export function DayList({ base, days, hidesCampaign = false }: DayListProps) {
  const byDay = Map.groupBy(days, ({ day }) => day);
  return (
    <ol className="border-t border-line">
      {[...byDay].map(([day, own]) => (
        <li
          key={day}
          className="grid gap-x-6 gap-y-1 border-b border-line py-3 sm:grid-cols-[13rem_1fr]"
        >
          <p className="font-semibold">
            <time dateTime={day}>{capitalised(formatLongDate(day))}</time>
          </p>
          <ul className="space-y-2">
            {own.map((each) => (
              <li key={each.key}>
                <DayEntry base={base} entry={each} hidesCampaign={hidesCampaign} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

type DayEntryProps = { base: string; entry: PublicDay; hidesCampaign: boolean };

function DayEntry({ base, entry, hidesCampaign }: DayEntryProps) {
  const { title, who, clauseId, plan } = entry;
  const href = `${hidesCampaign ? "" : `${base}${clausesHref(plan)}`}${clauseId ? `#clause-${clauseId}` : ""}`;
  return (
    <>
      {href === "" ? title : <a href={href}>{title}</a>}
      {who && <span className="block text-base text-muted">{who}</span>}
      {!hidesCampaign && <span className="block text-base text-muted">{plan.campaign.title}</span>}
    </>
  );
}
