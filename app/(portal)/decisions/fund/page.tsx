import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { Flash } from "@/components/layout/flash";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Button, ButtonGroup } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { PageHeading } from "@/components/ui/page-heading";
import { SummaryList } from "@/components/ui/summary-list";
import { Table } from "@/components/ui/table";
import { TextField } from "@/components/ui/text-field";
import { isSignedOutPost, requireActor } from "@/lib/auth/session";
import { findFund } from "@/lib/decisions/money/fund";
import { canKeepFund, canReadFund } from "@/lib/decisions/policy";
import { decisionStateLabels } from "@/lib/decisions/state";
import { spendingLabels } from "@/lib/nominations/awards/spending-kinds";
import { calendarDate, formatDate } from "@/lib/text/dates";
import { readDay } from "@/lib/text/day-column";
import { newId } from "@/lib/text/new-id";
import { formatNumber } from "@/lib/text/numbers";
import { FundForm } from "./fund-form";
import { RemoveSpendingForm } from "./remove-spending-form";
import { SpendingForm } from "./spending-form";

export const metadata: Metadata = { title: "Quỹ thi đua, khen thưởng" };

/** The fund of a year: what it has, what decisions take of it, what is left. */
export default async function FundPage({ searchParams }: PageProps<"/decisions/fund">) {
  const now = new Date();
  const thisYear = Number(calendarDate(now).slice(0, 4));
  if (await isSignedOutPost()) {
    return (
      <>
        <PageHeading title="Quỹ thi đua, khen thưởng" />
        <FundForm year={thisYear} version={0} values={{}} />
      </>
    );
  }
  const actor = await requireActor();
  if (!canReadFund(actor).allowed) forbidden();
  const given = Number((await searchParams).year);
  const year = given >= 2020 && given <= 2100 ? Math.trunc(given) : thisYear;
  const fund = await findFund(actor, year, now);
  const left = fund.left;
  return (
    <>
      <Breadcrumbs items={[{ label: "Quyết định", href: "/decisions" }, { label: "Quỹ" }]} />
      <PageHeading title={`Quỹ thi đua, khen thưởng năm ${year}`} />
      <Flash />
      <form action="/decisions/fund" className="flex flex-wrap items-end gap-4">
        <TextField
          name="year"
          id="fund-year"
          label="Năm"
          width="short"
          inputMode="numeric"
          defaultValue={String(year)}
        />
        <ButtonGroup>
          <Button variant="secondary">Xem năm này</Button>
        </ButtonGroup>
      </form>
      <SummaryList
        rows={[
          {
            label: "Quỹ của năm",
            value: fund.fund
              ? `${formatNumber(fund.fund.amount)} đồng (${fund.fund.basis}; ${fund.fund.setBy.user.name} ghi ngày ${formatDate(fund.fund.setAt)})`
              : "Chưa ghi",
          },
          { label: "Tiền thưởng đã quyết định", value: `${formatNumber(fund.used)} đồng` },
          ...(fund.spent > 0
            ? [{ label: "Chi khác", value: `${formatNumber(fund.spent)} đồng` }]
            : []),
          { label: "Còn lại", value: left === null ? "Chưa biết" : leftWords(left) },
          {
            label: "Đang chờ ban hành (tạm tính)",
            value: `${formatNumber(fund.reserved)} đồng${fund.leftAfter === null ? "" : `; trừ đi ${afterWords(fund.leftAfter)}`}`,
          },
        ]}
      />
      {fund.decisions.length === 0 ? (
        <EmptyState title={`Năm ${year} chưa có quyết định nào ban hành.`} />
      ) : (
        <Table
          caption="Quyết định đã ban hành"
          columns={[
            {
              key: "paper",
              header: "Quyết định",
              cell: ({ id, paper, isFromPaper }) => (
                <>
                  <Link href={`/decisions/${id}`}>
                    {paper ? `${paper.number} ngày ${formatDate(paper.issuedOn)}` : "Xem"}
                  </Link>
                  {isFromPaper && (
                    <span className="block font-normal text-muted">Đã ký trên giấy, nhập lại</span>
                  )}
                </>
              ),
              total: "Cộng",
            },
            { key: "subject", header: "Trích yếu", cell: ({ subject }) => subject },
            { key: "count", header: "Số trường hợp", cell: ({ count }) => count, numeric: true },
            {
              key: "amount",
              header: "Tiền thưởng (đồng)",
              cell: ({ amount }) => formatNumber(amount),
              numeric: true,
              total: formatNumber(fund.used),
            },
            {
              key: "paid",
              header: "Đã chi (đồng)",
              cell: ({ paid, toRecover }) => (
                <>
                  {formatNumber(paid)}
                  {toRecover > 0 && (
                    <span className="block text-sm text-danger">
                      chờ thu hồi {formatNumber(toRecover)}
                    </span>
                  )}
                </>
              ),
              numeric: true,
            },
          ]}
          rows={fund.decisions}
          rowKey={({ id }) => id}
        />
      )}
      {fund.spendings.length > 0 && (
        <Table
          caption="Chi khác từ quỹ"
          columns={[
            {
              key: "on",
              header: "Ngày chi",
              cell: ({ spentOn }) => formatDate(readDay(spentOn)),
              total: "Cộng",
            },
            { key: "kind", header: "Nội dung", cell: ({ kind }) => spendingLabels[kind] },
            {
              key: "words",
              header: "Việc, chứng từ",
              cell: ({ words, notedBy }) => (
                <>
                  {words}
                  <span className="block text-sm text-muted">{notedBy.user.name} ghi</span>
                </>
              ),
            },
            {
              key: "amount",
              header: "Số tiền (đồng)",
              cell: ({ amount }) => formatNumber(amount),
              numeric: true,
              total: formatNumber(fund.spent),
            },
          ]}
          rows={fund.spendings}
          rowKey={({ id }) => id}
        />
      )}
      {fund.planned.length > 0 && (
        <Table
          caption="Đang chờ ban hành, tạm tính theo hôm nay"
          columns={[
            {
              key: "subject",
              header: "Trích yếu",
              cell: ({ id, subject }) => <Link href={`/decisions/${id}`}>{subject}</Link>,
            },
            {
              key: "state",
              header: "Trạng thái",
              cell: ({ state }) => decisionStateLabels[state],
            },
            {
              key: "amount",
              header: "Tiền thưởng (đồng)",
              cell: ({ amount }) => formatNumber(amount),
              numeric: true,
            },
          ]}
          rows={fund.planned}
          rowKey={({ id }) => id}
        />
      )}
      {canKeepFund(actor).allowed && (
        <section aria-labelledby="spend-title" className="stack-tight">
          <h2 id="spend-title">Ghi khoản chi khác</h2>
          <p className="max-w-[68ch] text-muted">
            Tiền thưởng theo quyết định đã tự tính ở trên; ghi ở đây tiền phát động, tuyên truyền,
            hiện vật và khoản khác.
          </p>
          <SpendingForm key={fund.spendings.length} year={year} id={newId()} />
          {fund.spendings.length > 0 && (
            <RemoveSpendingForm
              noted={fund.spendings.map(({ id, words, amount, spentOn }) => ({
                value: id,
                label: `${words}: ${formatNumber(amount)} đồng, ngày ${formatDate(readDay(spentOn))}`,
              }))}
            />
          )}
        </section>
      )}
      {canKeepFund(actor).allowed && (
        <section aria-labelledby="set-title" className="stack-tight">
          <h2 id="set-title">{fund.fund ? "Sửa quỹ của năm" : "Ghi quỹ của năm"}</h2>
          <FundForm
            key={fund.fund?.version ?? 0}
            year={year}
            version={fund.fund?.version ?? 0}
            values={
              fund.fund ? { amount: formatNumber(fund.fund.amount), basis: fund.fund.basis } : {}
            }
          />
        </section>
      )}
    </>
  );
}

/** "9.240.000 đồng"; "Vượt quỹ 240.000 đồng". */
const leftWords = (left: number) =>
  left < 0 ? `Vượt quỹ ${formatNumber(-left)} đồng` : `${formatNumber(left)} đồng`;

const afterWords = (left: number) =>
  left < 0 ? `vượt quỹ ${formatNumber(-left)} đồng` : `còn ${formatNumber(left)} đồng`;
