import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeading } from "@/components/ui/page-heading";
import { isSignedOutPost } from "@/lib/auth/session";
import { canEditDecision } from "@/lib/decisions/policy";
import { formatDate } from "@/lib/text/dates";
import { idParam } from "@/lib/web/id-param";
import { crumbsTo, loadDecision } from "../load-decision";
import { HeadForm } from "./head-form";

export const metadata: Metadata = { title: "Sửa số, ngày, người ký" };

type Props = PageProps<"/decisions/[decisionId]/head">;

/** The number, day, signer and subject of a decision that is being entered from paper. */
export default async function PaperHeadPage({ params }: Props) {
  if (await isSignedOutPost()) {
    const decisionId = idParam((await params).decisionId);
    return (
      <>
        <PageHeading title="Sửa số, ngày, người ký" />
        <HeadForm decisionId={decisionId} version={1} values={{}} />
      </>
    );
  }
  const { actor, decision } = await loadDecision(params);
  const { id, version, paper, paperSigner, paperSignerPost, subject, isFromPaper } = decision;
  if (!isFromPaper || !paper || !canEditDecision(actor, decision).allowed) {
    redirect(`/decisions/${id}`);
  }
  const { number: paperNumber, issuedOn } = paper;
  const values = {
    paperNumber,
    paperOn: formatDate(issuedOn),
    paperSigner,
    paperSignerPost,
    subject,
  };
  return (
    <>
      <Breadcrumbs items={[...crumbsTo(decision), { label: "Sửa số, ngày, người ký" }]} />
      <PageHeading title="Sửa số, ngày, người ký" caption={subject} />
      <HeadForm decisionId={id} version={version} values={values} />
    </>
  );
}
