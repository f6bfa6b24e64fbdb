import { FileSpreadsheet, FileText } from "lucide-react";
import type { Metadata } from "next";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { PageHeading } from "@/components/ui/page-heading";
import { Table } from "@/components/ui/table";
import { type SummaryRow, summaryColumns } from "@/lib/appraisals/summary/columns";
import { summaryHref } from "@/lib/appraisals/summary/queries";
import { hasRole } from "@/lib/auth/actor";
import { formatDate } from "@/lib/text/dates";
import { loadSummary } from "./load-summary";

export const metadata: Metadata = { title: "Danh sách trích ngang" };

type Listed = { row: SummaryRow; index: number };

export default async function SummaryPage({ searchParams }: PageProps<"/appraisals/summary">) {
  const { actor, now, asked, rows } = await loadSummary(await searchParams);
  const isOffice = hasRole(actor, "OFFICE");
  const [numberColumn, nameColumn, ...others] = summaryColumns;
  return (
    <>
      <Breadcrumbs
        items={[
          isOffice
            ? { label: "Thẩm định", href: "/appraisals" }
            : { label: "Đề nghị khen", href: "/nominations" },
        ]}
      />
      <PageHeading
        title="Danh sách trích ngang"
        lead={`${rows.length} trường hợp đề nghị khen thưởng, tính đến ngày ${formatDate(now)}. Không gồm trường hợp người xem phải tránh.`}
        actions={
          rows.length > 0 && (
            <>
              <ButtonLink
                href={summaryHref("/paper.docx", asked)}
                icon={FileText}
                variant="secondary"
              >
                Tải tệp Word
              </ButtonLink>
              <ButtonLink
                href={summaryHref("/paper.pdf", asked)}
                icon={FileText}
                variant="secondary"
              >
                Tải tệp PDF
              </ButtonLink>
              <ButtonLink
                href={summaryHref("/table.xlsx", asked)}
                icon={FileSpreadsheet}
                variant="secondary"
              >
                Tải bảng Excel
              </ButtonLink>
            </>
          )
        }
      />
      {rows.length === 0 ? (
        <EmptyState
          title={
            asked.ids?.length === 0
              ? "Chưa chọn dòng nào ở trang Thẩm định."
              : "Không có đề nghị nào để lập danh sách."
          }
          action={isOffice && <Link href="/appraisals?state=eligible">Chọn ở trang Thẩm định</Link>}
        >
          Chọn đề nghị đã đủ điều kiện, hoặc lọc theo phong trào, đơn vị, rồi lập danh sách.
        </EmptyState>
      ) : (
        <Table
          caption="Các trường hợp đề nghị khen thưởng"
          hideCaption
          rows={rows.map((row, index): Listed => ({ row, index }))}
          rowKey={({ row }) => row.id}
          columns={[
            {
              key: "name",
              header: `${numberColumn?.header}. ${nameColumn?.header}`,
              cell: ({ row, index }: Listed) => (
                <>
                  {index + 1}.{" "}
                  <Link
                    href={isOffice ? `/nominations/${row.id}/appraisal` : `/nominations/${row.id}`}
                  >
                    {nameColumn?.of(row, index)}
                  </Link>
                </>
              ),
            },
            ...others.map(({ key, header, of }) => ({
              key,
              header,
              cell: ({ row, index }: Listed) => of(row, index),
            })),
          ]}
        />
      )}
    </>
  );
}
