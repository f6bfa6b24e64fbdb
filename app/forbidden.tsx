import type { Metadata } from "next";
import { ForbiddenOutside } from "@/components/layout/problems/outside";

export const metadata: Metadata = { title: "Không có quyền làm việc này" };

export default function Forbidden() {
  return <ForbiddenOutside />;
}
