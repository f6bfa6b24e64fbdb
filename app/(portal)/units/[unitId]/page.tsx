import type { Metadata } from "next";
import { Flash } from "@/components/layout/flash";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Link } from "@/components/ui/link";
import { PageHeading } from "@/components/ui/page-heading";
import { SummaryList } from "@/components/ui/summary-list";
import { isSignedOutPost } from "@/lib/auth/session";
import { listUnits } from "@/lib/communes/queries";
import { unitKindLabels } from "@/lib/communes/state";
import { writtenDate } from "@/lib/text/calendar";
import { readDay } from "@/lib/text/day-column";
import { vietnamDay } from "@/lib/text/vietnam-day";
import { idParam } from "@/lib/web/id-param";
import { loadUnit } from "../load-administrator";
import { UnitForm } from "../unit-form";
import { EndForm, MergeForm, RenameForm, ReopenForm } from "./change-forms";

export const metadata: Metadata = { title: "Đơn vị" };

const typed = (column: Date | null) => (column ? writtenDate(readDay(column)) : "");

export default async function UnitPage({ params }: PageProps<"/units/[unitId]">) {
  if (await isSignedOutPost()) return <SignedOut unitId={idParam((await params).unitId)} />;
  const { actor, unit } = await loadUnit(params);
  const { id, version, name, shortName, kind, parentId, validFrom, validTo } = unit;
  const now = new Date();
  const others = (await listUnits(actor, now, { includeComing: true }))
    .filter((other) => other.id !== id)
    .map((other) => ({ value: other.id, label: choiceLabel(other, now) }));
  const ref = { id, version };
  return (
    <>
      <Breadcrumbs
        items={[
          { label: "Quản trị", href: "/settings" },
          { label: "Đơn vị", href: "/units" },
        ]}
      />
      <PageHeading title={name} caption={unitKindLabels[kind]} />
      <Flash />
      <SummaryList
        rows={[
          { label: "Tên viết tắt", value: shortName },
          { label: "Có từ ngày", value: typed(validFrom) || "Từ lâu" },
          { label: "Đến hết ngày", value: typed(validTo) || "Đang có" },
          ...lineRows(unit),
        ]}
      />
      {validTo === null ? (
        <section key="change" className="stack-tight" aria-labelledby="change-title">
          <h2 id="change-title">Khi đơn vị thay đổi</h2>
          <div key="rename">
            <RenameForm unit={ref} />
          </div>
          <div key="merge">
            <MergeForm unit={ref} others={others} />
          </div>
          <div key="end">
            <EndForm unit={ref} />
          </div>
        </section>
      ) : (
        <ReopenForm unit={ref} />
      )}
      <UnitForm
        key="correct"
        unit={ref}
        parents={others}
        defaults={{
          name,
          shortName: shortName ?? "",
          kind,
          parentId: parentId ?? "",
          validFrom: typed(validFrom),
        }}
      />
    </>
  );
}

/** A unit that begins later says so: nothing can be merged into it before. */
function choiceLabel({ name, validFrom }: { name: string; validFrom: Date | null }, now: Date) {
  return validFrom && validFrom > vietnamDay(now) ? `${name} (từ ${typed(validFrom)})` : name;
}

type Line = Pick<Awaited<ReturnType<typeof loadUnit>>["unit"], "successor" | "predecessors">;

function lineRows({ successor, predecessors }: Line) {
  const link = (unit: { id: string; name: string }) => (
    <Link key={unit.id} href={`/units/${unit.id}`} className="block">
      {unit.name}
    </Link>
  );
  return [
    ...(successor ? [{ label: "Đơn vị kế thừa", value: link(successor) }] : []),
    ...(predecessors.length > 0 ? [{ label: "Kế thừa từ", value: predecessors.map(link) }] : []),
  ];
}

/** What was typed, before somebody who must sign in again. By its keys the form is the one that was sent. */
function SignedOut({ unitId }: { unitId: string }) {
  const unit = { id: unitId, version: 0 };
  return (
    <>
      <PageHeading title="Đơn vị" />
      <p>Chưa lưu được.</p>
      <section key="change" className="stack-tight">
        <div key="rename">
          <RenameForm unit={unit} isAnswer />
        </div>
        <div key="merge">
          <MergeForm unit={unit} others={[]} isAnswer />
        </div>
        <div key="end">
          <EndForm unit={unit} isAnswer />
        </div>
      </section>
      <UnitForm key="correct" unit={unit} parents={[]} defaults={{}} isAnswer />
    </>
  );
}
