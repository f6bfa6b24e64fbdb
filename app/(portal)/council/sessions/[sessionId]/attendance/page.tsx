import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { InsetText } from "@/components/ui/inset-text";
import { PageHeading } from "@/components/ui/page-heading";
import { isSignedOutPost } from "@/lib/auth/session";
import { canRunSession } from "@/lib/council/policy";
import { councilPostLabels } from "@/lib/council/state";
import { loadSession } from "../load-session";
import { RollForm } from "./roll-form";

export const metadata: Metadata = { title: "Điểm danh" };

type Props = PageProps<"/council/sessions/[sessionId]/attendance">;

export default async function AttendancePage({ params }: Props) {
  if (await isSignedOutPost()) {
    return (
      <>
        <PageHeading title="Điểm danh" />
        <RollForm key="form" sessionId="" roll={[]} />
      </>
    );
  }
  const { actor, session } = await loadSession(params);
  if (!canRunSession(actor, session).allowed) forbidden();
  const { id, title, state, roll } = session;
  return (
    <>
      <Breadcrumbs
        items={[
          { label: "Hội đồng", href: "/council" },
          { label: title, href: `/council/sessions/${id}` },
        ]}
      />
      <PageHeading title="Điểm danh" lead={title} />
      {state === "PLANNED" || state === "OPEN" ? (
        <RollForm
          key="form"
          sessionId={id}
          roll={roll.map((member) => ({
            id: member.id,
            name: member.name,
            about: [councilPostLabels[member.post], member.position].filter(Boolean).join(", "),
            presence: member.isPresent === null ? "" : member.isPresent ? "present" : "absent",
            note: member.note,
          }))}
        />
      ) : (
        <InsetText>
          <p>Phiên họp đã kết thúc, danh sách có mặt giữ nguyên.</p>
        </InsetText>
      )}
    </>
  );
}
