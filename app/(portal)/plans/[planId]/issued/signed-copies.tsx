import { fileSizeText } from "@/components/ui/file-limits";
import { Link } from "@/components/ui/link";
import type { SignedCopy } from "@/lib/campaigns/issue/queries";
import { formatMoment } from "@/lib/text/dates";
import { ShowCopyButton } from "./show-copy-button";
import { SignedCopyForm } from "./signed-copy-form";

type SignedCopiesProps = { planId: string; copies: readonly SignedCopy[]; mayAdd: boolean };

/** The papers with ink or a digital signature on them, beside the text that was frozen. */
export function SignedCopies({ planId, copies, mayAdd }: SignedCopiesProps) {
  return (
    <>
      {copies.length === 0 && (
        <p>
          Chưa có bản quét đã ký hay bản ký số nào. Đưa lên để người xem đối chiếu với bản có chữ
          ký.
        </p>
      )}
      {copies.length > 0 && (
        <ul className="divide-y divide-line border-y border-line">
          {copies.map((copy) => (
            <li key={copy.id} className="stack-tight py-3">
              <p>
                <Link
                  href={`/plans/${planId}/issued/copies/${copy.id}`}
                  className="tap font-semibold"
                >
                  {copy.name}
                </Link>{" "}
                <span className="text-muted">
                  ({fileSizeText(copy.size)}; {copy.uploadedBy.user.name},{" "}
                  {formatMoment(copy.uploadedAt)})
                </span>
              </p>
              <p>
                {signatureWords(copy)}{" "}
                {copy.isPublic ? "Hiện trên trang công khai." : "Chỉ dùng nội bộ."}
              </p>
              {mayAdd && <ShowCopyButton planId={planId} copy={copy} />}
            </li>
          ))}
        </ul>
      )}
      {mayAdd && <SignedCopyForm planId={planId} />}
    </>
  );
}

function signatureWords({ kind, mediaType }: SignedCopy): string {
  if (kind === "SIGNED_DIGITAL")
    return "Tệp PDF có chứa chữ ký số; phần mềm này không kiểm tra chữ ký ấy.";
  return mediaType === "application/pdf"
    ? "Tệp PDF không có chữ ký số (bản quét đã ký)."
    : "Ảnh chụp văn bản đã ký.";
}
