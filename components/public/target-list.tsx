import type { Fact, TargetContent } from "@/lib/campaigns/facts/fact";
import { comparisonPrefix, measured } from "@/lib/campaigns/facts/words";
import type { AddressedUnit } from "@/lib/campaigns/public/unit-addresses";
import { capitalised } from "@/lib/text/capitalised";
import { ClauseLink, type ClausePaths } from "./clause-link";

type TargetListProps = {
  targets: readonly Fact<TargetContent>[];
  units: readonly AddressedUnit[];
  paths: ClausePaths;
  /** What has been reached, in words, of the targets whose progress the commune shows. */
  achieved?: ReadonlyMap<string, string>;
};

/** What is to be reached, year by year, and beside it what has been. */
export function TargetList({ targets, units, paths, achieved = new Map() }: TargetListProps) {
  const hasAchieved = targets.some(({ id }) => achieved.has(id));
  const names = new Map(units.map(({ id, name }) => [id, name]));
  return (
    <table className="cards-table w-full">
      <caption className="sr-only">Chỉ tiêu phải đạt</caption>
      <thead>
        <tr>
          <th scope="col">Chỉ tiêu</th>
          <th scope="col">Mức phải đạt</th>
          {hasAchieved && <th scope="col">Thực hiện</th>}
          <th scope="col">Nêu tại</th>
        </tr>
      </thead>
      <tbody>
        {targets.map(({ id, clauseId, content }) => (
          <tr key={id}>
            <th scope="row">
              {capitalised(content.indicator)}
              <Responsible names={content.unitIds.flatMap((unitId) => names.get(unitId) ?? [])} />
            </th>
            <td data-label="Mức phải đạt">
              <ul>
                {content.values.map(({ year, value }) => (
                  <li key={year ?? "all"}>
                    {year !== null && `Năm ${year}: `}
                    {comparisonPrefix[content.comparison]}
                    {measured(value, content.measure)}
                  </li>
                ))}
              </ul>
            </td>
            {hasAchieved && <td data-label="Thực hiện">{achieved.get(id) ?? "Không công khai"}</td>}
            <td data-label="Nêu tại">
              <ClauseLink clauseId={clauseId} paths={paths} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Responsible({ names }: { names: readonly string[] }) {
  if (names.length === 0) return null;
  return <span className="block text-base text-muted">{names.join("; ")}</span>;
}
