import type { Metadata } from "next";
import { Flash } from "@/components/layout/flash";
import { ButtonLink } from "@/components/ui/button";
import { PageHeading } from "@/components/ui/page-heading";
import { SummaryList } from "@/components/ui/summary-list";
import { hasRole } from "@/lib/auth/actor";
import { hasSecondFactor } from "@/lib/auth/second-factor";
import { requireSignedIn } from "@/lib/auth/session";
import { listCapacities, listSessions } from "@/lib/auth/session-store";
import { SessionList } from "./session-list";

export const metadata: Metadata = { title: "Tài khoản" };

export default async function AccountPage() {
  const person = await requireSignedIn();
  const now = new Date();
  const sessions = await listSessions(person.userId, now);
  const isProtected = await hasSecondFactor(person.userId);
  const signs = person.actor !== null && hasRole(person.actor, "CHAIR", "CLERK");
  const capacities = await listCapacities(person.userId, now);
  return (
    <>
      <PageHeading title="Tài khoản" />
      <Flash />
      <SummaryList
        rows={[
          { label: "Họ và tên", value: person.name },
          {
            label: "Chức vụ",
            value: person.actor?.position,
            changeHref: capacities.length > 1 ? "/sign-in/capacity?next=/account" : undefined,
          },
        ]}
      />
      <h2>Mật khẩu</h2>
      <ButtonLink href="/account/password" variant="secondary">
        Đổi mật khẩu
      </ButtonLink>
      <h2>Xác thực hai bước</h2>
      <p className="reading">
        {isProtected
          ? "Đang bật: đăng nhập cần thêm mã trên điện thoại."
          : signs
            ? "Chưa bật. Người ký duyệt và người cấp số nên bật: ai biết mật khẩu cũng không làm thay được."
            : "Chưa bật. Bật lên thì ai biết mật khẩu cũng không vào thay được."}
      </p>
      <ButtonLink
        href="/account/second-factor"
        variant={!isProtected && signs ? "primary" : "secondary"}
      >
        {isProtected ? "Xem xác thực hai bước" : "Bật xác thực hai bước"}
      </ButtonLink>
      <SessionList sessions={sessions} currentId={person.sessionId} />
    </>
  );
}
