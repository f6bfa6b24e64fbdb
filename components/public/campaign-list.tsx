import { periodWords } from "@/lib/campaigns/facts/words";
import { campaignHref } from "@/lib/campaigns/public/addresses";
import type { PublicPlan } from "@/lib/campaigns/public/brief";
import { formatDate } from "@/lib/text/dates";
import { StandingTag } from "./standing-tag";

type CampaignListProps = { base: string; plans: readonly PublicPlan[]; today: Date };

/** Campaigns one below another: its name, whether it is on, from when to when, its paper. */
export function CampaignList({ base, plans, today }: CampaignListProps) {
  return (
    <ul className="border-t border-line">
      {plans.map((plan) => (
        <li key={plan.id} className="space-y-1 border-b border-line py-4">
          <h3>
            <a href={`${base}${campaignHref(plan)}`} className="tap">
              {plan.campaign.title}
            </a>
          </h3>
          <p>
            <StandingTag plan={plan} today={today} />
          </p>
          <p className="text-base text-muted">
            {periodSentence(plan)}Số {plan.number} ngày {formatDate(plan.issuedOn)}
          </p>
        </li>
      ))}
    </ul>
  );
}

function periodSentence({ campaign: { startsOn, endsOn } }: PublicPlan): string {
  if (!startsOn && !endsOn) return "";
  const words = periodWords({ startsOn, endsOn });
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} · `;
}
