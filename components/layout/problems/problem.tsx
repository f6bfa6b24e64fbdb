import type { ReactNode } from "react";

type ProblemProps = {
  title: string;
  /** What happened, what became of one's work, what to do next. */
  children: ReactNode;
  actions: ReactNode;
};

/** What went wrong: never a number alone, always a way on. Stands inside the portal's frame or a public page. */
export function Problem({ title, children, actions }: ProblemProps) {
  return (
    <>
      <h1>{title}</h1>
      <div className="reading text-lg">{children}</div>
      <div className="flex flex-wrap gap-3">{actions}</div>
    </>
  );
}
