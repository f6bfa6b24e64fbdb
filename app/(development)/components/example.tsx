import type { ReactNode } from "react";

/** A named group of examples. */
export function Examples({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="stack border-t border-line pt-6">
      <h2>{title}</h2>
      {children}
    </section>
  );
}

/** One state of a component, with its name above. */
export function Example({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="stack-tight">
      <h3 className="text-sm font-normal text-muted">{title}</h3>
      {children}
    </div>
  );
}
