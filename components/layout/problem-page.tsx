import type { ReactNode } from "react";
import { PublicPage } from "./public-page";

type ProblemPageProps = {
  title: string;
  /** What happened, what became of one's work, what to do next. */
  children: ReactNode;
  actions: ReactNode;
};

/** The page for what went wrong: never a number alone, always a way on. */
export function ProblemPage({ title, children, actions }: ProblemPageProps) {
  return (
    <PublicPage>
      <h1>{title}</h1>
      <div className="reading text-lg">{children}</div>
      <div className="flex flex-wrap gap-3">{actions}</div>
    </PublicPage>
  );
}
