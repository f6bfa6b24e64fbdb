import { TriangleAlert } from "lucide-react";

/** Nobody has read it in the law itself: said in quiet, since today that is so of most rules (Luật 06/2026/QH16). */
export function UnreadMark() {
  return (
    <span className="whitespace-nowrap font-semibold text-amber">
      <TriangleAlert aria-hidden className="mr-1 inline size-4 align-[-0.15em]" />
      Chưa kiểm chứng
    </span>
  );
}
