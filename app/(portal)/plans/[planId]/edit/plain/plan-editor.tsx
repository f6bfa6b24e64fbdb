"use client";

import { type FormEvent, Fragment, type ReactNode, useRef } from "react";
import { FindingList, findingCounts } from "@/components/documents/finding-list";
import { Sheet } from "@/components/documents/sheet";
import { Button, ButtonGroup, ButtonLink } from "@/components/ui/button";
import { Details } from "@/components/ui/details";
import { ErrorSummary } from "@/components/ui/error-summary";
import { useEnhanced } from "@/components/ui/use-enhanced";
import type { PlanForm } from "@/lib/campaigns/plan-form";
import { formErrors } from "@/lib/web/form-errors";
import { ConflictPanel } from "./conflict-panel";
import type { Preview } from "./edit-state";
import { HeaderFields } from "./header-fields";
import { OutlineField } from "./outline-field";
import { useEditAction } from "./use-edit-action";
import { useLivePreview } from "./use-live-preview";
import { useUnsavedWarning } from "./use-unsaved-warning";

type PlanEditorProps = {
  plan: { id: string; version: number };
  form: PlanForm;
  /** Absent when nobody is signed in: the answer to a form whose session had ended. */
  preview?: Preview;
  /** What may be copied into the text. */
  suggestions?: ReactNode;
};

/** The plain editor of a plan: header by field, the rest as outline text, the A4 sheet beside them. */
export function PlanEditor({ plan, form, preview: saved, suggestions }: PlanEditorProps) {
  const { state, formAction, send, isSending } = useEditAction();
  const formElement = useRef<HTMLFormElement>(null);
  const isEnhanced = useEnhanced();
  const warning = useUnsavedWarning(state);
  const live = useLivePreview(formElement, state.preview ?? saved);
  const { conflict } = state;
  // The version these words were written on, which the answer to a form brings back: without scripts the page
  // around them is drawn anew, and `plan` may be somebody else's save by then.
  const version = state.values?.version ?? plan.version;
  const over = conflict?.version ?? state.values?.over;

  /** What was typed last, or what is saved, and what is wrong with it. */
  const field = (name: keyof PlanForm) => ({
    name,
    defaultValue: state.values?.[name] ?? form[name],
    error: state.fieldErrors?.[name]?.[0],
    // The answer may fill the fields anew with others' words: nothing is typed until it is there.
    readOnly: isSending,
  });

  function onInput() {
    warning.markUnsaved();
    live.refresh();
  }

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const { submitter } = event.nativeEvent as SubmitEvent;
    const fields = new FormData(event.currentTarget, submitter);
    if (fields.get("intent") !== "preview") warning.markSaved();
    send(fields);
  }

  return (
    <div data-wide className="grid gap-x-8 gap-y-10 lg:grid-cols-2">
      {isEnhanced && (
        <p className="lg:col-span-2">
          {/* Not a Link: leaving with words not saved must ask first. */}
          <a href={`/plans/${plan.id}/edit`}>Soạn trên trang giấy</a>
        </p>
      )}
      <form
        ref={formElement}
        action={formAction}
        onInput={onInput}
        onSubmit={onSubmit}
        className="stack min-w-0"
      >
        <ErrorSummary errors={conflict ? [] : formErrors(state)} />
        {state.isSignedOut && (
          <p>
            <a href="/sign-in" target="_blank" rel="noreferrer">
              Đăng nhập lại ở cửa sổ khác
            </a>
          </p>
        )}
        {conflict && <ConflictPanel conflict={conflict} planId={plan.id} />}
        <input type="hidden" name="planId" value={plan.id} />
        <input type="hidden" name="version" value={version} />
        {over && <input type="hidden" name="over" value={over} />}
        <Fragment key={state.filledFrom}>
          <HeaderFields field={field} />
          <OutlineField {...field("content")} />
        </Fragment>
        {suggestions}
        <ButtonGroup>
          <Button name="intent" value="save" disabled={isSending}>
            {conflict ? "Lưu bản của tôi" : "Lưu và xem văn bản"}
          </Button>
          <Button name="intent" value="continue" variant="secondary" disabled={isSending}>
            Lưu, soạn tiếp
          </Button>
          <Button name="intent" value="preview" variant="secondary" disabled={isSending}>
            Xem trước
          </Button>
          <ButtonLink href={`/plans/${plan.id}`} variant="secondary">
            Quay lại
          </ButtonLink>
        </ButtonGroup>
      </form>
      {live.preview && <PaperBeside {...live.preview} />}
    </div>
  );
}

/** The paper these words make, and what the checks say of it. */
function PaperBeside({ html, findings }: Preview) {
  return (
    <section
      aria-labelledby="preview-title"
      // It scrolls by itself beside the form, by keyboard too.
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable.
      tabIndex={0}
      className="stack min-w-0 lg:sticky lg:top-4 lg:max-h-[calc(100dvh-2rem)] lg:self-start lg:overflow-y-auto"
    >
      <h2 id="preview-title">Văn bản sẽ trông thế này</h2>
      <p aria-live="polite" className="text-muted">
        Kiểm tra: {findingCounts(findings)}.
      </p>
      <Details summary="Xem từng điều cần sửa">
        <FindingList findings={findings} sheetHref="" />
      </Details>
      <Sheet html={html} />
    </section>
  );
}
