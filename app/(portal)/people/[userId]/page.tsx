import { Plus } from "lucide-react";
import type { Metadata } from "next";
import { Flash } from "@/components/layout/flash";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { ButtonLink } from "@/components/ui/button";
import { PageHeading } from "@/components/ui/page-heading";
import { SummaryList } from "@/components/ui/summary-list";
import { canEndPerson, canKeepAccount, canMakeLink } from "@/lib/people/policy";
import { PersonStatus } from "../person-status";
import { AccountActions } from "./account-actions";
import { loadPerson } from "./load-person";
import { PlaceTable } from "./place-table";

export const metadata: Metadata = { title: "Người dùng" };

export default async function PersonPage({ params }: PageProps<"/people/[userId]">) {
  const { actor, person } = await loadPerson(params);
  const keep = canKeepAccount(actor, person);
  const edit = keep.allowed ? `/people/${person.id}/edit` : undefined;
  return (
    <>
      <Breadcrumbs
        items={[
          { label: "Quản trị", href: "/settings" },
          { label: "Người dùng", href: "/people" },
        ]}
      />
      <PageHeading title={person.name} status={<PersonStatus state={person.state} />} />
      <Flash />
      <SummaryList
        rows={[
          { label: "Họ và tên", value: person.name, changeHref: edit },
          { label: "Tên đăng nhập", value: person.userName, changeHref: edit },
          { label: "Thư điện tử", value: person.email, changeHref: edit },
          {
            label: "Xác thực hai bước",
            value: person.hasSecondFactor ? "Đang bật" : "Chưa bật",
          },
        ]}
      />
      {!keep.allowed && <p className="reading text-muted">{keep.reason}</p>}
      <section className="stack-tight" aria-labelledby="places-title">
        <h2 id="places-title">Vai trò ở xã</h2>
        <PlaceTable
          userId={person.id}
          places={person.memberships}
          isSelf={person.id === actor.userId}
        />
        <ButtonLink href={`/people/${person.id}/memberships/new`} variant="secondary" icon={Plus}>
          Thêm vai trò
        </ButtonLink>
      </section>
      <AccountActions
        person={person}
        keep={keep}
        link={canMakeLink(actor, person)}
        end={canEndPerson(actor, person.id)}
        isSelf={person.id === actor.userId}
      />
    </>
  );
}
