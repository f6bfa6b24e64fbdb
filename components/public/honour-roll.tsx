import type { HonourAnswer } from "@/lib/decisions/public/search";
import { type HonourFilter, honourHref, isWhole } from "@/lib/web/honour-address";
import { HonourForm } from "./honour-form";
import { HonourTable } from "./honour-table";

type HonourRollProps = { base: string; filter: HonourFilter; answer: HonourAnswer };

/** The form, what it found, and the way through many pages. */
export function HonourRoll({ base, filter, answer }: HonourRollProps) {
  const { honours, page, pageCount } = answer;
  return (
    <>
      <HonourForm base={base} filter={filter} choices={answer.choices} />
      <section aria-labelledby="found" className="stack-tight">
        <h2 id="found">{headline(filter, answer)}</h2>
        {answer.kind === "similar" && honours.length > 0 && (
          <p className="text-muted">Không có tên nào đúng như đã gõ. Dưới đây là tên gần giống.</p>
        )}
        {honours.length > 0 ? (
          <HonourTable base={base} honours={honours} />
        ) : (
          <p className="reading">
            Gõ ít chữ hơn, hoặc bỏ bớt điều kiện. <a href={`${base}/vinh-danh`}>Xem tất cả</a>
          </p>
        )}
      </section>
      {pageCount > 1 && (
        <nav
          aria-label="Phân trang"
          className="no-print flex flex-wrap items-center gap-x-5 gap-y-2"
        >
          {page > 1 && (
            <a href={honourHref(base, filter, page - 1)} rel="prev" className="tap">
              Trang trước
            </a>
          )}
          <span aria-current="page">
            Trang {page} / {pageCount}
          </span>
          {page < pageCount && (
            <a href={honourHref(base, filter, page + 1)} rel="next" className="tap">
              Trang sau
            </a>
          )}
        </nav>
      )}
    </>
  );
}

function headline(filter: HonourFilter, { total, kind }: HonourAnswer): string {
  if (isWhole(filter)) return `Được khen gần đây (${total} lượt)`;
  if (total === 0) return filter.words ? `Không tìm thấy “${filter.words}”` : "Không có ai";
  const found = `${total} lượt khen`;
  if (!filter.words) return found;
  return `${found} ${kind === "similar" ? "gần giống" : "cho"} “${filter.words}”`;
}
