"use client";

import type { LucideIcon } from "lucide-react";
import { type KeptFormAction, useKeptForm } from "@/lib/web/use-kept-form";
import { Button, ButtonGroup, ButtonLink, type ButtonVariant } from "./button";
import { KeptFormErrors } from "./kept-form-errors";
import { TextArea } from "./text-area";

type ReasonFormProps = {
  action: KeptFormAction;
  /** Of the page itself. */
  address: string;
  /** What it is about, and the version that was read. */
  given: Readonly<Record<string, string | number>>;
  label: string;
  hint?: string;
  rows?: number;
  icon?: LucideIcon;
  variant?: ButtonVariant;
  /** "Trả lại để bổ sung", and while it is sent "Đang gửi…" */
  button: string;
  sending: string;
  refusal?: string | undefined;
  /** Where one goes who thinks better of it. */
  back: { href: string; label: string };
};

/** Asks why before something is sent back or taken away; the words stay when the line breaks or the session has ended. */
export function ReasonForm({
  action,
  address,
  given,
  label,
  hint,
  rows = 5,
  icon,
  variant,
  button,
  sending,
  refusal,
  back,
}: ReasonFormProps) {
  const { state, errors, errorOf, kept, isSending, formProps } = useKeptForm(action, address);
  return (
    <form {...formProps} className="stack">
      <KeptFormErrors errors={errors} isSignedOut={state.isSignedOut} />
      {Object.entries(given).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={kept(name, value)} />
      ))}
      <TextArea
        name="reason"
        label={label}
        hint={hint}
        rows={rows}
        defaultValue={state.values?.reason}
        error={errorOf("reason")}
      />
      <ButtonGroup>
        <Button icon={icon} variant={variant} disabled={isSending} disabledReason={refusal}>
          {isSending ? sending : button}
        </Button>
        <ButtonLink href={back.href} variant="secondary">
          {back.label}
        </ButtonLink>
      </ButtonGroup>
    </form>
  );
}
