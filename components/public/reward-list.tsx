import { Award } from "lucide-react";
import type { Fact, RewardContent } from "@/lib/campaigns/facts/fact";
import { audienceLabels } from "@/lib/campaigns/facts/labels";
import { quotaWords } from "@/lib/campaigns/facts/words";
import { ClauseLink, type ClausePaths } from "./clause-link";

type RewardListProps = { rewards: readonly Fact<RewardContent>[]; paths: ClausePaths };

/** What the campaign offers to those who do well. */
export function RewardList({ rewards, paths }: RewardListProps) {
  return (
    <ul className="grid gap-3 sm:grid-cols-2">
      {rewards.map(({ id, clauseId, content }) => (
        <li key={id} className="flex gap-3 rounded-md border border-gold bg-gold-soft px-4 py-3">
          <Award aria-hidden className="mt-1 size-6 shrink-0 text-gold-ink" />
          <div>
            <h3 className="text-lg">{content.award}</h3>
            <p className="text-base">{details(content)}</p>
            <ClauseLink clauseId={clauseId} paths={paths} />
          </div>
        </li>
      ))}
    </ul>
  );
}

function details(content: RewardContent): string {
  const { audience, authority, standard, quotaUnit } = content;
  const quota = quotaWords(content);
  return [
    audience && `Cho ${audienceLabels[audience]}`,
    quota && `${quotaUnit === "PERCENT" ? "tỷ lệ" : "số lượng"} ${quota}`,
    authority && `${authority} quyết định`,
    standard && `Tiêu chuẩn: ${standard}`,
  ]
    .filter(Boolean)
    .join(" · ");
}
