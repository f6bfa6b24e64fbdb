import type { NavigationItem } from "@/components/layout/portal-navigation";
import { type Actor, hasRole } from "@/lib/auth/actor";

/** Where this person may go. What they may do there is asked again by every page and command. */
export function navigationFor(actor: Actor): NavigationItem[] {
  const readsPlans = hasRole(actor, "OFFICE", "UNIT", "CHAIR", "COUNCIL", "CLERK");
  return [
    { label: "Việc cần làm", href: "/work" },
    ...(readsPlans ? [{ label: "Kế hoạch", href: "/plans" }] : []),
  ];
}
