import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeading } from "@/components/ui/page-heading";
import { isSignedOutPost } from "@/lib/auth/session";
import { findPlace } from "@/lib/people/accounts-queries";
import { idParam } from "@/lib/web/id-param";
import { placeDefaults } from "../../../typed-place";
import { unitChoices } from "../../../unit-choices";
import { loadPerson } from "../../load-person";
import { PlaceForm } from "../place-form";
import { EndForm } from "./end-form";

export const metadata: Metadata = { title: "Sửa vai trò" };

export default async function PlacePage({
  params,
}: PageProps<"/people/[userId]/memberships/[membershipId]">) {
  if (await isSignedOutPost()) {
    const { userId, membershipId } = await params;
    return <SignedOut userId={idParam(userId)} placeId={idParam(membershipId)} />;
  }
  const { actor, person } = await loadPerson(params);
  const { membershipId } = await params;
  const place = await findPlace(actor, person.id, idParam(membershipId));
  if (!place) notFound();
  const now = new Date();
  const { id, version, unitId, unit } = place;
  const kept = { id: unitId, name: unit?.name };
  return (
    <>
      <Breadcrumbs items={[{ label: person.name, href: `/people/${person.id}` }]} />
      <PageHeading
        title={place.position}
        caption={person.name}
        lead="Sửa khi ghi sai. Người ấy chuyển việc thì kết thúc vai trò này và thêm vai trò mới, để văn bản cũ còn biết ai giữ chức vụ gì lúc nào."
      />
      {person.id !== actor.userId && (
        <section key="end" className="stack" aria-labelledby="end-title">
          <h2 id="end-title">Kết thúc vai trò</h2>
          <EndForm key="form" userId={person.id} place={{ id, version }} />
        </section>
      )}
      <section key="correct" className="stack" aria-labelledby="correct-title">
        <h2 id="correct-title">Sửa chỗ ghi sai</h2>
        <PlaceForm
          key="form"
          userId={person.id}
          place={{ id, version }}
          defaults={placeDefaults(place, now)}
          units={await unitChoices(actor, now, kept)}
        />
      </section>
    </>
  );
}

/** What was typed, before somebody who must sign in again. By its keys the form is the one that was sent. */
function SignedOut({ userId, placeId }: { userId: string; placeId: string }) {
  const place = { id: placeId, version: 0 };
  return (
    <>
      <PageHeading title="Sửa vai trò" />
      <p>Chưa lưu được.</p>
      <section key="end" className="stack">
        <EndForm key="form" userId={userId} place={place} isAnswer />
      </section>
      <section key="correct" className="stack">
        <PlaceForm key="form" userId={userId} place={place} defaults={{}} units={[]} isAnswer />
      </section>
    </>
  );
}
