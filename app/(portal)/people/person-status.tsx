import { StatusTag, type StatusTone } from "@/components/ui/status-tag";
import { type PersonState, personStateLabels } from "@/lib/people/state";

const tones: Record<PersonState, StatusTone> = {
  active: "done",
  invited: "waiting",
  ended: "draft",
  disabled: "stopped",
};

export function PersonStatus({ state }: { state: PersonState }) {
  return <StatusTag tone={tones[state]}>{personStateLabels[state]}</StatusTag>;
}
