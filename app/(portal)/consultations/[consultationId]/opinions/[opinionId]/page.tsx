import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { aboutWords, nomineeChoices } from "@/components/consultations/opinion-list";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { InsetText } from "@/components/ui/inset-text";
import { Link } from "@/components/ui/link";
import { PageHeading } from "@/components/ui/page-heading";
import { SummaryList } from "@/components/ui/summary-list";
import { outcomeLabels } from "@/lib/appraisals/consultation/words";
import { isSignedOutPost } from "@/lib/auth/session";
import { opinionNumber } from "@/lib/nominations/opinion-number";
import { formatMoment } from "@/lib/text/dates";
import { idParam } from "@/lib/web/id-param";
import { crumbsTo, loadConsultation } from "../../load-consultation";
import { HandleForm } from "./handle-form";

export const metadata: Metadata = { title: "Ý kiến nhân dân" };

type Props = PageProps<"/consultations/[consultationId]/opinions/[opinionId]">;

/** What somebody said, and the answer to it. */
export default async function OpinionPage({ params }: Props) {
  const opinionId = idParam((await params).opinionId);
  const consultationId = idParam((await params).consultationId);
  if (await isSignedOutPost()) {
    return (
      <>
        <PageHeading title="Trả lời ý kiến" />
        <HandleForm
          consultationId={consultationId}
          opinionId={opinionId}
          version={1}
          nominees={[]}
        />
      </>
    );
  }
  const { consultation } = await loadConsultation(params);
  const opinion = consultation.opinions.find(({ id }) => id === opinionId);
  if (!opinion) notFound();
  const { nominationId, outcome, answer, handledAt, handledBy } = opinion;
  const about = aboutWords(consultation, opinion);
  const number = opinionNumber(opinion);
  return (
    <>
      <Breadcrumbs items={[...crumbsTo(consultation), { label: number }]} />
      <PageHeading title={`Ý kiến ${number}`} caption={`Về ${about}`} />
      <InsetText>
        <p className="whitespace-pre-line wrap-break-word">{opinion.text}</p>
      </InsetText>
      <SummaryList
        rows={[
          { label: "Người có ý kiến", value: opinion.name },
          { label: "Cách liên hệ", value: opinion.contact },
          {
            label: "Nhận lúc",
            value: `${formatMoment(opinion.receivedAt)}${opinion.enteredBy ? `, ${opinion.enteredBy.user.name} ghi từ giấy, lời nói` : ", gửi trên trang công khai"}`,
          },
          ...(handledAt && outcome
            ? [
                {
                  label: "Kết quả",
                  value: `${outcomeLabels[outcome]} (${handledBy?.user.name ?? ""}, ${formatMoment(handledAt)})`,
                },
              ]
            : []),
          ...(consultation.concludedAt ? [{ label: "Trả lời", value: answer }] : []),
        ]}
      />
      {nominationId && (
        <p>
          <Link href={`/nominations/${nominationId}`} className="tap">
            Xem đề nghị khen {about}
          </Link>
        </p>
      )}
      {!consultation.concludedAt && (
        <section aria-labelledby="answer-title" className="stack-tight">
          <h2 id="answer-title">{handledAt ? "Sửa trả lời" : "Trả lời"}</h2>
          <p className="max-w-[68ch] text-muted">
            Ý kiến đúng thì sau khi trả lời, đưa đề nghị ra khỏi danh sách, tạm dừng xét hoặc kết
            luận không đủ điều kiện; vẫn xét thì ghi vì sao ở trang thẩm định.
          </p>
          <HandleForm
            consultationId={consultationId}
            opinionId={opinionId}
            version={opinion.version}
            nominees={nomineeChoices(consultation)}
            nominationId={nominationId ?? ""}
            outcome={outcome ?? ""}
            answer={answer}
          />
        </section>
      )}
    </>
  );
}
