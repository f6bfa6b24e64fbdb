import { ButtonLink } from "@/components/ui/button";
import { Problem } from "./problem";

/** No such page, or none for this person: which of the two is not told. */
export function NotFoundProblem() {
  return (
    <Problem
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
    </Problem>
  );
}
