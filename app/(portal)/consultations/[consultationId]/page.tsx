import type { Metadata } from "next";
import { ConsultationStatus } from "@/components/consultations/consultation-status";
import { NomineeTable } from "@/components/consultations/nominee-table";
import { OpinionList } from "@/components/consultations/opinion-list";
import { Flash } from "@/components/layout/flash";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { SummaryList } from "@/components/ui/summary-list";
import type { ConsultationDetail } from "@/lib/appraisals/consultation/queries";
import { isSignedOutPost } from "@/lib/auth/session";
import { formatDate, formatMoment } from "@/lib/text/dates";
import { idParam } from "@/lib/web/id-param";
import { ConcludeForm } from "./conclude-form";
import { loadConsultation } from "./load-consultation";

type Props = PageProps<"/consultations/[consultationId]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  if (await isSignedOutPost()) return { title: "Kết thúc lấy ý kiến" };
  return { title: (await loadConsultation(params)).consultation.title };
}

/** A list with who is on it, what people said, and what is still to be done before it ends. */
export default async function ConsultationPage({ params }: Props) {
  if (await isSignedOutPost()) {
    return (
      <>
        <PageHeading title="Kết thúc lấy ý kiến" />
        <ConcludeForm
          key="form"
          consultationId={idParam((await params).consultationId)}
          version={1}
          refusal={undefined}
          asksWhy
        />
      </>
    );
  }
  const { now, consultation } = await loadConsultation(params);
  const { id, title, standing, opinions, items, commune, slug } = consultation;
  const shown = items.filter(({ removedAt }) => !removedAt).length;
  const address = `/${commune.slug}/lay-y-kien/${slug}`;
  return (
    <>
      <Breadcrumbs items={[{ label: "Lấy ý kiến", href: "/consultations" }, { label: title }]} />
      <PageHeading
        title={title}
        status={<ConsultationStatus standing={standing} waiting={consultation._count.opinions} />}
      />
      <Flash />
      <SummaryList
        rows={[
          {
            label: "Nhận ý kiến",
            value: `Từ ngày ${formatDate(consultation.opensOn)} đến hết ngày ${formatDate(consultation.closesOn)}`,
          },
          { label: "Căn cứ", value: consultation.basis },
          {
            label: "Trang công khai",
            // A public page is a document of its own.
            value: <a href={address}>{address}</a>,
          },
          {
            label: "Công khai lúc",
            value: `${formatMoment(consultation.openedAt)}, ${consultation.openedBy.user.name}`,
          },
          ...(consultation.concludedAt
            ? [
                {
                  label: "Kết thúc lúc",
                  value: `${formatMoment(consultation.concludedAt)}, ${consultation.concludedBy?.user.name ?? ""}`,
                },
              ]
            : []),
          ...(consultation.concludedNote
            ? [{ label: "Vì sao vẫn đưa ra Hội đồng", value: consultation.concludedNote }]
            : []),
        ]}
      />
      <section aria-labelledby="opinions-title" className="stack-tight">
        <h2 id="opinions-title">Ý kiến ({opinions.length})</h2>
        {opinions.length === 0 ? (
          <EmptyState title="Chưa có ý kiến nào.">
            Ý kiến gửi trên trang công khai hiện ở đây; ý kiến bằng giấy, bằng lời thì ghi lại.
          </EmptyState>
        ) : (
          <OpinionList consultation={consultation} />
        )}
        {standing !== "concluded" && (
          <p>
            <ButtonLink href={`/consultations/${id}/opinions/new`} variant="secondary">
              Ghi ý kiến nhận bằng giấy, bằng lời
            </ButtonLink>
          </p>
        )}
      </section>
      <section aria-labelledby="list-title" className="stack-tight" data-wide>
        <h2 id="list-title">Danh sách công khai ({shown})</h2>
        <NomineeTable consultation={consultation} now={now} />
      </section>
      {standing !== "concluded" && (
        <section aria-labelledby="conclude-title" className="stack-tight">
          <h2 id="conclude-title">Kết thúc lấy ý kiến</h2>
          <p className="max-w-[68ch]">
            Kết thúc rồi, trang công khai thôi nêu tên và các đề nghị đưa ra Hội đồng được.
          </p>
          <UpheldLeft consultation={consultation} />
          <ConcludeForm
            key="form"
            consultationId={id}
            version={consultation.version}
            refusal={refusalOf(consultation, shown)}
            asksWhy={
              shown > 0 &&
              opinions.some(
                ({ outcome, nominationId }) => outcome === "UPHELD" && nominationId === null,
              )
            }
          />
        </section>
      )}
    </>
  );
}

function refusalOf(
  { standing, closesOn, _count }: ConsultationDetail,
  shown: number,
): string | undefined {
  if (_count.opinions > 0) {
    return `Còn ${_count.opinions} ý kiến chưa trả lời: trả lời xong mới kết thúc được.`;
  }
  return standing !== "over" && shown > 0
    ? `Còn nhận ý kiến đến hết ngày ${formatDate(closesOn)}.`
    : undefined;
}

/** An opinion that was found right, of somebody who is still on the list. */
function UpheldLeft({ consultation: { items, opinions } }: { consultation: ConsultationDetail }) {
  const left = items.filter(
    ({ nominationId, removedAt }) =>
      !removedAt &&
      opinions.some((each) => each.outcome === "UPHELD" && each.nominationId === nominationId),
  );
  if (left.length === 0) return null;
  return (
    <p className="max-w-[68ch] font-semibold">
      Có ý kiến đúng về {left.map(({ name }) => name).join(", ")} nhưng vẫn còn trong danh sách: xem
      lại đề nghị trước khi kết thúc.
    </p>
  );
}
