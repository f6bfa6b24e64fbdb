import { Link } from "@/components/ui/link";
import { StatusTag, type StatusTone } from "@/components/ui/status-tag";
import { type LegalBasisState, legalBasisStateLabels } from "@/lib/communes/legal-bases";
import type { ListedLegalBasis } from "@/lib/communes/legal-bases-queries";
import { daysInWords } from "./day-words";

const tones: Record<LegalBasisState, StatusTone> = {
  "in-force": "done",
  coming: "waiting",
  expired: "stopped",
};

/** One legal text: how it is cited, the days it holds, what took its place, how sure that is, and whose row it is. */
export function LegalBasisItem({ basis, mayKeep }: { basis: ListedLegalBasis; mayKeep: boolean }) {
  const { id, communeId, symbol, citation, state, replacedBy, isVerified, note } = basis;
  const isOwn = communeId !== null;
  return (
    <li className="space-y-1.5 py-4">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <h3 className="text-base">{symbol}</h3>
        <StatusTag tone={tones[state]} detail={daysInWords(basis)}>
          {legalBasisStateLabels[state]}
        </StatusTag>
        {!isVerified && <StatusTag tone="attention">Chưa kiểm chứng</StatusTag>}
      </div>
      {citation !== symbol && <p className="max-w-[68ch]">{citation}</p>}
      {replacedBy && (
        <p>
          Thay bằng{" "}
          <Link href={`/legal-bases?q=${encodeURIComponent(replacedBy)}`}>{replacedBy}</Link>
        </p>
      )}
      {note && <p className="max-w-[68ch] text-muted">{note}</p>}
      <div className="flex flex-wrap items-center gap-x-5 text-muted">
        <span>{isOwn ? "Xã tự ghi" : "Chung cả nước"}</span>
        {mayKeep && isOwn && (
          <>
            <Link href={`/legal-bases/${id}`} className="tap">
              Sửa<span className="sr-only">&nbsp;{symbol}</span>
            </Link>
            {basis.effectiveTo === null && (
              <Link href={`/legal-bases/${id}/end`} className="tap">
                Ghi ngày hết hiệu lực<span className="sr-only">&nbsp;của {symbol}</span>
              </Link>
            )}
          </>
        )}
        {mayKeep && !isOwn && (
          <Link href={`/legal-bases/new?from=${id}`} className="tap">
            Ghi bản riêng của xã<span className="sr-only">&nbsp;cho {symbol}</span>
          </Link>
        )}
      </div>
    </li>
  );
}
