"use client";

import { Button } from "@/components/ui/button";

/** The window was opened by a page of ours, so it may close itself. */
export function CloseWindow() {
  return (
    <Button type="button" onClick={() => window.close()}>
      Đóng cửa sổ này
    </Button>
  );
}
