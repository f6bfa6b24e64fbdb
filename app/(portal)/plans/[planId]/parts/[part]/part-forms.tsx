"use client";

import { FilePlus2 } from "lucide-react";
import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Select } from "@/components/ui/select";
import { formErrors } from "@/lib/web/form-errors";
import { emptyFormState } from "@/lib/web/form-state";
import { addPartAction, namePartAction } from "./actions";

type PartProps = { planId: string; part: string; title: string };

export function AddPart({ planId, part, title }: PartProps) {
  const [state, action, pending] = useActionState(addPartAction, emptyFormState);
  return (
    <form action={action} className="stack-tight">
      <ErrorSummary errors={formErrors(state)} />
      <input type="hidden" name="planId" value={planId} />
      <input type="hidden" name="part" value={part} />
      <div>
        <Button icon={FilePlus2} disabled={pending}>
          Thêm phần {title}
        </Button>
      </div>
    </form>
  );
}

type NamePartProps = PartProps & { clauses: readonly { value: string; label: string }[] };

export function NamePart({ planId, part, title, clauses }: NamePartProps) {
  const [state, action, pending] = useActionState(namePartAction, emptyFormState);
  return (
    <form action={action} className="stack-tight" noValidate>
      <ErrorSummary errors={formErrors(state)} />
      <input type="hidden" name="planId" value={planId} />
      <input type="hidden" name="part" value={part} />
      <Select
        name="clauseId"
        label={`Mục nói về ${title.toLowerCase()}`}
        emptyLabel="Chọn mục"
        choices={clauses}
        defaultValue={state.values?.clauseId}
        error={state.fieldErrors?.clauseId?.[0]}
      />
      <div>
        <Button variant="secondary" disabled={pending}>
          Ghi nhận mục này
        </Button>
      </div>
    </form>
  );
}
