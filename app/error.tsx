"use client";

import { ErrorProblem } from "@/components/layout/problems/error-problem";
import { PublicPage } from "@/components/layout/public-page";

export default function ErrorPage(props: { error: unknown; retry: () => void }) {
  return (
    <PublicPage>
      <ErrorProblem {...props} />
    </PublicPage>
  );
}
