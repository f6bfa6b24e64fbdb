import type { Metadata } from "next";
import { ForbiddenProblem } from "@/components/layout/problems/forbidden-problem";

export const metadata: Metadata = { title: "Không có quyền làm việc này" };

export default function Forbidden() {
  return <ForbiddenProblem />;
}
