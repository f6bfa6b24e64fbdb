import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { PublicPage } from "@/components/layout/public-page";
import { Button } from "@/components/ui/button";
import { PageHeading } from "@/components/ui/page-heading";
import { currentOwedSession, currentSession } from "@/lib/auth/session";
import { safePath } from "@/lib/web/safe-path";
import { startOverAction } from "./actions";
import { CodeForm } from "./code-form";

export const metadata: Metadata = { title: "Nhập mã xác thực" };

export default async function CodePage({ searchParams }: PageProps<"/sign-in/code">) {
  if (await currentSession()) redirect("/work");
  if (!(await currentOwedSession())) redirect("/sign-in");
  return (
    <PublicPage>
      <PageHeading title="Nhập mã xác thực" lead="Mật khẩu đúng. Còn một bước nữa." />
      <CodeForm next={safePath((await searchParams).next) ?? ""} />
      <p className="reading text-muted">
        Mất điện thoại và cả mã dự phòng: nhờ quản trị của xã gỡ xác thực hai bước, rồi đăng nhập
        bằng mật khẩu. Quản trị duy nhất của xã, người làm việc ở nhiều xã: nhờ người quản lý máy
        chủ chạy lệnh drop-second-factor.
      </p>
      <form action={startOverAction}>
        <Button variant="secondary">Đăng nhập bằng tài khoản khác</Button>
      </form>
    </PublicPage>
  );
}
