import { PaperLinks } from "@/components/nominations/paper-links";
import { Link } from "@/components/ui/link";
import type { RoundView } from "@/lib/council/voting/queries";

type RoundStatusProps = { round: RoundView; sessionId: string };

/** How far a round has come; who is waited for, for whoever keeps the votes. Never how anybody voted. */
export function RoundStatus({ round, sessionId }: RoundStatusProps) {
  const { id, method, isOnPaper, voted, called, hasVoted, waitsFor } = round;
  if (isOnPaper) {
    return (
      <div className="stack-tight">
        <p>
          {method === "HANDS" ? "Giơ tay" : "Bỏ phiếu"} tại phòng họp. {called} người có tên trong
          danh sách biểu quyết.
        </p>
        {method !== "HANDS" && (
          <PaperLinks
            papers={[
              {
                name: "Phiếu bầu để in",
                href: `/council/sessions/${sessionId}/rounds/${id}/ballot`,
              },
            ]}
          />
        )}
      </div>
    );
  }
  return (
    <div className="stack-tight">
      <p>
        {voted}/{called} người đã bỏ phiếu. <Link href="">Tải lại để xem số mới</Link>
      </p>
      {hasVoted && <p className="font-semibold">Đã bỏ phiếu lượt này.</p>}
      {waitsFor.length > 0 && <p className="text-muted">Chưa bỏ: {waitsFor.join(", ")}.</p>}
    </div>
  );
}
