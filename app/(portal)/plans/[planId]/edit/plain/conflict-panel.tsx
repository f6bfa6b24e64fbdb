import { TextComparison } from "@/components/documents/text-comparison";
import { Link } from "@/components/ui/link";
import { NotificationBanner } from "@/components/ui/notification-banner";
import type { Conflict } from "./edit-state";

/** Two people saved one plan: both texts, and the ways on. Neither text is lost whichever way is taken. */
export function ConflictPanel({ conflict, planId }: { conflict: Conflict; planId: string }) {
  const { savedBy, savedAt, rows } = conflict;
  return (
    <NotificationBanner kind="warning" title="Có người vừa lưu bản khác">
      <p>
        {savedBy} đã lưu văn bản này lúc {savedAt}, sau khi trang này mở ra. Chưa có gì bị ghi đè;
        bản vừa soạn ở trang này đã được giữ trong{" "}
        <Link href={`/plans/${planId}/revisions`}>các bản đã lưu</Link>.
      </p>
      <ul className="list-disc space-y-1 pl-5">
        <li>
          Sửa tiếp các ô bên dưới cho gồm cả hai, rồi bấm “Lưu bản của tôi”; bản của {savedBy} vẫn
          còn trong các bản đã lưu.
        </li>
        <li>
          {/* Not a Link: that would keep the form, and what was typed in it. */}
          <a href={`/plans/${planId}/edit/plain`}>Lấy bản của {savedBy}</a>, bỏ bản đang soạn ở
          trang này.
        </li>
      </ul>
      <h3 className="mt-4">Chỗ khác nhau</h3>
      <TextComparison rows={rows} beforeTitle={`Bản của ${savedBy}`} afterTitle="Bản của tôi" />
    </NotificationBanner>
  );
}
