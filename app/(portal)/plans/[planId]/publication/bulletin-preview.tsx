import { BulletinParagraphs } from "@/components/campaigns/bulletin-paragraphs";
import { Link } from "@/components/ui/link";
import type { Actor } from "@/lib/auth/actor";
import { findBulletin } from "@/lib/campaigns/public/bulletin/queries";
import type { Hidden } from "@/lib/campaigns/publication/public-document";

type BulletinPreviewProps = {
  actor: Actor;
  planId: string;
  /** What would be hidden, and since when it is asked for; the publication there is when absent. */
  chosen?: Hidden & { requestedAt: Date };
};

/** The bulletin as the public will read it, once somebody has saved one: it is public with the paper. */
export async function BulletinPreview({ actor, planId, chosen }: BulletinPreviewProps) {
  const bulletin = await findBulletin(actor, planId, new Date(), chosen);
  if (!bulletin?.saved) return null;
  const { read, isSavedRead } = bulletin;
  return (
    <section aria-labelledby="bulletin-title" className="stack-tight">
      <h3 id="bulletin-title">Bản tin truyền thanh</h3>
      <p>
        {isSavedRead
          ? "Công khai cùng văn bản, đúng lời đã lưu."
          : "Lời đã lưu từ trước khi chọn phần giữ nội bộ thì không công khai; thay vào là lời viết sẵn."}{" "}
        <Link href={`/plans/${planId}/bulletin`}>Sửa bản tin</Link>
      </p>
      <BulletinParagraphs text={read} />
    </section>
  );
}
