"use client";

import { Incident } from "@/components/layout/incident";
import { ProblemPage } from "@/components/layout/problem-page";
import { Button } from "@/components/ui/button";
import "./globals.css";

/** When even the root layout failed; it draws its own document. */
export default function GlobalErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="vi">
      <body>
        <title>Cổng gặp lỗi</title>
        <ProblemPage
          title="Cổng đang gặp lỗi"
          actions={
            <Button type="button" onClick={retry}>
              Thử mở lại
            </Button>
          }
        >
          <p>Lỗi ở phía máy chủ, không phải do thao tác. Những gì đã lưu vẫn còn nguyên.</p>
          <Incident error={error} />
        </ProblemPage>
      </body>
    </html>
  );
}
