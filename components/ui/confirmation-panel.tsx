import { CircleCheck } from "lucide-react";
import type { ReactNode } from "react";

type ConfirmationPanelProps = {
  title: string;
  /** Number or code to quote later. */
  reference?: { label: string; value: string };
  /** What happens next and by when, whom to call, a copy to keep. */
  children?: ReactNode;
};

/** The page after something is done. Its address can be kept: it shows the same when opened again. */
export function ConfirmationPanel({ title, reference, children }: ConfirmationPanelProps) {
  return (
    <>
      <div className="rounded-md border border-green bg-green-soft px-5 py-8 text-center">
        <CircleCheck aria-hidden className="mx-auto size-10 text-green" />
        <h1 className="mt-3">{title}</h1>
        {reference && (
          <p className="mt-3">
            {reference.label}
            <br />
            <strong className="text-xl font-semibold">{reference.value}</strong>
          </p>
        )}
      </div>
      {children && <div className="reading mt-8">{children}</div>}
    </>
  );
}
