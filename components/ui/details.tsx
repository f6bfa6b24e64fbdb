import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";

/** Something most people need not read. */
export function Details({
  summary,
  open,
  children,
}: {
  summary: string;
  open?: boolean;
  children: ReactNode;
}) {
  return (
    <details open={open}>
      <summary className="inline-flex min-h-11 cursor-pointer list-none items-center gap-1 text-blue underline underline-offset-4 [&::-webkit-details-marker]:hidden">
        <ChevronRight aria-hidden className="size-5 shrink-0 [[open]>summary>&]:rotate-90" />
        {summary}
      </summary>
      <div className="stack-tight mt-1 ml-2.5 max-w-[68ch] border-l-4 border-line py-1 pl-5">
        {children}
      </div>
    </details>
  );
}
