import type { Metadata } from "next";
import { Problem } from "@/components/layout/problems/problem";
import { PublicPage } from "@/components/layout/public-page";
import { ButtonLink } from "@/components/ui/button";

export const metadata: Metadata = { title: "Cần đăng nhập" };

export default function Unauthorized() {
  return (
    <PublicPage>
      <Problem
        title="Cần đăng nhập để xem trang này"
        actions={<ButtonLink href="/sign-in">Đăng nhập</ButtonLink>}
      >
        <p>
          Chưa đăng nhập, hoặc phiên làm việc đã hết hạn vì lâu không dùng. Những gì đã lưu vẫn còn
          nguyên; đăng nhập xong mở lại trang này để làm tiếp.
        </p>
      </Problem>
    </PublicPage>
  );
}
