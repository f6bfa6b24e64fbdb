import type { Actor } from "@/lib/auth/actor";
import { listUnits } from "@/lib/communes/queries";

/** The units of today to choose from; the one a place has already is kept even when it has ended. */
export async function unitChoices(
  actor: Actor,
  now: Date,
  kept: { id: string | null; name: string | undefined } | null = null,
) {
  const units = await listUnits(actor, now);
  const choices = units.map(({ id, name }) => ({ value: id, label: name }));
  if (!kept?.id || units.some(({ id }) => id === kept.id)) return choices;
  return [{ value: kept.id, label: `${kept.name} (đã kết thúc)` }, ...choices];
}
