import type { Place } from "@/lib/people/accounts-queries";
import { writtenDate } from "@/lib/text/calendar";
import { calendarDate } from "@/lib/text/dates";
import { readDay } from "@/lib/text/day-column";
import type { FormState } from "@/lib/web/form-state";

/** What the fields of a place show: of one that is there, or of one to begin today. */
export function placeDefaults(place: Place | null, now: Date): Record<string, string> {
  return {
    roles: place?.roles.join(" ") ?? "",
    unitId: place?.unitId ?? "",
    position: place?.position ?? "",
    isDeputy: place?.isDeputy ? "yes" : "no",
    validFrom: writtenDate(place ? readDay(place.validFrom) : calendarDate(now)),
    validTo: place?.validTo ? writtenDate(readDay(place.validTo)) : "",
  };
}

/** Keeps the check boxes of a form that did not go through; a form state holds one text for each name. */
export function withRoles<State extends FormState>(state: State, formData: FormData): State {
  const roles = formData.getAll("roles").join(" ");
  return { ...state, values: { ...state.values, roles } };
}
