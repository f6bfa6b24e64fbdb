"use client";

import { PublicPage } from "@/components/layout/public-page";
import { ForbiddenProblem } from "./forbidden-problem";
import { NotFoundProblem } from "./not-found-problem";

// Every page carries these, whether they are shown or not: as components of the browser by their names alone, not drawn
// in full each time.

/** The same problems where no portal stands around them. */
export function NotFoundOutside() {
  return (
    <PublicPage>
      <NotFoundProblem />
    </PublicPage>
  );
}

export function ForbiddenOutside() {
  return (
    <PublicPage>
      <ForbiddenProblem />
    </PublicPage>
  );
}
