import { Link } from "./link";

export type Tab = { label: string; href: string; current?: boolean; count?: number };

/**
 * Sides of one thing, each with its own address: links, so they work, open in windows and can be kept. On a phone they
 * stand on several lines: what would have to be pushed into sight, nobody finds.
 */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav aria-label={label} className="no-print border-b border-line">
      <ul className="flex flex-wrap gap-x-1">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <Link
              href={tab.href}
              aria-current={tab.current ? "page" : undefined}
              className="flex min-h-11 items-center gap-1.5 border-b-3 border-transparent px-3 text-ink no-underline -outline-offset-3 hover:bg-surface aria-[current]:border-red aria-[current]:font-semibold"
            >
              {tab.label}
              {tab.count !== undefined && <span className="text-muted">({tab.count})</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
