import type { KeptFormState } from "@/lib/web/signed-out-state";

/** Keeps the check boxes of a form that did not go through; a form state holds one text for each name. */
export function withChosenUnits(state: KeptFormState, formData: FormData): KeptFormState {
  const unitIds = formData.getAll("unitIds").join(" ");
  return { ...state, values: { ...state.values, unitIds } };
}

/** The ids again, from the form state or from the fact. */
export function chosenUnits(unitIds: string | readonly string[] | undefined): readonly string[] {
  return typeof unitIds === "string" ? unitIds.split(" ").filter(Boolean) : (unitIds ?? []);
}
