import type { Metadata } from "next";
import { InsetText } from "@/components/ui/inset-text";
import { PageHeading } from "@/components/ui/page-heading";
import { requireSignedIn } from "@/lib/auth/session";
import { safePath } from "@/lib/web/safe-path";
import { PasswordForm } from "./password-form";

export const metadata: Metadata = { title: "Đổi mật khẩu" };

export default async function PasswordPage({ searchParams }: PageProps<"/account/password">) {
  const { mustChangePassword } = await requireSignedIn();
  const next = safePath((await searchParams).next);
  return (
    <>
      <PageHeading title="Đổi mật khẩu" />
      {mustChangePassword && (
        <InsetText>
          <p>
            Mật khẩu đang dùng là mật khẩu cấp một lần. Đặt mật khẩu của mình rồi làm việc tiếp.
          </p>
        </InsetText>
      )}
      <PasswordForm next={next ?? ""} />
    </>
  );
}
