import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PublicPage } from "@/components/layout/public-page";
import { ConfirmationPanel } from "@/components/ui/confirmation-panel";
import { InsetText } from "@/components/ui/inset-text";
import { PageHeading } from "@/components/ui/page-heading";
import { findReceipt } from "@/lib/appraisals/consultation/public";
import { outcomeLabels } from "@/lib/appraisals/consultation/words";
import { opinionNumber } from "@/lib/nominations/opinion-number";
import { formatMoment } from "@/lib/text/dates";
import { idParam } from "@/lib/web/id-param";
import { loadList } from "../load-list";

/** The address is known to who wrote alone: no other site is told it, no search engine keeps it. */
export const metadata: Metadata = {
  title: "Biên nhận ý kiến",
  referrer: "same-origin",
  robots: { index: false, follow: false },
};

type Props = PageProps<"/gop-y/[commune]/[slug]/[opinionId]">;

/** That an opinion came, its number, and the answer when there is one; not what it says. */
export default async function ReceiptPage({ params }: Props) {
  const { commune: communeSlug, slug, opinionId } = await params;
  const { commune, list, href } = await loadList(communeSlug, slug);
  const receipt = await findReceipt(communeSlug, slug, idParam(opinionId));
  if (!receipt) notFound();
  const { receivedAt, handledAt, outcome, answer } = receipt;
  const number = opinionNumber(receipt);
  return (
    <PublicPage communeName={commune.fullName} homeHref={`/${commune.slug}`}>
      {handledAt && outcome ? (
        <>
          <PageHeading title={`Trả lời ý kiến ${number}`} caption={list.title} />
          <p>{outcomeLabels[outcome]}.</p>
          <InsetText>
            <p className="whitespace-pre-line wrap-break-word">{answer}</p>
          </InsetText>
          <p className="text-muted">
            Ủy ban nhân dân {commune.fullName} trả lời lúc {formatMoment(handledAt)}. Ý kiến nhận
            lúc {formatMoment(receivedAt)}.
          </p>
        </>
      ) : (
        <ConfirmationPanel
          title="Đã nhận ý kiến"
          reference={{ label: "Số biên nhận", value: number }}
        >
          <p>
            Nhận lúc {formatMoment(receivedAt)}, về “{list.title}”. Ủy ban nhân dân{" "}
            {commune.fullName} xem xét, trả lời từng ý kiến trước khi đưa danh sách ra Hội đồng.
          </p>
          <p>
            Giữ địa chỉ trang này: khi có trả lời, trả lời hiện ở đây. Cần hỏi thì nói số biên nhận
            {commune.phone && `, điện thoại ${commune.phone}`}.
          </p>
        </ConfirmationPanel>
      )}
      <p>
        <a href={href} className="tap">
          Về danh sách
        </a>
      </p>
    </PublicPage>
  );
}
