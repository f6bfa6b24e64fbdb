import type { Metadata } from "next";
import { Flash } from "@/components/layout/flash";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { EmptyState } from "@/components/ui/empty-state";
import { InsetText } from "@/components/ui/inset-text";
import { Link } from "@/components/ui/link";
import { PageHeading } from "@/components/ui/page-heading";
import { Pagination } from "@/components/ui/pagination";
import { canKeepStock, canMakeCertificates } from "@/lib/certificates/policy";
import { mostAtOnce } from "@/lib/certificates/prints/limits";
import { listPrints } from "@/lib/certificates/prints/queries";
import { hasEmblem, listCertificateItems } from "@/lib/certificates/queries";
import { listStock } from "@/lib/certificates/stock/queries";
import { formatDate } from "@/lib/text/dates";
import { CertificateTable } from "./certificate-table";
import { crumbsTo, loadDecision } from "./load-decision";
import { MakeForm } from "./make-form";
import { PrintForm } from "./print-form";
import { PrintList } from "./print-list";

export const metadata: Metadata = { title: "Giấy khen của quyết định" };

const pageSize = 100;

type Props = PageProps<"/decisions/[decisionId]/certificates">;

/** The certificates of a decision: made, printed, each with what became of it. */
export default async function CertificatesPage({ params, searchParams }: Props) {
  const { actor, decision } = await loadDecision(params);
  const items = await listCertificateItems(actor, decision);
  const stock = await listStock(actor);
  const prints = await listPrints(actor, decision.id);
  const due = items.filter(({ isDue }) => isDue).length;
  const valid = items.filter(({ latest }) => latest?.standing === "VALID").length;
  const outdated = items.filter(({ latest }) => latest?.isOutdated);
  const shown = items.filter(({ hasCertificate, latest }) => hasCertificate || latest);
  const verdict = canMakeCertificates(actor, decision);
  const page = Math.max(1, Number((await searchParams).page) || 1);
  const own = `/decisions/${decision.id}/certificates`;
  return (
    <>
      <Breadcrumbs items={crumbsTo(decision)} />
      <PageHeading
        title="Giấy khen"
        caption={`Quyết định số ${decision.paper.number} ngày ${formatDate(decision.paper.issuedOn)}`}
        lead={decision.subject}
      />
      <Flash />
      {shown.length === 0 ? (
        <EmptyState title="Quyết định này không có giấy khen, bằng chứng nhận nào để lập.">
          Theo quy định trong ngày của quyết định, các danh hiệu trong danh sách không có giấy.
        </EmptyState>
      ) : (
        <>
          {due > 0 && (
            <MakeForm
              decisionId={decision.id}
              count={due}
              refusal={verdict.allowed ? undefined : verdict.reason}
            />
          )}
          {outdated.length > 0 && (
            <InsetText>
              <p>
                <strong className="font-semibold">
                  {outdated.length} giấy mang lời ghi cũ, đã sửa hoặc đính chính sau khi lập.
                </strong>{" "}
                Mở từng giấy để hủy, cấp lại:
              </p>
              <ul className="flex flex-wrap gap-x-6">
                {outdated.map(({ id, name, latest }) => (
                  <li key={id}>
                    <Link href={`/certificates/${latest?.id}`} className="tap">
                      {name}
                    </Link>
                  </li>
                ))}
              </ul>
            </InsetText>
          )}
          {valid > 0 && (
            <section aria-labelledby="print-title" className="stack-tight">
              <h2 id="print-title">In</h2>
              {canKeepStock(actor).allowed && (
                <p className="reading">
                  {!(await hasEmblem(actor)) &&
                    "Xã chưa có ảnh Quốc huy: in trên giấy trắng thì chỗ Quốc huy để trống. "}
                  <Link href="/settings/certificate-stock">Mẫu phôi, vị trí in, ảnh Quốc huy</Link>
                </p>
              )}
              <PrintForm
                decisionId={decision.id}
                stock={stock}
                count={valid}
                isShort={valid <= mostAtOnce}
              />
              <PrintList decisionId={decision.id} prints={prints} />
            </section>
          )}
          <CertificateTable items={shown.slice((page - 1) * pageSize, page * pageSize)} />
          <Pagination
            page={page}
            pageCount={Math.ceil(shown.length / pageSize)}
            total={`${shown.length} người, tập thể`}
            href={(to) => `${own}?page=${to}`}
          />
        </>
      )}
    </>
  );
}
