import {
  Award,
  Ban,
  Check,
  Clock,
  Info,
  type LucideIcon,
  PencilLine,
  TriangleAlert,
} from "lucide-react";
import type { ReactNode } from "react";

/** One tone for one kind of state, the same on every screen. */
export type StatusTone =
  | "draft"
  | "waiting"
  | "information"
  | "attention"
  | "done"
  | "stopped"
  | "honour";

const looks: Record<StatusTone, { icon: LucideIcon; classes: string }> = {
  draft: { icon: PencilLine, classes: "border-line bg-surface px-2 font-semibold" },
  waiting: { icon: Clock, classes: "border-blue bg-blue-soft px-2 text-blue font-semibold" },
  information: { icon: Info, classes: "border-blue bg-blue-soft px-2 text-blue font-semibold" },
  attention: {
    icon: TriangleAlert,
    classes: "border-amber bg-amber-soft px-2 text-amber font-semibold",
  },
  // What is done asks for nothing: plain words, no colour.
  done: { icon: Check, classes: "border-transparent font-normal" },
  stopped: { icon: Ban, classes: "border-danger bg-danger-soft px-2 text-danger font-semibold" },
  honour: { icon: Award, classes: "border-gold bg-gold-soft px-2 text-gold-ink font-semibold" },
};

type StatusTagProps = {
  tone: StatusTone;
  children: ReactNode;
  /** Who has it now and by when: "còn 2 ngày làm việc". */
  detail?: ReactNode;
};

export function StatusTag({ tone, children, detail }: StatusTagProps) {
  const { icon: Icon, classes } = looks[tone];
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2 gap-y-0.5">
      <span
        className={`inline-flex items-center gap-1.5 rounded-md border py-0.5 text-sm ${classes}`}
      >
        <Icon aria-hidden className="size-4 shrink-0" />
        {children}
      </span>
      {detail && <span className="text-sm text-muted">{detail}</span>}
    </span>
  );
}
