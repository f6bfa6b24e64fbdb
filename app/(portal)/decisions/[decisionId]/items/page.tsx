import type { Metadata, Route } from "next";
import Link from "next/link";
import { ItemTable } from "@/components/decisions/item-table";
import { Flash } from "@/components/layout/flash";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { ButtonGroup, ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { InsetText } from "@/components/ui/inset-text";
import { PageHeading } from "@/components/ui/page-heading";
import { isSignedOutPost } from "@/lib/auth/session";
import { listUnits } from "@/lib/communes/queries";
import { canEditDecision } from "@/lib/decisions/policy";
import { listAvailable } from "@/lib/decisions/proposal/available";
import { isSignedWhole } from "@/lib/decisions/state";
import { awardKinds } from "@/lib/nominations/awards/catalogue";
import { newId } from "@/lib/text/new-id";
import { idParam } from "@/lib/web/id-param";
import { nominationChoices } from "../../nomination-choices";
import { removeItemAction } from "../actions";
import { crumbsTo, loadDecision } from "../load-decision";
import { OneButtonForm } from "../one-button-form";
import { AddForm } from "./add-form";
import { PaperItemForm } from "./paper-item-form";

export const metadata: Metadata = { title: "Danh sách" };

type Props = PageProps<"/decisions/[decisionId]/items">;

const awards = awardKinds.map(({ key, name }) => ({ value: key, label: name }));

/** Who is in a decision still being written: put in and taken out; from a paper, typed one by one. */
export default async function DecisionItemsPage({ params }: Props) {
  if (await isSignedOutPost()) {
    const decisionId = idParam((await params).decisionId);
    return (
      <>
        <PageHeading title="Danh sách" />
        <PaperItemForm
          decisionId={decisionId}
          version={1}
          newRecipientId={newId()}
          awards={awards}
          units={[]}
          nextNumber={1}
          asksType
        />
      </>
    );
  }
  const { actor, now, decision } = await loadDecision(params);
  const { id, version, kind, items, isFromPaper } = decision;
  const may = canEditDecision(actor, decision);
  const available =
    may.allowed && !isFromPaper && !isSignedWhole(kind)
      ? await listAvailable(actor, kind, now)
      : [];
  const units =
    may.allowed && isFromPaper ? await listUnits(actor, now, { includeEnded: true }) : [];
  return (
    <>
      <Breadcrumbs items={[...crumbsTo(decision), { label: "Danh sách" }]} />
      <PageHeading title="Danh sách" caption={decision.subject} />
      <Flash />
      {!may.allowed && <InsetText>{may.reason}</InsetText>}
      {items.length === 0 ? (
        <EmptyState title="Danh sách chưa có ai." />
      ) : (
        <div className="stack-tight">
          <ItemTable
            caption="Theo thứ tự sẽ ghi trong danh sách"
            items={items}
            withCouncil={!isFromPaper && !isSignedWhole(kind)}
          />
          {may.allowed && (
            <details open={kind === "CORRECTION"}>
              <summary className="inline-flex min-h-11 cursor-pointer items-center text-blue underline underline-offset-4">
                {kind === "REVOCATION" ? "Bỏ bớt khỏi danh sách" : "Sửa lời ghi, bỏ bớt"}
              </summary>
              <ul className="stack-tight mt-2">
                {items.map((item) => (
                  <li key={item.id} className="flex flex-wrap items-center gap-4">
                    <span className="min-w-60">
                      {item.position}. {item.name}
                    </span>
                    {kind !== "REVOCATION" && (
                      <Link href={`/decisions/${id}/items/${item.id}` as Route}>
                        Sửa<span className="sr-only"> {item.name}</span>
                      </Link>
                    )}
                    <OneButtonForm
                      decisionId={id}
                      version={version}
                      action={removeItemAction}
                      fields={{ itemId: item.id }}
                      label="Bỏ"
                      of={item.name}
                      variant="secondary"
                    />
                  </li>
                ))}
              </ul>
            </details>
          )}
        </div>
      )}
      {available.length > 0 && (
        <section aria-labelledby="add-title" className="stack-tight">
          <h2 id="add-title">Thêm đề nghị</h2>
          <AddForm decisionId={id} version={version} groups={nominationChoices(available)} />
        </section>
      )}
      {may.allowed && isFromPaper && (
        <section aria-labelledby="add-title" className="stack-tight">
          <h2 id="add-title">Ghi thêm một người, hộ, tập thể</h2>
          <PaperItemForm
            key={items.length}
            decisionId={id}
            version={version}
            newRecipientId={newId()}
            awards={awards}
            units={units.map((unit) => ({ value: unit.id, label: unit.name }))}
            nextNumber={(items.at(-1)?.position ?? 0) + 1}
            asksType={decision.campaignId === null}
          />
        </section>
      )}
      <ButtonGroup>
        <ButtonLink href={`/decisions/${id}`} variant="secondary">
          Xong, về quyết định
        </ButtonLink>
      </ButtonGroup>
    </>
  );
}
