import { CircleAlert } from "lucide-react";
import type { ReactNode } from "react";

/** What every field has besides its control. */
export type FieldText = {
  label: string;
  hint?: ReactNode;
  /** What is wrong and what to do; the summary above the form says it in the same words. */
  error?: string;
  optional?: boolean;
};

/** Ids of the hint and the error, for the control's `aria-describedby`. */
export function describedBy(id: string, { hint, error }: FieldText): string | undefined {
  const ids = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean);
  return ids.length > 0 ? ids.join(" ") : undefined;
}

export const controlClasses =
  "block w-full min-h-11 rounded-md border border-field bg-control px-3 py-2 text-ink " +
  "placeholder:text-muted aria-invalid:border-2 aria-invalid:border-danger " +
  "disabled:border-line disabled:bg-surface disabled:text-muted";

/** A label, a hint, an error and the control they belong to. */
export function Field({ id, children, ...text }: FieldText & { id: string; children: ReactNode }) {
  return (
    <FieldEdge error={text.error}>
      <label htmlFor={id} className="block font-semibold">
        <LabelText {...text} />
      </label>
      <FieldNotes id={id} {...text} />
      <div className="mt-1.5">{children}</div>
    </FieldEdge>
  );
}

/** The same for a group of choices. */
export function FieldGroup({
  id,
  children,
  ...text
}: FieldText & { id: string; children: ReactNode }) {
  return (
    <FieldEdge error={text.error}>
      <fieldset aria-describedby={describedBy(id, text)}>
        <legend className="block font-semibold">
          <LabelText {...text} />
        </legend>
        <FieldNotes id={id} {...text} />
        <div className="mt-1.5">{children}</div>
      </fieldset>
    </FieldEdge>
  );
}

function LabelText({ label, optional }: FieldText) {
  return (
    <>
      {label}
      {optional && <span className="font-normal text-muted"> (không bắt buộc)</span>}
    </>
  );
}

function FieldNotes({ id, hint, error }: FieldText & { id: string }) {
  return (
    <>
      {hint && (
        <div id={`${id}-hint`} className="max-w-[68ch] text-muted">
          {hint}
        </div>
      )}
      {error && (
        <p id={`${id}-error`} className="mt-1 flex items-start gap-1.5 font-semibold text-danger">
          <CircleAlert aria-hidden className="mt-0.5 size-5 shrink-0" />
          <span>
            <span className="sr-only">Lỗi: </span>
            {error}
          </span>
        </p>
      )}
    </>
  );
}

function FieldEdge({ error, children }: { error?: string; children: ReactNode }) {
  return <div className={error ? "border-l-4 border-danger pl-4" : ""}>{children}</div>;
}
