import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";
import type { FactContent, PeriodContent } from "@/lib/campaigns/facts/fact";
import type { ClausePlace } from "@/lib/campaigns/facts/place";
import { factWords } from "@/lib/campaigns/facts/words";

type FactItemProps = {
  content: FactContent | PeriodContent;
  /** The clause it comes from; undefined when it has none, null when that clause is gone. */
  place: ClausePlace | null | undefined;
  /** The page on which clauses are shown. */
  sheetHref: string;
  /** Words of the clause that say it, when the whole clause is too much. */
  excerpt?: string;
  notes?: ReactNode;
  actions?: ReactNode;
};

/** One fact: what it says, the words it stands on with a way to them, and what can be done with it. */
export function FactItem({ content, place, sheetHref, excerpt, notes, actions }: FactItemProps) {
  const { title, detail } = factWords(content);
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 border-b border-line py-3">
      <div className="min-w-[min(100%,20rem)] max-w-[68ch] grow basis-0">
        <p className="font-semibold">{shortened(title, 240)}</p>
        {detail && <p>{shortened(detail, 320)}</p>}
        <Source place={place} sheetHref={sheetHref} excerpt={excerpt} said={`${title} ${detail}`} />
        {notes}
      </div>
      {actions && <div className="no-print flex flex-wrap items-center gap-x-4">{actions}</div>}
    </li>
  );
}

function Source({
  place,
  sheetHref,
  excerpt,
  said,
}: Pick<FactItemProps, "place" | "sheetHref" | "excerpt"> & { said: string }) {
  if (place === undefined) return null;
  if (place === null) {
    return (
      <p className="text-danger">
        Điểm nêu dữ kiện này không còn trong văn bản: sửa để chỉ sang điểm khác, hoặc xóa.
      </p>
    );
  }
  const words = excerpt ?? place.words;
  const isSaid = said.includes(words) || (place.isTable && excerpt === undefined);
  const name = place.isTable ? "Bảng" : "Tới điểm này";
  return (
    <p className="text-sm text-muted">
      <Link href={`${sheetHref}#clause-${place.id}`} className="tap">
        {place.path === "" ? name : `Mục ${place.path}`}
      </Link>
      {isSaid ? null : <>: “{shortened(words, 200)}”</>}
    </p>
  );
}

function shortened(words: string, limit: number): string {
  return words.length <= limit ? words : `${words.slice(0, limit).replace(/\s\S*$/u, "")}…`;
}
