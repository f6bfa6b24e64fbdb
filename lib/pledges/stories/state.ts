import type { StoryState } from "@/lib/db/generated/enums";
import type { Machine } from "@/lib/workflow/machine";

type StoryEvent = "publish" | "withdraw";

/** docs/workflow.md is made from this table (DESIGN §7). */
export const storyMachine: Machine<StoryState, StoryEvent> = {
  publish: {
    from: ["DRAFT", "WITHDRAWN"],
    to: "PUBLISHED",
    label: "Công khai điển hình",
    by: "thường trực thi đua, khi người được nêu đã đồng ý",
  },
  withdraw: {
    from: ["PUBLISHED"],
    to: "WITHDRAWN",
    label: "Gỡ khỏi trang công khai",
    by: "thường trực thi đua, kèm lý do; hoặc ngay khi người được nêu rút lại đồng ý",
  },
};
