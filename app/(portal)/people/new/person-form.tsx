"use client";

import { UserPlus } from "lucide-react";
import { Button, ButtonGroup, ButtonLink } from "@/components/ui/button";
import { KeptFormErrors } from "@/components/ui/kept-form-errors";
import type { Choice } from "@/components/ui/select";
import { usePlainForm } from "@/lib/web/use-plain-form";
import { IdentityFields } from "../identity-fields";
import { OneTimeLink } from "../one-time-link";
import { PlaceFields } from "../place-fields";
import { addPersonAction } from "./actions";

type PersonFormProps = { defaults: Record<string, string>; units: readonly Choice[] };

export function PersonForm({ defaults, units }: PersonFormProps) {
  const { state, field, pending, errors, isSignedOut, formProps } = usePlainForm(
    addPersonAction,
    defaults,
  );
  if (state.link) {
    return (
      <section className="stack">
        <OneTimeLink {...state.link} />
        <ButtonGroup>
          <ButtonLink href="/people" variant="secondary">
            Đã đưa, về danh sách
          </ButtonLink>
        </ButtonGroup>
      </section>
    );
  }
  return (
    <form {...formProps} className="stack">
      <KeptFormErrors errors={errors} isSignedOut={isSignedOut} />
      <IdentityFields field={field} />
      <PlaceFields field={field} units={units} isSignedOut={isSignedOut} />
      <Button icon={UserPlus} disabled={pending}>
        {pending ? "Đang thêm…" : "Thêm và tạo liên kết mời"}
      </Button>
    </form>
  );
}
