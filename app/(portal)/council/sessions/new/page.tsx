import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { isSignedOutPost, requireActor } from "@/lib/auth/session";
import { listMembers } from "@/lib/council/members/queries";
import { canKeepCouncil } from "@/lib/council/policy";
import { newId } from "@/lib/text/new-id";
import { officerChoices } from "../officer-choices";
import { emptySession, SessionForm } from "../session-form";

export const metadata: Metadata = { title: "Lập phiên họp Hội đồng" };

export default async function NewSessionPage() {
  if (await isSignedOutPost()) {
    return (
      <>
        <PageHeading title="Lập phiên họp Hội đồng" />
        <SessionForm
          key="form"
          session={{ sessionId: newId() }}
          values={emptySession}
          chairs={[]}
          members={[]}
        />
      </>
    );
  }
  const actor = await requireActor();
  if (!canKeepCouncil(actor).allowed) forbidden();
  const members = (await listMembers(actor, new Date())).filter(({ hasEnded }) => !hasEnded);
  const choices = officerChoices(members);
  return (
    <>
      <Breadcrumbs items={[{ label: "Hội đồng", href: "/council" }]} />
      <PageHeading title="Lập phiên họp Hội đồng" />
      {choices.chairs.length === 0 || members.length < 2 ? (
        <EmptyState
          title="Chưa đủ người để lập phiên họp."
          action={<ButtonLink href="/council/members">Ghi thành viên Hội đồng</ButtonLink>}
        >
          Phiên họp cần một chủ tọa là Chủ tịch hoặc Phó Chủ tịch Hội đồng, và một thư ký.
        </EmptyState>
      ) : (
        <SessionForm
          key="form"
          session={{ sessionId: newId() }}
          {...choices}
          values={{ ...emptySession, chairId: choices.chairs[0]?.value ?? "" }}
        />
      )}
    </>
  );
}
