import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeading } from "@/components/ui/page-heading";
import { isSignedOutPost } from "@/lib/auth/session";
import { wordsOf } from "@/lib/decisions/item-words";
import { canNoteOutcome } from "@/lib/decisions/policy";
import { awardName } from "@/lib/nominations/awards/catalogue";
import { formatNumber } from "@/lib/text/numbers";
import { idParam } from "@/lib/web/id-param";
import { crumbsTo, loadDecision } from "../../load-decision";
import { EntryForm } from "./entry-form";

export const metadata: Metadata = { title: "Sửa lời ghi nhầm khi nhập" };

type Props = PageProps<"/decisions/[decisionId]/entered/[itemId]">;

/** A line of a paper decision that was typed wrongly, found after it was entered. */
export default async function EntryPage({ params }: Props) {
  const itemId = idParam((await params).itemId);
  if (await isSignedOutPost()) {
    const decisionId = idParam((await params).decisionId);
    return (
      <>
        <PageHeading title="Sửa lời ghi nhầm khi nhập" />
        <EntryForm decisionId={decisionId} itemId={itemId} version={1} isPerson values={{}} />
      </>
    );
  }
  const { actor, decision } = await loadDecision(params);
  const { id, version, items, isFromPaper } = decision;
  const item = items.find((one) => one.id === itemId && one.revokedAt === null);
  if (!item || !isFromPaper) notFound();
  const may = canNoteOutcome(actor, decision);
  return (
    <>
      <Breadcrumbs
        items={[
          ...crumbsTo(decision),
          { label: "Kết quả thực hiện", href: `/decisions/${id}/outcome` },
          { label: "Sửa lời ghi" },
        ]}
      />
      <PageHeading
        title={`Sửa lời ghi: ${item.name}`}
        caption={`${awardName(item.award)} · ${decision.subject}`}
      />
      <p className="max-w-[68ch]">
        Ghi đúng như trên bản quét. Quyết định giấy ghi sai thì đính chính bằng văn bản, không sửa ở
        đây.
      </p>
      <EntryForm
        decisionId={id}
        itemId={itemId}
        version={version}
        isPerson={item.audience === "PERSON"}
        values={{
          ...wordsOf(item),
          amount: item.amount === null ? "" : formatNumber(item.amount),
          reason: "",
        }}
        refusal={may.allowed ? undefined : may.reason}
      />
    </>
  );
}
