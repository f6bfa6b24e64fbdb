import { StatusTag, type StatusTone } from "@/components/ui/status-tag";
import { sessionStateLabels } from "@/lib/council/state";

type SessionState = keyof typeof sessionStateLabels;

const tones: Record<SessionState, StatusTone> = {
  PLANNED: "waiting",
  OPEN: "attention",
  CLOSED: "waiting",
  MINUTES_SIGNED: "done",
  CANCELLED: "stopped",
};

export function SessionStatus({ state }: { state: SessionState }) {
  return <StatusTag tone={tones[state]}>{sessionStateLabels[state]}</StatusTag>;
}
