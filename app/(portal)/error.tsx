"use client";

import { ErrorProblem } from "@/components/layout/problems/error-problem";

export default function ErrorPage(props: { error: unknown; retry: () => void }) {
  return <ErrorProblem {...props} />;
}
