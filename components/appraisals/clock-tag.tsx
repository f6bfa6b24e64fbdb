import { StatusTag, type StatusTone } from "@/components/ui/status-tag";
import { type Clock, clockWords } from "@/lib/appraisals/clock";

/** So few days left that it is said aloud. */
const soonDays = 3;

/** How much of the time for an appraisal is left. */
export function ClockTag({ clock }: { clock: Clock | null }) {
  if (!clock) return null;
  const words = clockWords(clock);
  return (
    <StatusTag tone={toneOf(clock)}>{words.charAt(0).toUpperCase() + words.slice(1)}</StatusTag>
  );
}

function toneOf(clock: Clock): StatusTone {
  switch (clock.how) {
    case "running":
      return clock.left <= soonDays ? "attention" : "waiting";
    case "late":
      return "attention";
    case "stopped":
      return "draft";
    case "done":
      return "done";
  }
}
