import type { Metadata } from "next";
import { ProblemPage } from "@/components/layout/problem-page";
import { ButtonLink } from "@/components/ui/button";

export const metadata: Metadata = { title: "Không tìm thấy trang" };

export default function NotFound() {
  return (
    <ProblemPage
      title="Không tìm thấy trang này"
      actions={<ButtonLink href="/">Về trang đầu</ButtonLink>}
    >
      <p>
        Địa chỉ có thể gõ sai, trang đã được chuyển đi, hoặc hồ sơ này không thuộc phần việc của tài
        khoản đang đăng nhập.
      </p>
      <ul>
        <li>Nếu gõ địa chỉ bằng tay, xem lại từng chữ.</li>
        <li>Nếu bấm từ một liên kết, báo cho người đã gửi liên kết đó.</li>
        <li>Nếu cần xem hồ sơ của đơn vị khác, hỏi Phòng Văn hóa - Xã hội của xã.</li>
      </ul>
    </ProblemPage>
  );
}
