import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Flash } from "@/components/layout/flash";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { Table } from "@/components/ui/table";
import { isSignedOutPost } from "@/lib/auth/session";
import {
  findRuleKind,
  type RuleKind,
  ruleFormValue,
  ruleValueWords,
} from "@/lib/communes/rule-kinds";
import { holdsOn, type RuleRow } from "@/lib/communes/rules-in-force";
import { listRuleRows } from "@/lib/communes/rules-queries";
import { calendarDate } from "@/lib/text/dates";
import { loadAdministrator } from "../../load-administrator";
import { daysWords, RuleStatus } from "../rule-status";
import { ConfirmForm, EndForm, SetForm } from "./rule-forms";

export const metadata: Metadata = { title: "Quy định" };

export default async function RulePage({ params }: PageProps<"/settings/rules/[key]">) {
  const kind = findRuleKind(decodeURIComponent((await params).key));
  if (kind && (await isSignedOutPost())) return <SignedOut kind={kind} />;
  const actor = await loadAdministrator();
  if (!kind) notFound();
  const now = new Date();
  const rows = await listRuleRows(actor, kind.key);
  const own = rows.filter(({ isOwn }) => isOwn);
  const [newest] = own;
  const current = own.find((row) => holdsOn(row, now)) ?? rows.find((row) => holdsOn(row, now));
  const goesOn = newest && (newest.validTo === null || newest.validTo >= calendarDate(now));
  return (
    <>
      <Breadcrumbs
        items={[
          { label: "Quản trị", href: "/settings" },
          { label: "Quy định theo ngày", href: "/settings/rules" },
        ]}
      />
      <PageHeading
        title={kind.label}
        lead={kind.about}
        status={current && <RuleStatus rule={current} />}
      />
      <Flash />
      {rows.length === 0 ? (
        <EmptyState title="Chưa có giá trị nào." />
      ) : (
        <RuleTable kind={kind} rows={rows} />
      )}
      {current && !current.isVerified && (
        <section className="stack-tight" aria-labelledby="confirm-title">
          <h2 id="confirm-title">Xác nhận giá trị đang áp dụng</h2>
          <p className="reading">
            Đọc văn bản gốc, thấy đúng như bảng trên thì xác nhận. Chỉ thay cho xã mình.
          </p>
          <ConfirmForm ruleId={current.id} />
        </section>
      )}
      {kind.isLaw ? (
        <p className="reading text-muted">
          Điều này do luật định cho cả nước, xã không đặt riêng.
          {kind.isShownOnly && " Chỉ để xem: cổng luôn làm như vậy."}
        </p>
      ) : (
        <section key="set" className="stack" aria-labelledby="set-title">
          <h2 id="set-title">Giá trị riêng của xã từ một ngày</h2>
          <SetForm
            key="form"
            kind={kind}
            value={ruleFormValue(kind, current?.value)}
            seen={newest?.id ?? ""}
          />
        </section>
      )}
      {newest && goesOn && (
        <section key="end" className="stack" aria-labelledby="end-title">
          <h2 id="end-title">Thôi dùng giá trị riêng</h2>
          <EndForm key="form" ruleId={newest.id} />
        </section>
      )}
    </>
  );
}

function RuleTable({ kind, rows }: { kind: RuleKind; rows: readonly RuleRow[] }) {
  return (
    <Table
      caption="Các giá trị, mới nhất trước"
      hideCaption
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { key: "value", header: "Giá trị", cell: ({ value }) => ruleValueWords(kind, value) },
        { key: "days", header: "Thời gian", cell: daysWords },
        { key: "basis", header: "Căn cứ", cell: ({ legalBasis }) => legalBasis },
        { key: "status", header: "Của ai", cell: (row) => <RuleStatus rule={row} /> },
        { key: "note", header: "Ghi chú", cell: ({ note }) => note ?? "–" },
      ]}
    />
  );
}

/** What was typed, before somebody who must sign in again. By its keys the form is the one that was sent. */
function SignedOut({ kind }: { kind: RuleKind }) {
  return (
    <>
      <PageHeading title={kind.label} />
      <p>Chưa ghi được.</p>
      <section key="set" className="stack">
        <SetForm key="form" kind={kind} value="" seen="" isAnswer />
      </section>
      <section key="end" className="stack">
        <EndForm key="form" ruleId="" isAnswer />
      </section>
    </>
  );
}
