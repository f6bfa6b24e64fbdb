"use client";

import { type FormEvent, useActionState, useState } from "react";
import { Button, ButtonGroup, ButtonLink } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { useEnhanced } from "@/components/ui/use-enhanced";
import type { Shift } from "@/lib/documents/shift-dates/shift-dates";
import { formErrors } from "@/lib/web/form-errors";
import { emptyFormState } from "@/lib/web/form-state";
import { startFromLastYearAction } from "./actions";

type ShiftFormProps = {
  planId: string;
  version: number;
  planYear: number;
  year: number;
  /** By the part of the plan they stand in, in reading order. */
  parts: readonly { part: string; shifts: readonly Shift[] }[];
};

/** Each place that would change, in its sentence; only what is ticked changes. */
export function ShiftForm({ planId, version, planYear, year, parts }: ShiftFormProps) {
  const [state, formAction, pending] = useActionState(startFromLastYearAction, emptyFormState);
  const enhanced = useEnhanced();
  const [count, setCount] = useState(
    parts.flatMap(({ shifts }) => shifts).filter(({ isDefault }) => isDefault).length,
  );
  const recount = (event: FormEvent<HTMLFormElement>) =>
    setCount(new FormData(event.currentTarget).getAll("shifts").length);
  return (
    <form action={formAction} onChange={recount} className="stack">
      <ErrorSummary errors={formErrors(state)} />
      <input type="hidden" name="planId" value={planId} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="planYear" value={planYear} />
      <input type="hidden" name="year" value={year} />
      {parts.map(({ part, shifts }) => (
        <fieldset key={part} className="max-w-3xl">
          <legend className="mb-1 font-semibold">{part}</legend>
          <ul className="border-t border-line">
            {shifts.map((shift) => (
              <ShiftRow key={shift.key} shift={shift} />
            ))}
          </ul>
        </fieldset>
      ))}
      <ButtonGroup>
        <Button disabled={pending}>{buttonWords(pending, enhanced, count)}</Button>
        <ButtonLink href="/plans/new/last-year" variant="secondary">
          Chọn kế hoạch khác
        </ButtonLink>
      </ButtonGroup>
    </form>
  );
}

function buttonWords(pending: boolean, enhanced: boolean, count: number): string {
  if (pending) return "Đang soạn…";
  if (!enhanced) return "Đổi các chỗ đã chọn và soạn tiếp";
  return count === 0 ? "Không đổi chỗ nào và soạn tiếp" : `Đổi ${count} chỗ và soạn tiếp`;
}

const why: Partial<Record<Shift["kind"], string>> = {
  term: "Giai đoạn, nhiệm kỳ: chỉ chọn nếu giai đoạn cũng đổi.",
  past: "Năm đã qua từ lâu: chỉ chọn nếu số liệu cũng đổi.",
  future: "Năm còn xa: chỉ chọn nếu mục tiêu dài hạn cũng đổi.",
  anniversary: "Số năm của ngày kỷ niệm.",
};

function ShiftRow({
  shift: { key, label, before, after, from, to, kind, isDefault },
}: {
  shift: Shift;
}) {
  const note = [label && `Mục ${label}.`, why[kind]].filter(Boolean).join(" ");
  return (
    <li className="border-b border-line">
      <label className="flex cursor-pointer items-start gap-3 py-2 hover:bg-surface">
        <span className="flex h-8 items-center">
          <input
            type="checkbox"
            name="shifts"
            value={key}
            defaultChecked={isDefault}
            className="size-6 shrink-0 accent-red"
          />
        </span>
        <span className="min-w-0 grow py-0.5">
          <span className="break-words">
            {before}
            <del className="bg-danger-soft decoration-1">{from}</del>{" "}
            <span className="sr-only">đổi thành </span>
            <ins className="bg-green-soft font-semibold decoration-1">{to}</ins>
            {after}
          </span>
          {note && <span className="block text-sm text-muted">{note}</span>}
        </span>
      </label>
    </li>
  );
}
