import { SummaryList } from "@/components/ui/summary-list";
import type { PublicationRow, Publishing } from "@/lib/campaigns/publication/queries";
import { formatMoment } from "@/lib/text/dates";

type CurrentPublicationProps = {
  publishing: Publishing;
  current: PublicationRow;
};

/** Where the plan is public, since when, and what of it is kept back. */
export function CurrentPublication({ publishing, current }: CurrentPublicationProps) {
  const { publishedAt, publishAt, requestedBy } = current;
  return (
    <SummaryList
      rows={[
        publishedAt
          ? { label: "Công khai từ", value: formatMoment(publishedAt) }
          : { label: "Hẹn công khai", value: formatMoment(publishAt) },
        { label: publishedAt ? "Người công khai" : "Người hẹn", value: requestedBy.user.name },
        {
          label: "Giữ nội bộ",
          value: hiddenWords(current),
        },
        ...(publishedAt
          ? [
              {
                label: "Trang công khai",
                value: (
                  <a href={publishing.address} className="tap">
                    {publishing.address}
                  </a>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}

/** What was public once and is no longer, and why. */
export function PastPublications({ past }: { past: readonly PublicationRow[] }) {
  if (past.length === 0) return null;
  return (
    <section aria-labelledby="past-title">
      <h2 id="past-title">Những lần trước</h2>
      <ul className="stack-tight">
        {past.map(({ id, publishedAt, publishAt, withdrawnAt, withdrawnBy, withdrawalReason }) => (
          <li key={id} className="border-b border-line pb-3">
            {publishedAt
              ? `Công khai từ ${formatMoment(publishedAt)}`
              : `Hẹn công khai lúc ${formatMoment(publishAt)}`}
            {withdrawnAt &&
              `; ${withdrawnBy?.user.name} ${publishedAt ? "gỡ" : "bỏ hẹn"} lúc ${formatMoment(withdrawnAt)}`}
            .<br />
            <span className="text-muted">Lý do: {withdrawalReason}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function hiddenWords({ hiddenClauses, hidesAnnexes, hidesPhones }: PublicationRow): string {
  const parts = [
    ...(hidesPhones ? ["số điện thoại"] : []),
    ...(hidesAnnexes ? ["phụ lục"] : []),
    ...(hiddenClauses.length > 0 ? [`${hiddenClauses.length} mục`] : []),
  ];
  return parts.length > 0 ? parts.join(", ") : "Không";
}
