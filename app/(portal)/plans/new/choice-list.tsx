import { ChevronRight, type LucideIcon } from "lucide-react";
import { Link } from "@/components/ui/link";

export type ChoiceItem = { title: string; use: string; href: string; icon: LucideIcon };

/** A few ways to go on, each with one sentence on when to take it. The whole row leads there. */
export function ChoiceList({ items }: { items: readonly ChoiceItem[] }) {
  return (
    <ul className="max-w-3xl space-y-3">
      {items.map(({ title, use, href, icon: Icon }) => (
        <li
          key={href}
          className="relative flex items-center gap-4 rounded-md border border-line bg-control px-4 py-4 hover:border-ink hover:bg-surface"
        >
          <Icon aria-hidden className="size-6 shrink-0 text-red" />
          <div className="min-w-0 grow">
            <Link href={href} className="text-lg font-semibold after:absolute after:inset-0">
              {title}
            </Link>
            <p className="text-muted">{use}</p>
          </div>
          <ChevronRight aria-hidden className="size-5 shrink-0 text-muted" />
        </li>
      ))}
    </ul>
  );
}
