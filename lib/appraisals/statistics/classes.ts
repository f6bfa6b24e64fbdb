import type { Audience } from "@/lib/db/generated/enums";

/** Whom the province's yearly tables tell apart (DOMAIN §3): leaders from those who work directly. */
export const awardClasses = {
  group: "Tập thể",
  leader: "Cá nhân lãnh đạo, quản lý",
  worker: "Cá nhân trực tiếp",
  household: "Hộ gia đình",
  enterprise: "Doanh nghiệp",
} as const;

export type AwardClass = keyof typeof awardClasses;
export const awardClassKeys = Object.keys(awardClasses) as [AwardClass, ...AwardClass[]];

export function classOf({
  audience,
  isLeader,
}: {
  audience: Audience;
  isLeader: boolean;
}): AwardClass {
  switch (audience) {
    case "COLLECTIVE":
      return "group";
    case "ENTERPRISE":
      return "enterprise";
    case "HOUSEHOLD":
      return "household";
    case "PERSON":
      return isLeader ? "leader" : "worker";
  }
}
