import { FileDown } from "lucide-react";
import type { Metadata } from "next";
import { CertificatePreview } from "@/components/certificates/certificate-preview";
import { StandingTag } from "@/components/certificates/standing-tag";
import { Flash } from "@/components/layout/flash";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { ButtonGroup, ButtonLink } from "@/components/ui/button";
import { InsetText } from "@/components/ui/inset-text";
import { Link } from "@/components/ui/link";
import { PageHeading } from "@/components/ui/page-heading";
import { SummaryList } from "@/components/ui/summary-list";
import { composePage, smallPrint } from "@/lib/certificates/draw/compose";
import { whitePlaces } from "@/lib/certificates/layout";
import { canReissueCertificate, canVoidCertificate } from "@/lib/certificates/policy";
import { listStock } from "@/lib/certificates/stock/queries";
import { bookNumberInWords } from "@/lib/certificates/words";
import { writtenCode } from "@/lib/certificates/written-code";
import { formatDate, formatMoment } from "@/lib/text/dates";
import { certificateTitle, crumbsTo, loadCertificate } from "./load-certificate";
import { ReissueForm } from "./reissue-form";

type Props = PageProps<"/certificates/[certificateId]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { certificate } = await loadCertificate(params);
  return { title: `${certificateTitle(certificate)}, ${certificate.drawn.words.name}` };
}

/** One certificate: as it looks, as it is printed, what became of it. */
export default async function CertificatePage({ params }: Props) {
  const { actor, certificate } = await loadCertificate(params);
  const { id, standing, isOutdated, drawn, item, code, voidedAt, voidedBy, voidReason } =
    certificate;
  const { words } = drawn;
  const stock = await listStock(actor);
  const small = smallPrint(composePage(drawn, whitePlaces, () => ""));
  const isLatest = item.certificates[0]?.id === id;
  const isRevoked = standing === "REVOKED";
  const mayVoid = !isRevoked && canVoidCertificate(actor, certificate).allowed;
  const { decision } = item;
  const mayReissue = canReissueCertificate(actor, { isLatest, voidedAt, isRevoked, decision });
  const others = item.certificates.filter((other) => other.id !== id);
  const own = `/certificates/${id}`;
  const name = [words.honorific, words.name].filter(Boolean).join(" ");
  return (
    <>
      <Breadcrumbs items={crumbsTo(certificate)} />
      <PageHeading
        title={certificateTitle(certificate)}
        caption={name}
        status={<StandingTag standing={standing} />}
      />
      <Flash />
      {voidedAt && (
        <InsetText>
          <p>
            <strong className="font-semibold">
              {voidedBy?.user.name} hủy lúc {formatMoment(voidedAt)}:
            </strong>{" "}
            <span className="whitespace-pre-line">{voidReason}</span>
          </p>
        </InsetText>
      )}
      {isOutdated && (
        <InsetText>
          <p>
            Lời ghi trong quyết định đã được sửa, đính chính sau khi lập giấy này. Hủy bản này rồi
            cấp lại: bản mới mang lời ghi đúng.
          </p>
        </InsetText>
      )}
      {mayReissue.allowed && <ReissueForm certificateId={id} />}
      {small.length > 0 && (
        <p className="reading">
          Chữ phải thu nhỏ dưới 9 điểm cho vừa khung: {small.join(", ").toLowerCase()}. Xem kỹ trước
          khi in.
        </p>
      )}
      <CertificatePreview
        src={`${own}/preview.svg`}
        alt={`${words.title} tặng ${name}: ${words.citation}`}
        isVoid={standing !== "VALID"}
      />
      {standing === "VALID" && (
        <ButtonGroup>
          <ButtonLink href={`${own}/certificate.pdf`} icon={FileDown} sendsOn>
            Tải PDF in giấy trắng
          </ButtonLink>
          {stock.map(({ id: layoutId, name: label }) => (
            <ButtonLink
              key={layoutId}
              href={`${own}/certificate.pdf?layoutId=${layoutId}`}
              icon={FileDown}
              variant="secondary"
              sendsOn
            >
              In chữ lên “{label}”
            </ButtonLink>
          ))}
        </ButtonGroup>
      )}
      <SummaryList
        rows={[
          { label: "Tên", value: name },
          { label: "Chức danh, đơn vị, địa chỉ", value: words.details },
          { label: "Thành tích", value: words.citation },
          {
            label: "Quyết định",
            value: `Số ${words.decisionNumber} ngày ${formatDate(words.decisionOn)}`,
          },
          { label: "Số sổ vàng", value: bookNumberInWords(certificate) },
          {
            label: "Mã xác minh",
            value: (
              <Link href={`/xac-minh/${code}`} className="tap" sendsOn>
                {writtenCode(code)}
              </Link>
            ),
          },
          {
            label: "Lập",
            value: `${certificate.createdBy.user.name}, ${formatMoment(certificate.createdAt)}`,
          },
        ]}
      />
      {others.length > 0 && (
        <section aria-labelledby="others-title" className="stack-tight">
          <h2 id="others-title">Các bản khác của số này</h2>
          <ul className="space-y-1">
            {others.map(({ id: otherId, issue, createdAt, voidedAt: otherVoided }) => (
              <li key={otherId}>
                <Link href={`/certificates/${otherId}`} className="tap">
                  {issue === 1 ? "Bản đầu" : `Cấp lại lần ${issue - 1}`}, lập ngày{" "}
                  {formatDate(createdAt)}
                </Link>
                {otherVoided ? ", đã hủy" : ", còn giá trị"}
              </li>
            ))}
          </ul>
        </section>
      )}
      {mayVoid && (
        <section aria-labelledby="void-title" className="stack-tight">
          <h2 id="void-title">In hỏng, mất, ghi sai?</h2>
          <p className="reading">
            Hủy bản này, nêu lý do, rồi cấp lại. Số sổ vàng giữ nguyên; mã cũ không dùng lại, ai tra
            mã cũ được báo là đã hủy. Ghi sai vì quyết định ghi sai thì{" "}
            <Link href={`/decisions/${decision.id}/correct`}>đính chính quyết định</Link> trước: bản
            cấp lại lấy lời ghi đã đính chính.
          </p>
          <ButtonLink href={`${own}/void`} variant="warning">
            Hủy giấy khen này
          </ButtonLink>
        </section>
      )}
    </>
  );
}
