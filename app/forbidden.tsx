import type { Metadata } from "next";
import { ForbiddenProblem } from "@/components/layout/problems/forbidden-problem";
import { PublicPage } from "@/components/layout/public-page";

export const metadata: Metadata = { title: "Không có quyền làm việc này" };

export default function Forbidden() {
  return (
    <PublicPage>
      <ForbiddenProblem />
    </PublicPage>
  );
}
