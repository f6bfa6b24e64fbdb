import type { SpendingKind } from "@/lib/db/generated/enums";

/** What a fund is spent on beside the money of awards (the province's yearly table, DOMAIN §3). */
export const spendingLabels: Record<SpendingKind, string> = {
  PROPAGANDA: "Phát động thi đua, tuyên truyền",
  ARTEFACT: "Hiện vật: khung, bằng, phôi",
  OTHER: "Chi khác",
};

export const spendingKinds = ["PROPAGANDA", "ARTEFACT", "OTHER"] as const;
