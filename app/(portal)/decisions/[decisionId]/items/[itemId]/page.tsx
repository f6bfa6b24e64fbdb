import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeading } from "@/components/ui/page-heading";
import { isSignedOutPost } from "@/lib/auth/session";
import { wordsOf } from "@/lib/decisions/item-words";
import { canEditDecision } from "@/lib/decisions/policy";
import { awardName } from "@/lib/nominations/awards/catalogue";
import { idParam } from "@/lib/web/id-param";
import { crumbsTo, loadDecision } from "../../load-decision";
import { ItemForm } from "./item-form";

export const metadata: Metadata = { title: "Sửa lời ghi" };

type Props = PageProps<"/decisions/[decisionId]/items/[itemId]">;

/** A name, a post or a citation that was mistyped, while the decision is still being written. */
export default async function DecisionItemPage({ params }: Props) {
  const itemId = idParam((await params).itemId);
  if (await isSignedOutPost()) {
    const decisionId = idParam((await params).decisionId);
    return (
      <>
        <PageHeading title="Sửa lời ghi" />
        <ItemForm decisionId={decisionId} itemId={itemId} version={1} isPerson values={{}} />
      </>
    );
  }
  const { actor, decision } = await loadDecision(params);
  const { id, version, items, kind } = decision;
  const item = kind === "REVOCATION" ? undefined : items.find((one) => one.id === itemId);
  if (!item) notFound();
  const may = canEditDecision(actor, decision);
  return (
    <>
      <Breadcrumbs
        items={[
          ...crumbsTo(decision),
          { label: "Danh sách", href: `/decisions/${id}/items` },
          { label: "Sửa lời ghi" },
        ]}
      />
      <PageHeading
        title={`Sửa lời ghi: ${item.name}`}
        caption={`${awardName(item.award)} · ${decision.subject}`}
      />
      <p className="max-w-[68ch]">
        Ghi đúng như sẽ đọc trên danh sách kèm theo và trên giấy khen. Đề nghị của đơn vị giữ
        nguyên.
      </p>
      <ItemForm
        decisionId={id}
        itemId={itemId}
        version={version}
        isPerson={item.audience === "PERSON"}
        values={wordsOf(item)}
        refusal={may.allowed ? undefined : may.reason}
      />
    </>
  );
}
