import type { Metadata, Route } from "next";
import { redirect } from "next/navigation";
import { Flash } from "@/components/layout/flash";
import { PublicPage } from "@/components/layout/public-page";
import { InsetText } from "@/components/ui/inset-text";
import { PageHeading } from "@/components/ui/page-heading";
import { currentOwedSession, currentSession } from "@/lib/auth/session";
import { listDemonstrationAccounts } from "@/lib/people/demonstration";
import { safePath } from "@/lib/web/safe-path";
import { DemonstrationAccounts } from "./demonstration-accounts";
import { SignInForm } from "./sign-in-form";

export const metadata: Metadata = { title: "Đăng nhập" };

export default async function SignInPage({ searchParams }: PageProps<"/sign-in">) {
  const next = safePath((await searchParams).next);
  if (await currentSession()) redirect("/work");
  if (await currentOwedSession()) {
    const query = next ? `?${new URLSearchParams({ next })}` : "";
    redirect(`/sign-in/code${query}` as Route);
  }
  const accounts = await listDemonstrationAccounts();
  return (
    <PublicPage>
      <PageHeading title="Đăng nhập" />
      <Flash />
      {next && (
        <InsetText>
          <p>Đăng nhập để mở trang vừa chọn. Đăng nhập xong, trang đó mở ra.</p>
        </InsetText>
      )}
      <SignInForm next={next ?? ""} />
      <p className="reading text-muted">
        Quên mật khẩu hoặc chưa có tài khoản: hỏi quản trị của xã. Không ai có quyền hỏi mật khẩu
        của người khác, kể cả quản trị.
      </p>
      {accounts.length > 0 && <DemonstrationAccounts accounts={accounts} />}
    </PublicPage>
  );
}
