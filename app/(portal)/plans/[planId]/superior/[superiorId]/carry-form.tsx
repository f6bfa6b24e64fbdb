"use client";

import { type ChangeEvent, useActionState } from "react";
import { Button, ButtonGroup, ButtonLink } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { formErrors } from "@/lib/web/form-errors";
import { emptyFormState } from "@/lib/web/form-state";
import { carryOverAction } from "./actions";

/** A clause to choose, with those under it. */
export type ClauseChoice = {
  id: string;
  label: string;
  words: string;
  isHeading: boolean;
  isChosen: boolean;
  /** Has a living clause in the plan already. */
  isCarried: boolean;
  children: readonly ClauseChoice[];
};

type CarryFormProps = {
  planId: string;
  superiorPlanId: string;
  clauses: readonly ClauseChoice[];
  canSave: boolean;
};

/**
 * The superior plan as an outline with boxes. With scripts a box takes those under it along; without them one ticked
 * alone stands for all under it (lib/documents/carry-clauses.ts).
 */
export function CarryForm({ planId, superiorPlanId, clauses, canSave }: CarryFormProps) {
  const [state, formAction, pending] = useActionState(carryOverAction, emptyFormState);
  return (
    <form action={formAction} className="stack">
      <ErrorSummary errors={formErrors(state)} />
      <input type="hidden" name="planId" value={planId} />
      <input type="hidden" name="superiorPlanId" value={superiorPlanId} />
      <fieldset id="clauses" className="max-w-3xl" onChange={takeChildrenAlong}>
        <legend className="sr-only">Các mục của kế hoạch cấp trên</legend>
        <ClauseList clauses={clauses} canSave={canSave} />
      </fieldset>
      {canSave && (
        <ButtonGroup>
          <Button disabled={pending}>{pending ? "Đang lấy…" : "Lấy các mục đã chọn"}</Button>
          <ButtonLink href={`/plans/${planId}/edit`} variant="secondary">
            Không lấy mục nào, soạn tiếp
          </ButtonLink>
        </ButtonGroup>
      )}
    </form>
  );
}

function takeChildrenAlong(event: ChangeEvent<HTMLFieldSetElement>) {
  const box: EventTarget = event.target;
  if (!(box instanceof HTMLInputElement)) return;
  for (const below of boxesUnder(box.closest("li"))) if (below !== box) below.checked = box.checked;
  // A part whose last point is left out is left out too, and one whose point is taken is taken.
  let item = box.closest("li")?.parentElement?.closest("li");
  while (item) {
    const [own, ...points] = boxesUnder(item);
    if (own) own.checked = points.some(({ checked }) => checked);
    item = item.parentElement?.closest("li");
  }
}

const boxesUnder = (item: Element | null) =>
  item ? [...item.querySelectorAll<HTMLInputElement>("input[type=checkbox]")] : [];

function ClauseList({ clauses, canSave }: { clauses: readonly ClauseChoice[]; canSave: boolean }) {
  return (
    <ul className="[&_ul]:ml-4 sm:[&_ul]:ml-8">
      {clauses.map((clause) => (
        <li key={clause.id} id={`clause-${clause.id}`} className="scroll-mt-4">
          <ClauseRow clause={clause} canSave={canSave} />
          {clause.children.length > 0 && <ClauseList clauses={clause.children} canSave={canSave} />}
        </li>
      ))}
    </ul>
  );
}

function ClauseRow({ clause, canSave }: { clause: ClauseChoice; canSave: boolean }) {
  const { id, label, words, isHeading, isChosen, isCarried } = clause;
  const text = (
    <span className={`min-w-0 py-1 break-words ${isHeading ? "font-semibold" : ""}`}>
      {label && `${label} `}
      <span className="whitespace-pre-line">{words}</span>
      {isCarried && <span className="text-sm font-normal text-muted"> (đã lấy sang)</span>}
    </span>
  );
  if (!canSave || isCarried) return <p className="flex gap-3 py-0.5 pl-9 text-muted">{text}</p>;
  return (
    <label className="flex cursor-pointer items-start gap-3 hover:bg-surface">
      <span className="flex h-8 items-center">
        <input
          type="checkbox"
          name="clauses"
          value={id}
          defaultChecked={isChosen}
          className="size-6 shrink-0 accent-red"
        />
      </span>
      {text}
    </label>
  );
}
