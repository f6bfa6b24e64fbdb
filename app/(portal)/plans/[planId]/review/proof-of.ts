import type { IdentityProof } from "@/lib/auth/confirm-identity";
import type { ApprovalForm } from "@/lib/campaigns/approval/schema";

/** The code where there is one, else the password. */
export function proofOf({ code, password }: ApprovalForm): IdentityProof {
  return code === undefined ? { password: password ?? "" } : { code };
}
