import { unitKindLabels } from "@/lib/communes/state";
import type { DemandUnit } from "@/lib/pledges/timetable";

/** The database may sort by letters of another language; "Bản 2" comes before "Bản 10". */
const vietnamese = new Intl.Collator("vi", { numeric: true });

const kinds = Object.keys(unitKindLabels);

/** By kind, then by name. */
export function byKindAndName(
  one: Pick<DemandUnit, "kind" | "name">,
  other: Pick<DemandUnit, "kind" | "name">,
): number {
  return (
    kinds.indexOf(one.kind) - kinds.indexOf(other.kind) || vietnamese.compare(one.name, other.name)
  );
}
