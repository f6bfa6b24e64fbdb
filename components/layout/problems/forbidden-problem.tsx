import { ButtonLink } from "@/components/ui/button";
import { Problem } from "./problem";

/** A page of another role. */
export function ForbiddenProblem() {
  return (
    <Problem
      title="Tài khoản này không có quyền làm việc này"
      actions={<ButtonLink href="/work">Về Việc cần làm</ButtonLink>}
    >
      <p>
        Trang vừa mở dành cho vai trò khác. Không có gì bị thay đổi, những gì đã lưu vẫn còn nguyên.
      </p>
      <p>
        Nếu việc này thuộc phần của mình, nhờ quản trị của xã thêm vai trò, rồi mở lại trang. Vai
        trò mới có hiệu lực ngay, không phải đăng nhập lại.
      </p>
    </Problem>
  );
}
