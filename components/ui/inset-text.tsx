import type { ReactNode } from "react";

/** Words set apart from the rest: a quotation, a rule, a condition. */
export function InsetText({ children }: { children: ReactNode }) {
  return (
    <div className="stack-tight max-w-[68ch] border-l-4 border-line py-1 pl-5">{children}</div>
  );
}
