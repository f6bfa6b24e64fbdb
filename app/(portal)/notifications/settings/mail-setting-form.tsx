"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Checkboxes, Radios } from "@/components/ui/choices";
import { ErrorSummary } from "@/components/ui/error-summary";
import { type MailSetting, mailPreferenceLabels } from "@/lib/notifications/settings";
import { formErrors } from "@/lib/web/form-errors";
import { emptyFormState } from "@/lib/web/form-state";
import { saveMailSettingAction } from "./actions";

const choices = Object.entries(mailPreferenceLabels).map(([value, label]) => ({ value, label }));

export function MailSettingForm({ setting }: { setting: MailSetting }) {
  const [state, action, isSending] = useActionState(saveMailSettingAction, emptyFormState);
  return (
    <form action={action} className="stack">
      <ErrorSummary errors={formErrors(state)} />
      <Radios
        name="mail"
        label="Thư điện tử"
        choices={choices}
        defaultValue={setting.mail}
        error={state.fieldErrors?.mail?.[0]}
      />
      <Checkboxes
        name="reminders"
        label="Nhắc việc"
        choices={[{ value: "on", label: "Gửi thư cả khi việc sắp đến hạn, quá hạn" }]}
        defaultValues={setting.reminders ? ["on"] : []}
      />
      <Button disabled={isSending}>Lưu cách nhận</Button>
    </form>
  );
}
