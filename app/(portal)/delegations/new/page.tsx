import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { isSignedOutPost, requireActor } from "@/lib/auth/session";
import { listDeputies } from "@/lib/campaigns/approval/delegation-queries";
import { canKeepDelegations } from "@/lib/campaigns/approval/policy";
import { DelegationForm } from "./delegation-form";

export const metadata: Metadata = { title: "Ghi việc giao ký thay" };

export default async function NewDelegationPage() {
  if (await isSignedOutPost()) {
    return (
      <>
        <PageHeading title="Ghi việc giao ký thay" />
        <p>Chưa ghi được.</p>
        <DelegationForm key="form" deputies={[]} />
      </>
    );
  }
  const actor = await requireActor();
  if (!canKeepDelegations(actor).allowed) forbidden();
  const deputies = await listDeputies(actor, new Date());
  return (
    <>
      <Breadcrumbs items={[{ label: "Giao ký thay", href: "/delegations" }]} />
      <PageHeading title="Ghi việc giao ký thay" />
      {deputies.length === 0 ? (
        <EmptyState title="Xã chưa có tài khoản Phó Chủ tịch đang giữ chức.">
          Nhờ người quản trị thêm tài khoản và ghi là cấp phó.
        </EmptyState>
      ) : (
        <DelegationForm
          key="form"
          deputies={deputies.map(({ id, name, position }) => ({
            value: id,
            label: `${name}, ${position}`,
          }))}
        />
      )}
    </>
  );
}
