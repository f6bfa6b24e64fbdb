import { ChevronLeft, ChevronRight } from "lucide-react";
import { Link } from "./link";

type PaginationProps = {
  page: number;
  pageCount: number;
  /** How many there are in all, and of what: "128 đề nghị". */
  total?: string;
  href: (page: number) => string;
};

const step =
  "inline-flex min-h-11 items-center gap-1 rounded-md border border-field bg-control px-4 text-ink no-underline hover:bg-surface";

export function Pagination({ page, pageCount, total, href }: PaginationProps) {
  if (pageCount <= 1) return null;
  return (
    <nav aria-label="Phân trang" className="no-print flex flex-wrap items-center gap-x-4 gap-y-2">
      {page > 1 && (
        <Link href={href(page - 1)} rel="prev" className={step}>
          <ChevronLeft aria-hidden className="size-5" />
          Trang trước
        </Link>
      )}
      <p aria-current="page">
        Trang {page} / {pageCount}
        {total && <span className="text-muted"> · {total}</span>}
      </p>
      {page < pageCount && (
        <Link href={href(page + 1)} rel="next" className={step}>
          Trang sau
          <ChevronRight aria-hidden className="size-5" />
        </Link>
      )}
    </nav>
  );
}
