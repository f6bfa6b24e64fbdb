import { Link } from "./link";

export type Tab = { label: string; href: string; current?: boolean; count?: number };

/** Sides of one thing, each with its own address: links, so they work, open in windows and can be kept. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav aria-label={label} className="no-print overflow-x-auto border-b border-line">
      <ul className="flex gap-1">
        {tabs.map((tab) => (
          <li key={tab.href} className="shrink-0">
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
