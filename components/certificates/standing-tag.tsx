import { StatusTag, type StatusTone } from "@/components/ui/status-tag";
import { type Standing, standingLabels } from "@/lib/certificates/standing";

const tones: Record<Standing, StatusTone> = {
  VALID: "done",
  VOIDED: "stopped",
  REISSUED: "stopped",
  REVOKED: "stopped",
};

export function StandingTag({ standing }: { standing: Standing }) {
  return <StatusTag tone={tones[standing]}>{standingLabels[standing]}</StatusTag>;
}
