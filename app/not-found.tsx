import type { Metadata } from "next";
import { NotFoundOutside } from "@/components/layout/problems/outside";

export const metadata: Metadata = { title: "Không tìm thấy trang" };

export default function NotFound() {
  return <NotFoundOutside />;
}
