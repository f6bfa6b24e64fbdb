import { CircleCheck, CircleX } from "lucide-react";
import type { CheckedCertificate } from "@/lib/certificates/check/find-by-code";
import { standingLabels } from "@/lib/certificates/standing";
import { bookNumberInWords } from "@/lib/certificates/words";
import { writtenCode } from "@/lib/certificates/written-code";
import { formatDate } from "@/lib/text/dates";

type CheckAnswerProps = { certificate: CheckedCertificate; code: string };

/** Whether the certificate holds, then what must stand on the paper. */
export function CheckAnswer({ certificate, code }: CheckAnswerProps) {
  const { standing, seal, recipient, communeName, communeSlug } = certificate;
  const isForged = seal === "FORGED";
  const isGood = standing === "VALID" && !isForged;
  const Icon = isGood ? CircleCheck : CircleX;
  const look = isGood ? "border-green bg-green-soft" : "border-danger bg-danger-soft";
  const tone = isGood ? "text-green" : "text-danger";
  return (
    <>
      <div className={`flex max-w-3xl gap-3 rounded-md border p-4 ${look}`}>
        <Icon aria-hidden className={`mt-0.5 size-7 shrink-0 ${tone}`} />
        <div className="stack-tight min-w-0">
          <h1 className={tone}>{isForged ? "Mã QR đã bị sửa" : titles[standing]}</h1>
          <p>{isForged ? forgedWords : explanation(certificate)}</p>
        </div>
      </div>
      <dl className="max-w-3xl border-t border-line">
        {recipient ? (
          <>
            <Row label="Tên" value={recipient.name} />
            {recipient.unit && <Row label="Đơn vị" value={recipient.unit} />}
            <Row label="Thành tích" value={recipient.citation} />
          </>
        ) : (
          <Row label="Tên" value="Không nêu, theo đề nghị của người được khen." />
        )}
        <Row label="Hình thức, danh hiệu" value={certificate.title} />
        <Row
          label="Quyết định"
          value={`Số ${certificate.decisionNumber} ngày ${formatDate(certificate.decisionOn)} của Chủ tịch Ủy ban nhân dân ${communeName}`}
        />
        {certificate.correctedBy && (
          <Row
            label="Đính chính"
            value={`Lời ghi trên giấy này đã được đính chính bằng Quyết định số ${certificate.correctedBy.number} ngày ${formatDate(certificate.correctedBy.issuedOn)}. Hỏi Ủy ban nhân dân ${communeName} để đổi giấy.`}
          />
        )}
        <Row label="Số sổ vàng" value={bookNumberInWords(certificate)} />
        <Row label="Mã" value={writtenCode(code)} />
      </dl>
      {standing === "VALID" && !isForged && (
        <p className="reading">
          So các dòng trên với tờ giấy: phải trùng từng chữ. Khác chữ nào thì tờ giấy đã bị sửa.
        </p>
      )}
      <ul className="flex flex-wrap gap-x-6 gap-y-1">
        <li>
          <a href="/xac-minh" className="inline-flex min-h-11 items-center">
            Kiểm tra giấy khen khác
          </a>
        </li>
        <li>
          <a href={`/${communeSlug}`} className="inline-flex min-h-11 items-center">
            Trang thi đua của {communeName}
          </a>
        </li>
      </ul>
    </>
  );
}

const titles: Record<CheckedCertificate["standing"], string> = {
  VALID: "Giấy khen còn giá trị",
  VOIDED: `Giấy khen không còn giá trị: ${lowered(standingLabels.VOIDED)}`,
  REISSUED: "Giấy khen không còn giá trị: đã cấp lại bản khác",
  REVOKED: `Giấy khen không còn giá trị: ${lowered(standingLabels.REVOKED)}`,
};

const forgedWords =
  "Mã này có thật, nhưng chữ ký số trong mã QR không phải của giấy khen này. Chỉ tin các dòng dưới đây, lấy từ sổ của xã.";

function explanation({ standing, voidedAt, seal, revokedBy }: CheckedCertificate): string {
  if (standing === "REVOKED") {
    const by = revokedBy
      ? ` bằng Quyết định số ${revokedBy.number} ngày ${formatDate(revokedBy.issuedOn)}`
      : "";
    return `Việc khen thưởng này đã bị hủy bỏ${by}.`;
  }
  const on = voidedAt ? ` ngày ${formatDate(voidedAt)}` : "";
  if (standing === "REISSUED") return `Xã đã hủy bản này${on} và cấp bản khác, mang mã khác.`;
  if (standing === "VOIDED") return `Xã đã hủy bản này${on}.`;
  return seal === "GENUINE"
    ? "Có trong sổ của xã, chữ ký số trong mã QR đúng."
    : "Có trong sổ của xã, chữ ký số của xã đúng.";
}

function lowered(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}

function Row({ label, value }: { label: string; value: string }) {
  return (
    <div className="grid gap-x-6 gap-y-0.5 border-b border-line py-3 sm:grid-cols-[minmax(10rem,14rem)_1fr]">
      <dt className="font-semibold">{label}</dt>
      <dd className="min-w-0">{value}</dd>
    </div>
  );
}
