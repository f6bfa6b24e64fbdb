import type { Metadata, Route } from "next";
import { redirect } from "next/navigation";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeading } from "@/components/ui/page-heading";
import { isSignedOutPost } from "@/lib/auth/session";
import { canWithdrawNomination, whoWritesDossier } from "@/lib/nominations/dossiers/policy";
import { idParam } from "@/lib/web/id-param";
import { crumbsOf, loadNomination } from "../load-nomination";
import { WithdrawForm } from "./withdraw-form";

export const metadata: Metadata = { title: "Rút đề nghị" };

type Props = PageProps<"/nominations/[nominationId]/withdraw">;

export default async function WithdrawPage({ params }: Props) {
  const nominationId = idParam((await params).nominationId);
  if (await isSignedOutPost()) {
    return (
      <>
        <PageHeading title="Rút đề nghị" />
        <WithdrawForm nominationId={nominationId} version={1} />
      </>
    );
  }
  const { actor, dossier, nomination } = await loadNomination(params);
  if (!whoWritesDossier(actor, dossier).allowed) redirect(`/nominations/${nominationId}` as Route);
  const verdict = canWithdrawNomination(actor, dossier, nomination);
  return (
    <>
      <Breadcrumbs items={crumbsOf({ dossier, nomination }, "Rút đề nghị")} />
      <PageHeading
        title="Rút đề nghị"
        caption={nomination.name}
        lead="Rút rồi thì không xét nữa và không nộp lại được; muốn đề nghị lại thì lập hồ sơ mới."
      />
      <WithdrawForm
        nominationId={nominationId}
        version={nomination.version}
        refusal={verdict.allowed ? undefined : verdict.reason}
      />
    </>
  );
}
