import { RotateCw } from "lucide-react";
import { Button, ButtonLink } from "@/components/ui/button";
import { Incident } from "./incident";
import { Problem } from "./problem";

/** A fault of ours. */
export function ErrorProblem({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <Problem
      title="Cổng gặp lỗi khi mở trang này"
      actions={
        <>
          <Button type="button" icon={RotateCw} onClick={retry}>
            Thử mở lại
          </Button>
          <ButtonLink href="/" variant="secondary">
            Về trang đầu
          </ButtonLink>
        </>
      }
    >
      <title>Cổng gặp lỗi</title>
      <p>
        Lỗi ở phía máy chủ, không phải do thao tác. Những gì đã lưu vẫn còn nguyên. Phần vừa gõ mà
        chưa lưu thường còn lại khi bấm nút Quay lại của trình duyệt.
      </p>
      <Incident error={error} />
    </Problem>
  );
}
