import type { Metadata } from "next";
import { PageHeading } from "@/components/ui/page-heading";
import { requireActor } from "@/lib/auth/session";
import { CloseWindow } from "./close-window";

export const metadata: Metadata = { title: "Đã đăng nhập lại" };

/** Where signing in again leads when it was asked for in the middle of a draft: back to the window with the words. */
export default async function SignedInAgainPage() {
  await requireActor();
  return (
    <>
      <PageHeading
        title="Đã đăng nhập lại"
        lead="Quay lại cửa sổ đang soạn: phần chữ chưa lưu được lưu ngay ở đó."
      />
      <CloseWindow />
    </>
  );
}
