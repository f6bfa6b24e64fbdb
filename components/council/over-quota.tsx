import type { OverQuota } from "@/lib/council/voting/over-quota";
import type { Ranked } from "@/lib/council/voting/ranking";

type OverQuotaProps = { over: readonly OverQuota[]; tie: string; tieSource: string };

/** More recommended than the plan allows: by votes who has a place, who shares the last, who has none. */
export function OverQuotaNote({ over, tie, tieSource }: OverQuotaProps) {
  return (
    <section aria-labelledby="over-quota-title" className="stack-tight">
      <h2 id="over-quota-title">Đề nghị nhiều hơn chỉ tiêu</h2>
      {over.map(({ what, recommended, places, within, tied, beyond }) => (
        <div key={what} className="stack-tight">
          <p>
            {what}: Hội đồng đề nghị {recommended}, kế hoạch cho nhiều nhất {places}. Xếp theo số
            phiếu đồng ý:
          </p>
          <ul className="list-disc pl-6">
            {within.length > 0 && <li>Trong chỉ tiêu: {inWords(within)}</li>}
            {tied.length > 0 && <li>Ngang phiếu ở chỗ cuối: {inWords(tied)}</li>}
            {beyond.length > 0 && <li>Ngoài chỉ tiêu: {inWords(beyond)}</li>}
          </ul>
        </div>
      ))}
      <p className="text-muted">
        {tie} Căn cứ: {tieSource}. Chủ tịch quyết định; chọn khác thì ghi lý do.
      </p>
    </section>
  );
}

const inWords = (ranked: readonly Ranked[]) =>
  `${ranked.map(({ name, votes }) => `${name} (${votes} phiếu)`).join(", ")}.`;
