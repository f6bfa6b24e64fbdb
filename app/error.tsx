"use client";

import { RotateCw } from "lucide-react";
import { Incident } from "@/components/layout/incident";
import { ProblemPage } from "@/components/layout/problem-page";
import { Button, ButtonLink } from "@/components/ui/button";

export default function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <ProblemPage
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
    </ProblemPage>
  );
}
