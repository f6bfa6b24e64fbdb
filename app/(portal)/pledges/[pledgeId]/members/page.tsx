import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeading } from "@/components/ui/page-heading";
import { isSignedOutPost } from "@/lib/auth/session";
import { fieldsOf } from "@/lib/pledges/pledge/fields";
import { canWritePledge } from "@/lib/pledges/pledge/policy";
import { idParam } from "@/lib/web/id-param";
import { fieldsShown } from "../edit/edited-items";
import { PledgeForm } from "../edit/pledge-form";
import { SignedOutPledge } from "../edit/signed-out-pledge";
import { crumbsTo, loadPledge } from "../load-pledge";

export const metadata: Metadata = { title: "Hộ, cá nhân đăng ký thi đua" };

const whole = ["households", "persons"] as const;

/** The households and persons that register under their unit: seen by the unit, the office and the leaders alone. */
export default async function MembersPage({ params }: PageProps<"/pledges/[pledgeId]/members">) {
  const pledgeId = idParam((await params).pledgeId);
  const address = `/pledges/${pledgeId}/members`;
  if (await isSignedOutPost()) return <SignedOutPledge address={address} />;
  const { actor, pledge, round } = await loadPledge(params);
  if (!canWritePledge(actor, pledge).allowed) redirect(`/pledges/${pledgeId}`);
  return (
    <>
      <Breadcrumbs items={crumbsTo(pledge, round)} />
      <PageHeading
        title="Hộ, cá nhân đăng ký"
        caption={[pledge.campaign.title, pledge.unit.name].join(" · ")}
        lead="Danh sách này chỉ đơn vị, thường trực thi đua và lãnh đạo xem, không công khai."
      />
      <PledgeForm
        pledgeId={pledgeId}
        version={pledge.version}
        fields={fieldsShown(fieldsOf(pledge), [], whole)}
        items={[]}
        whole={whole}
        address={address}
        ways={[
          { to: "check", label: "Lưu, kiểm tra lại" },
          { to: "list", label: "Lưu, về bản đăng ký", variant: "secondary" },
        ]}
      />
    </>
  );
}
