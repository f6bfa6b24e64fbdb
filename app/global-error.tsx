"use client";

import { Incident } from "@/components/layout/problems/incident";
import { Problem } from "@/components/layout/problems/problem";
import { PublicPage } from "@/components/layout/public-page";
import { Button } from "@/components/ui/button";
import "./globals.css";

/** When even the root layout failed; it draws its own document. */
export default function GlobalErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="vi">
      <body>
        <title>Cổng gặp lỗi</title>
        <PublicPage>
          <Problem
            title="Cổng đang gặp lỗi"
            actions={
              <Button type="button" onClick={retry}>
                Thử mở lại
              </Button>
            }
          >
            <p>Lỗi ở phía máy chủ, không phải do thao tác. Những gì đã lưu vẫn còn nguyên.</p>
            <Incident error={error} />
          </Problem>
        </PublicPage>
      </body>
    </html>
  );
}
