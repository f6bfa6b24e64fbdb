import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { InsetText } from "@/components/ui/inset-text";
import { PageHeading } from "@/components/ui/page-heading";
import { canRunSession, isChair } from "@/lib/council/policy";
import { officerChoices } from "../../officer-choices";
import { loadSession } from "../load-session";
import { OfficersForm } from "./officers-form";

export const metadata: Metadata = { title: "Cử chủ tọa, thư ký thay" };

type Props = PageProps<"/council/sessions/[sessionId]/officers">;

export default async function OfficersPage({ params }: Props) {
  const { actor, session } = await loadSession(params);
  if (!isChair(actor, session) && !canRunSession(actor, session).allowed) forbidden();
  const { id, version, title, state, chair, secretary, roll } = session;
  const present = roll.filter(({ isPresent }) => isPresent);
  return (
    <>
      <Breadcrumbs
        items={[
          { label: "Hội đồng", href: "/council" },
          { label: title, href: `/council/sessions/${id}` },
        ]}
      />
      <PageHeading title="Cử chủ tọa, thư ký thay" lead={title} />
      {state === "OPEN" ? (
        <OfficersForm
          key="form"
          session={{ sessionId: id, version, chairId: chair.id, secretaryId: secretary.id }}
          {...officerChoices(present)}
        />
      ) : (
        <InsetText>
          <p>Chỉ cử người thay khi phiên họp đang diễn ra.</p>
        </InsetText>
      )}
    </>
  );
}
