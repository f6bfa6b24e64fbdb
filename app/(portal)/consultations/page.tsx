import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { ConsultationStatus } from "@/components/consultations/consultation-status";
import { Flash } from "@/components/layout/flash";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { Pagination } from "@/components/ui/pagination";
import { TaskList } from "@/components/ui/task-list";
import { consultationsPerPage, listConsultations } from "@/lib/appraisals/consultation/queries";
import { requireActor } from "@/lib/auth/session";
import { canAppraise } from "@/lib/nominations/policy";
import { formatDate } from "@/lib/text/dates";

export const metadata: Metadata = { title: "Lấy ý kiến nhân dân" };

/** Every list of nominees that is, or was, shown for opinions. */
export default async function ConsultationsPage({ searchParams }: PageProps<"/consultations">) {
  const actor = await requireActor();
  if (!canAppraise(actor).allowed) forbidden();
  const page = Math.max(1, Math.min(1000, Number((await searchParams).page) || 1));
  const { rows, total } = await listConsultations(actor, page, new Date());
  return (
    <>
      <PageHeading
        title="Lấy ý kiến nhân dân"
        lead="Danh sách đề nghị khen công khai trên cổng để ai cũng góp ý được, không cần tài khoản."
        actions={<ButtonLink href="/consultations/new">Công khai danh sách mới</ButtonLink>}
      />
      <Flash />
      {rows.length === 0 ? (
        <EmptyState title="Chưa công khai danh sách nào.">
          Đề nghị đã thẩm định đủ điều kiện được đưa vào danh sách. Gia đình văn hóa phải công khai
          10 ngày (Nghị định số 86/2023/NĐ-CP).
        </EmptyState>
      ) : (
        <TaskList
          tasks={rows.map((row) => ({
            title: row.title,
            href: `/consultations/${row.id}`,
            hint: `${row._count.items} đề nghị · từ ${formatDate(row.opensOn)} đến hết ${formatDate(row.closesOn)}`,
            status: <ConsultationStatus standing={row.standing} waiting={row._count.opinions} />,
          }))}
        />
      )}
      <Pagination
        page={page}
        pageCount={Math.ceil(total / consultationsPerPage)}
        total={`${total} danh sách`}
        href={(next) => `/consultations?page=${next}`}
      />
    </>
  );
}
