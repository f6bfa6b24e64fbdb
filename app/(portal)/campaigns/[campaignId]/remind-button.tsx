import { Bell } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { remindUnitsAction } from "./actions";

type RemindButtonProps = {
  campaignId: string;
  what: string;
  unitId?: string;
  kind?: string;
  /** The page it is pressed on. */
  back: string;
  refusal?: string;
  children: ReactNode;
};

export function RemindButton({
  campaignId,
  what,
  unitId,
  kind,
  back,
  refusal,
  children,
}: RemindButtonProps) {
  return (
    <form action={remindUnitsAction} className="no-print">
      <input type="hidden" name="campaignId" value={campaignId} />
      <input type="hidden" name="what" value={what} />
      {unitId && <input type="hidden" name="unitId" value={unitId} />}
      {kind && <input type="hidden" name="kind" value={kind} />}
      <input type="hidden" name="back" value={back} />
      <Button variant="secondary" icon={Bell} {...(refusal && { disabledReason: refusal })}>
        {children}
      </Button>
    </form>
  );
}
