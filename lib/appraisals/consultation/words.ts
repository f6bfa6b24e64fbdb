import type { OpinionOutcome } from "@/lib/db/generated/enums";

export const outcomeLabels: Record<OpinionOutcome, string> = {
  NO_EFFECT: "Không ảnh hưởng đến việc xét khen",
  UPHELD: "Ý kiến đúng, phải xem lại đề nghị",
  NOT_RELEVANT: "Không thuộc nội dung lấy ý kiến",
};

/** What stands for who asked not to be named on public pages. */
export const hiddenName = "(đã ẩn theo yêu cầu)";
