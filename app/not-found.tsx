import type { Metadata } from "next";
import { NotFoundProblem } from "@/components/layout/problems/not-found-problem";
import { PublicPage } from "@/components/layout/public-page";

export const metadata: Metadata = { title: "Không tìm thấy trang" };

export default function NotFound() {
  return (
    <PublicPage>
      <NotFoundProblem />
    </PublicPage>
  );
}
