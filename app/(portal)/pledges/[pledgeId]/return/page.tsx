import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeading } from "@/components/ui/page-heading";
import { isSignedOutPost } from "@/lib/auth/session";
import { canReturnPledge } from "@/lib/pledges/pledge/policy";
import { canHandle } from "@/lib/pledges/policy";
import { idParam } from "@/lib/web/id-param";
import { crumbsTo, loadPledge } from "../load-pledge";
import { ReturnForm } from "./return-form";

export const metadata: Metadata = { title: "Trả lại bản đăng ký" };

type Props = PageProps<"/pledges/[pledgeId]/return">;

export default async function ReturnPledgePage({ params }: Props) {
  if (await isSignedOutPost()) {
    return (
      <>
        <PageHeading title="Trả lại bản đăng ký" />
        <ReturnForm pledgeId={idParam((await params).pledgeId)} version={1} />
      </>
    );
  }
  const { actor, pledge, round } = await loadPledge(params);
  if (!canHandle(actor).allowed) forbidden();
  const verdict = canReturnPledge(actor, pledge);
  return (
    <>
      <Breadcrumbs items={crumbsTo(pledge, round)} />
      <PageHeading title="Trả lại bản đăng ký" caption={pledge.unit.name} />
      <ReturnForm
        pledgeId={pledge.id}
        version={pledge.version}
        refusal={verdict.allowed ? undefined : verdict.reason}
      />
    </>
  );
}
