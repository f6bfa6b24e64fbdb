import { StatusTag, type StatusTone } from "@/components/ui/status-tag";
import { gradeLabels } from "@/lib/pledges/state";

type Grade = keyof typeof gradeLabels;

const tones: Record<Grade, StatusTone> = {
  EXCEEDED: "done",
  MET: "done",
  NOT_MET: "attention",
};

export function GradeTag({ grade }: { grade: Grade }) {
  return <StatusTag tone={tones[grade]}>{gradeLabels[grade]}</StatusTag>;
}
