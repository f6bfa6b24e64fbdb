import type { ReviewKind } from "@/lib/db/generated/enums";

export const reviewKindLabels: Record<ReviewKind, string> = {
  MIDTERM: "Sơ kết",
  FINAL: "Tổng kết",
};
