import { type Actor, hasRole } from "@/lib/auth/actor";
import { allow, deny, type Verdict } from "@/lib/workflow/verdict";

/** The office chooses what of a campaign's progress the public sees. */
export function canShowProgress(actor: Actor): Verdict {
  return hasRole(actor, "OFFICE")
    ? allow
    : deny("Chỉ thường trực thi đua chọn phần tiến độ công khai.");
}
