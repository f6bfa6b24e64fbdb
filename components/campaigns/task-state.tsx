import { StatusTag } from "@/components/ui/status-tag";
import type { TaskState } from "@/lib/campaigns/tasks";

/** How far a part of the plan is; done is plain words. */
export function TaskStateTag({ state }: { state: TaskState }) {
  switch (state) {
    case "todo":
      return <StatusTag tone="information">Chưa làm</StatusTag>;
    case "doing":
      return <StatusTag tone="attention">Đang làm</StatusTag>;
    case "done":
      return <StatusTag tone="done">Đã xong</StatusTag>;
    case "optional":
      return <span className="text-sm text-muted">Không bắt buộc</span>;
  }
}
