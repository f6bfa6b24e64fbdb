import type { AmendmentKind } from "@/lib/db/generated/enums";

/** How one paper stands to the other, said from either side. */
export const amendmentWords: Record<
  AmendmentKind,
  { name: string; changes: string; changedBy: string }
> = {
  AMENDMENT: {
    name: "Sửa đổi, bổ sung",
    changes: "sửa đổi, bổ sung văn bản",
    changedBy: "Được sửa đổi, bổ sung bằng",
  },
  REPLACEMENT: {
    name: "Thay thế",
    changes: "thay thế văn bản",
    changedBy: "Được thay thế bằng",
  },
  CORRECTION: {
    name: "Đính chính",
    changes: "đính chính văn bản",
    changedBy: "Được đính chính bằng",
  },
};
