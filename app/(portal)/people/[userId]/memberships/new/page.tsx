import type { Metadata } from "next";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeading } from "@/components/ui/page-heading";
import { isSignedOutPost } from "@/lib/auth/session";
import { idParam } from "@/lib/web/id-param";
import { placeDefaults } from "../../../typed-place";
import { unitChoices } from "../../../unit-choices";
import { loadPerson } from "../../load-person";
import { PlaceForm } from "../place-form";

export const metadata: Metadata = { title: "Thêm vai trò" };

export default async function NewPlacePage({
  params,
}: PageProps<"/people/[userId]/memberships/new">) {
  if (await isSignedOutPost()) {
    return (
      <>
        <PageHeading title="Thêm vai trò" />
        <p>Chưa lưu được.</p>
        <PlaceForm key="form" userId={idParam((await params).userId)} defaults={{}} units={[]} />
      </>
    );
  }
  const { actor, person } = await loadPerson(params);
  const now = new Date();
  return (
    <>
      <Breadcrumbs items={[{ label: person.name, href: `/people/${person.id}` }]} />
      <PageHeading
        title={`Thêm vai trò cho ${person.name}`}
        lead="Khi chuyển việc: kết thúc vai trò cũ, thêm vai trò mới từ ngày sau đó."
      />
      <PlaceForm
        key="form"
        userId={person.id}
        defaults={placeDefaults(null, now)}
        units={await unitChoices(actor, now)}
      />
    </>
  );
}
