import type { AvailableNomination } from "@/lib/decisions/proposal/available";
import { awardName } from "@/lib/nominations/awards/catalogue";

export type ChoiceGroup = {
  award: string;
  title: string;
  choices: { value: string; label: string; hint: string }[];
  /** Those the Council is for, or was not asked about: chosen to begin with. */
  chosen: string[];
};

/** What can go into a decision, by award, as boxes to tick. */
export function nominationChoices(available: readonly AvailableNomination[]): ChoiceGroup[] {
  return [...Map.groupBy(available, ({ award }) => award)].map(([award, those]) => ({
    award,
    title: `${awardName(award)} (${those.length})`,
    choices: those.map(({ id, honorific, name, dossier, citation, state, council }) => ({
      value: id,
      label: `${[honorific, name].filter(Boolean).join(" ")} (${dossier.unit.name})`,
      hint: [
        state === "ELIGIBLE"
          ? "Thủ tục đơn giản, không qua Hội đồng"
          : state === "RECOMMENDED"
            ? `Hội đồng đề nghị khen${council?.words ? `: ${council.words}` : ""}`
            : `Hội đồng KHÔNG đề nghị${council?.words ? `: ${council.words}` : ""}`,
        citation,
      ]
        .filter(Boolean)
        .join(" · "),
    })),
    chosen: those.filter(({ state }) => state !== "NOT_RECOMMENDED").map(({ id }) => id),
  }));
}
