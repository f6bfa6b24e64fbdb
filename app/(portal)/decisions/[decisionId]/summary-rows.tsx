import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";
import { countWords } from "@/lib/decisions/items";
import type { DecisionDetail } from "@/lib/decisions/queries";
import { formatDate, formatMoment } from "@/lib/text/dates";

type Row = { label: string; value: ReactNode };

/** What is to be known of a decision beside its list; what does not apply is left out. */
export function summaryRows(decision: DecisionDetail): Row[] {
  const { kind, items, revokes, revokedBy, files, frozen } = decision;
  const standing = items.filter(({ outcome }) => outcome !== "REJECTED");
  return [
    { label: "Gồm", value: standing.length > 0 ? countWords(standing) : "Chưa có ai" },
    ...when(decision.campaign, (campaign) => ({
      label: "Phong trào",
      value: <Link href={`/campaigns/${campaign.id}`}>{campaign.title}</Link>,
    })),
    ...when(revokes, ({ id, subject, paper }) => ({
      label: "Hủy bỏ",
      value: (
        <Link href={`/decisions/${id}`}>
          {paper ? `Quyết định số ${paper.number} ngày ${formatDate(paper.issuedOn)}` : subject}
        </Link>
      ),
    })),
    ...when(decision.corrects, ({ id, subject, paper }) => ({
      label: "Đính chính",
      value: (
        <Link href={`/decisions/${id}`}>
          {paper ? `Quyết định số ${paper.number} ngày ${formatDate(paper.issuedOn)}` : subject}
        </Link>
      ),
    })),
    ...when(decision.grounds, (grounds) => ({
      label: kind === "CORRECTION" ? "Lý do đính chính" : "Căn cứ hủy bỏ",
      value: grounds,
    })),
    ...when(kind === "HIGHER" ? decision.addressee : "", (addressee) => ({
      label: "Kính gửi",
      value: addressee,
    })),
    ...when(decision.requestNumber, (number) => ({
      label: "Tờ trình",
      value: decision.requestOn ? `${number} ngày ${formatDate(decision.requestOn)}` : number,
    })),
    ...when(decision.isFromPaper ? decision.paperSigner : "", (signer) => ({
      label: "Người ký (trên giấy)",
      value: `${decision.paperSignerPost} ${signer}`.trim(),
    })),
    ...when(decision.signedAt && decision.signer, (signer) => ({
      label: "Đã ký",
      value: [
        `${signer.user.name}, ${signer.position}, ${formatMoment(decision.signedAt ?? new Date())}`,
        decision.delegation && `ký thay theo ${decision.delegation.basis}`,
      ]
        .filter(Boolean)
        .join("; "),
    })),
    ...when(!decision.signedAt && decision.signer, (signer) => ({
      label: "Giao ký thay",
      value: `${signer.user.name}, ${signer.position}`,
    })),
    ...decision.correctedBy.map(({ id, paper }) => ({
      label: "Được đính chính bằng",
      value: (
        <Link href={`/decisions/${id}`}>
          Quyết định số {paper?.number} ngày {formatDate(paper?.issuedOn ?? "")}
        </Link>
      ),
    })),
    ...revokedBy
      .filter(({ paper }) => paper !== null)
      .map(({ id, paper }) => ({
        label: "Bị hủy bỏ bởi",
        value: (
          <Link href={`/decisions/${id}`}>
            Quyết định số {paper?.number} ngày {formatDate(paper?.issuedOn ?? "")}
          </Link>
        ),
      })),
    ...when(files.length > 0, () => ({
      label: decision.isFromPaper ? "Bản quét" : "Bản đã ký",
      value: (
        <ul>
          {files.map(({ id, name }) => (
            <li key={id}>
              <a href={`/decisions/${decision.id}/files/${id}`} className="tap">
                {name}
              </a>
            </li>
          ))}
        </ul>
      ),
    })),
    ...when(decision.publishedAt, (at) => ({
      label: "Công khai",
      value: `${decision.publishedBy?.user.name ?? ""}, ${formatMoment(at)}`,
    })),
    ...when(frozen, ({ sha256 }) => ({
      label: "Mã kiểm tra (SHA-256)",
      value: <code className="break-all text-sm">{sha256}</code>,
    })),
  ];
}

/** The row where there is something to say. */
function when<Value>(
  value: Value | null | undefined | "" | false,
  row: (value: Value) => Row,
): Row[] {
  return value ? [row(value)] : [];
}
