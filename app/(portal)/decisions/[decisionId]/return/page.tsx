import type { Metadata } from "next";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeading } from "@/components/ui/page-heading";
import { isSignedOutPost } from "@/lib/auth/session";
import { canReturnDecision } from "@/lib/decisions/policy";
import { idParam } from "@/lib/web/id-param";
import { crumbsTo, loadDecision } from "../load-decision";
import { ReturnForm } from "./return-form";

export const metadata: Metadata = { title: "Trả lại" };

type Props = PageProps<"/decisions/[decisionId]/return">;

export default async function ReturnDecisionPage({ params }: Props) {
  if (await isSignedOutPost()) {
    return (
      <>
        <PageHeading title="Trả lại" />
        <ReturnForm decisionId={idParam((await params).decisionId)} version={1} />
      </>
    );
  }
  const { actor, decision } = await loadDecision(params);
  const isSigned = decision.state === "SIGNED";
  const verdict = canReturnDecision(actor, decision);
  return (
    <>
      <Breadcrumbs items={[...crumbsTo(decision), { label: "Trả lại" }]} />
      <PageHeading title="Trả lại thường trực thi đua" caption={decision.subject} />
      {isSigned && verdict.allowed && (
        <p className="max-w-[68ch]">
          Chữ ký trên bản này không còn hiệu lực; các đề nghị trở lại như trước khi ký. Thường trực
          sửa rồi trình ký lại.
        </p>
      )}
      <ReturnForm
        decisionId={decision.id}
        version={decision.version}
        isSigned={isSigned}
        refusal={verdict.allowed ? undefined : verdict.reason}
      />
    </>
  );
}
