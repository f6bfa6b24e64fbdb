import type { CriterionContent, Fact } from "@/lib/campaigns/facts/fact";
import { audienceLabels } from "@/lib/campaigns/facts/labels";

/** By what the work is judged, for each kind of those who take part. */
export function CriterionList({ criteria }: { criteria: readonly Fact<CriterionContent>[] }) {
  const byAudience = Map.groupBy(criteria, ({ content }) => content.audience);
  return (
    <div className="space-y-4">
      {[...byAudience].map(([audience, own]) => (
        <div key={audience ?? "all"}>
          {(audience !== null || byAudience.size > 1) && (
            <h3>{audience ? `Đối với ${audienceLabels[audience]}` : "Đối với tất cả"}</h3>
          )}
          <ul className="list-disc space-y-1 pl-5">
            {own.map(({ id, content }) => (
              <li key={id}>{content.text}</li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}
