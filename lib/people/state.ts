import type { Role } from "@/lib/db/generated/enums";

export const roleLabels: Record<Role, string> = {
  OFFICE: "Thường trực thi đua",
  UNIT: "Cơ quan, đơn vị, thôn bản",
  CHAIR: "Lãnh đạo Ủy ban nhân dân",
  COUNCIL: "Hội đồng Thi đua - Khen thưởng",
  CLERK: "Văn thư",
  ADMIN: "Quản trị",
};

/** Where an account stands in a commune today. */
export type PersonState = "active" | "invited" | "ended" | "disabled";

export const personStateLabels: Record<PersonState, string> = {
  active: "Đang dùng",
  invited: "Chưa nhận lời mời",
  ended: "Đã hết vai trò",
  disabled: "Đã khóa",
};

type Standing = {
  disabledAt: Date | null;
  hasPassword: boolean;
  memberships: readonly { validFrom: Date; validTo: Date | null }[];
};

/** Takes the memberships of one commune only, and the day (`vietnamDay`). A place yet to begin counts as one. */
export function personStateOn(person: Standing, day: Date): PersonState {
  if (person.disabledAt) return "disabled";
  const isOver = person.memberships.every(({ validTo }) => validTo !== null && validTo < day);
  if (isOver) return "ended";
  return person.hasPassword ? "active" : "invited";
}
