import type { Metadata } from "next";
import { forbidden, notFound } from "next/navigation";
import { ChangeList } from "@/components/documents/change-list";
import { MarkedSheet } from "@/components/documents/marked-sheet";
import { TextComparison } from "@/components/documents/text-comparison";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Tabs } from "@/components/ui/tabs";
import { canReadHistory } from "@/lib/campaigns/policy";
import { findPlanRevision } from "@/lib/campaigns/revision-queries";
import { compareTexts } from "@/lib/documents/compare";
import { compareDocuments } from "@/lib/documents/marked/compare-documents";
import { renderComparison } from "@/lib/documents/marked/render-comparison";
import type { OfficialDocument } from "@/lib/documents/model";
import { printOutline } from "@/lib/documents/outline/print";
import { formatMoment } from "@/lib/text/dates";
import { idParam } from "@/lib/web/id-param";
import { loadPlan } from "../../load-plan";
import { PlanHeading } from "../../plan-heading";
import { revisionName } from "../revision-name";
import { type CompareAddress, compareHref, readAddress } from "./address";

export const metadata: Metadata = { title: "So hai bản" };

type Props = PageProps<"/plans/[planId]/revisions/compare">;

export default async function CompareRevisionsPage({ params, searchParams }: Props) {
  const { actor, plan } = await loadPlan(params);
  if (!canReadHistory(actor).allowed) forbidden();
  const address = readAddress(await searchParams);
  const base = `/plans/${plan.id}/revisions`;
  if (!address) {
    return (
      <>
        <PlanHeading actor={actor} plan={plan} side="revisions" />
        <EmptyState title="Chưa chọn đủ hai bản khác nhau.">
          <Link href={base}>Chọn một bản trước và một bản sau</Link> trong các bản đã lưu.
        </EmptyState>
      </>
    );
  }
  const [before, after] = await Promise.all([
    findPlanRevision(actor, plan.id, idParam(address.before)),
    findPlanRevision(actor, plan.id, idParam(address.after)),
  ]);
  if (!before || !after) notFound();
  return (
    <>
      <PlanHeading actor={actor} plan={plan} side="revisions" />
      <div className="stack">
        <h2>So hai bản</h2>
        <dl className="grid gap-x-6 gap-y-1 sm:grid-cols-[auto_1fr]">
          {[
            { label: "Trước", revision: before },
            { label: "Sau", revision: after },
          ].map(({ label, revision }) => (
            <div key={label} className="contents">
              <dt className="text-muted">{label}</dt>
              <dd>
                <Link href={`${base}/${revision.id}`} className="font-semibold">
                  {revisionName(revision)}
                </Link>
                , {revision.author.user.name} lưu lúc {formatMoment(revision.savedAt)}
              </dd>
            </div>
          ))}
        </dl>
        <p>
          <Link href={compareHref(base, { ...address, before: after.id, after: before.id })}>
            Đổi trước thành sau
          </Link>{" "}
          · <Link href={base}>Chọn hai bản khác</Link>
        </p>
        <Views base={base} address={address} />
        <Differences
          address={address}
          base={base}
          before={{ name: revisionName(before), document: before.document }}
          after={{ name: revisionName(after), document: after.document }}
        />
      </div>
    </>
  );
}

function Views({ base, address }: { base: string; address: CompareAddress }) {
  const views = [
    { view: "sheet", label: "Trên tờ giấy" },
    { view: "inline", label: "Dàn ý" },
    { view: "sides", label: "Dàn ý, hai cột" },
  ] as const;
  return (
    <Tabs
      label="Cách xem"
      tabs={views.map(({ view, label }) => ({
        label,
        href: compareHref(base, { ...address, view }),
        current: view === address.view,
      }))}
    />
  );
}

type Side = { name: string; document: OfficialDocument };
type DifferencesProps = { address: CompareAddress; base: string; before: Side; after: Side };

function Differences({ address, base, before, after }: DifferencesProps) {
  const { view, isOnlyChanges } = address;
  if (view !== "sheet") {
    return (
      <TextComparison
        rows={compareTexts(printOutline(before.document), printOutline(after.document))}
        beforeTitle={before.name}
        afterTitle={after.name}
        isInline={view === "inline"}
      />
    );
  }
  const comparison = compareDocuments(before.document, after.document);
  return (
    <>
      <ChangeList changes={comparison.changes} summary={comparison.summary} />
      {comparison.changes.length > 0 && (
        <p>
          <Link href={compareHref(base, { ...address, isOnlyChanges: !isOnlyChanges })}>
            {isOnlyChanges ? "Hiện cả văn bản" : "Chỉ hiện chỗ khác"}
          </Link>
        </p>
      )}
      <MarkedSheet html={renderComparison(comparison, { onlyChanges: isOnlyChanges })} />
    </>
  );
}
