import type { Metadata } from "next";
import { Flash } from "@/components/layout/flash";
import { ButtonLink } from "@/components/ui/button";
import { PageHeading } from "@/components/ui/page-heading";
import { SummaryList } from "@/components/ui/summary-list";
import { requireSignedIn } from "@/lib/auth/session";
import { listCapacities, listSessions } from "@/lib/auth/session-store";
import { SessionList } from "./session-list";

export const metadata: Metadata = { title: "Tài khoản" };

export default async function AccountPage() {
  const person = await requireSignedIn();
  const now = new Date();
  const sessions = await listSessions(person.userId, now);
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
      <SessionList sessions={sessions} currentId={person.sessionId} />
    </>
  );
}
