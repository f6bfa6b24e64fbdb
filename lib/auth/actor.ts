import type { Role } from "@/lib/db/generated/enums";

/** The person acting in this request, in the one commune and capacity they act in: all a policy knows of them. */
export type Actor = {
  userId: string;
  membershipId: string;
  communeId: string;
  /** "Nguyễn Thị Hạnh" */
  name: string;
  roles: readonly Role[];
  unitId: string | null;
  /** "Chuyên viên Phòng Văn hóa - Xã hội" */
  position: string;
  /** A CHAIR who signs for the Chairman, and only within a delegation. */
  isDeputy: boolean;
};

/** Whether the person holds this role in the commune they act in. */
export function hasRole(actor: Actor, ...roles: readonly Role[]): boolean {
  return roles.some((role) => actor.roles.includes(role));
}
