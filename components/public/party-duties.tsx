import { partyRoleLabels } from "@/lib/campaigns/facts/labels";
import type { PartyDuties } from "@/lib/campaigns/public/unit-duties";
import { ClauseLink, type ClausePaths } from "./clause-link";

type PartyDutiesListProps = {
  base: string;
  parties: readonly PartyDuties[];
  paths: ClausePaths;
};

/** Who does what, under the name of each who does it. */
export function PartyDutiesList({ base, parties, paths }: PartyDutiesListProps) {
  return (
    <div className="border-t border-line">
      {parties.map(({ name, unit, duties }) => (
        <div
          key={unit?.id ?? name}
          className="grid gap-x-6 gap-y-1 border-b border-line py-3 sm:grid-cols-[16rem_1fr]"
        >
          <h3 className="text-lg">
            {unit ? (
              <a href={`${base}/don-vi/${unit.address}`} className="tap">
                {name}
              </a>
            ) : (
              name
            )}
          </h3>
          <ul className="space-y-2">
            {duties.map(({ assignmentId, clauseId, task, role, when }) => (
              <li key={`${assignmentId}${role}`}>
                <span className="text-base text-muted">{partyRoleLabels[role]}: </span>
                {task}{" "}
                <span className="text-base text-muted">
                  {when && `Hạn: ${when}. `}
                  <ClauseLink clauseId={clauseId} paths={paths} />
                </span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}
