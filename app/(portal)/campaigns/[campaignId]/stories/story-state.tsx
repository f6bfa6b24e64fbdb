import { StatusTag, type StatusTone } from "@/components/ui/status-tag";
import { storyStateLabels } from "@/lib/pledges/state";
import { formatDate } from "@/lib/text/dates";

const tones = {
  DRAFT: "draft",
  PUBLISHED: "done",
  WITHDRAWN: "stopped",
} as const satisfies Record<keyof typeof storyStateLabels, StatusTone>;

type StoryStateProps = {
  story: {
    state: keyof typeof storyStateLabels;
    consentBy: string;
    consentOn: Date | null;
  };
};

/** How far a story is, and whether anybody has agreed to it. */
export function StoryState({ story: { state, consentBy, consentOn } }: StoryStateProps) {
  const consent = consentOn
    ? `${consentBy} đồng ý ngày ${formatDate(consentOn)}`
    : "chưa có người được nêu đồng ý";
  return (
    <StatusTag tone={tones[state]} detail={consent}>
      {storyStateLabels[state]}
    </StatusTag>
  );
}
