import type { Actor } from "@/lib/auth/actor";
import type { StoryState } from "@/lib/db/generated/enums";
import { canHandle } from "@/lib/pledges/policy";
import { storyStateLabels } from "@/lib/pledges/state";
import { phonesIn } from "@/lib/text/phones";
import { canFire } from "@/lib/workflow/machine";
import { allow, deny, type Verdict } from "@/lib/workflow/verdict";
import { storyMachine } from "./state";

/** What the rules need to know; any query that selects more also fits. */
type StoryFacts = {
  state: StoryState;
  title: string;
  text: string;
  consentBy: string;
  consentOn: Date | null;
  /** Shown with it, under the words the unit gave it. */
  photo: { caption: string } | null;
};

/** The office writes stories; what the public reads is taken off before it is changed. */
export function canWriteStory(actor: Actor, story?: Pick<StoryFacts, "state">): Verdict {
  const handle = canHandle(actor);
  if (!handle.allowed || story?.state !== "PUBLISHED") return handle;
  return deny("Bài đang công khai: gỡ xuống, sửa, rồi công khai lại.");
}

/** Those a story tells of have agreed to it (Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15, Điều 4). */
export function canPublishStory(actor: Actor, story: StoryFacts): Verdict {
  const handle = canHandle(actor);
  if (!handle.allowed) return handle;
  if (!canFire(storyMachine, story.state, "publish")) {
    return deny(`Bài ${storyStateLabels[story.state].toLowerCase()}.`);
  }
  if (story.consentBy.trim() === "" || story.consentOn === null) {
    return deny(
      "Chưa ghi ai đồng ý, ngày nào. Hỏi người được nêu, ghi lại ở phần Đồng ý rồi công khai.",
    );
  }
  if (phonesIn(`${story.title}\n${story.text}`).length > 0) {
    return deny("Bài có số điện thoại. Bỏ số điện thoại khỏi bài rồi công khai.");
  }
  return phonesIn(story.photo?.caption ?? "").length > 0
    ? deny("Chú thích của ảnh có số điện thoại. Chọn ảnh khác hoặc bỏ ảnh rồi công khai.")
    : allow;
}
