import type { Severity } from "@/lib/documents/checks/finding";

const order: readonly Severity[] = ["info", "warning", "error"];

/** The gravest finding of each place; a finding whose place is null is left out. */
export function gravestBy<Found extends { severity: Severity }>(
  findings: readonly Found[],
  placeOf: (finding: Found) => string | null,
): Map<string, Severity> {
  const gravest = new Map<string, Severity>();
  for (const finding of findings) {
    const place = placeOf(finding);
    if (place === null) continue;
    const known = gravest.get(place);
    if (!known || order.indexOf(finding.severity) > order.indexOf(known))
      gravest.set(place, finding.severity);
  }
  return gravest;
}
