import { FilePlus2 } from "lucide-react";
import { ButtonLink } from "@/components/ui/button";

/** The way to a new plan, for whoever may begin one. */
export function NewPlanLink() {
  return (
    <ButtonLink href="/plans/new" icon={FilePlus2}>
      Soạn kế hoạch mới
    </ButtonLink>
  );
}
