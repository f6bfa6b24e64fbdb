"use client";

import { usePathname } from "next/navigation";
import { Link } from "@/components/ui/link";
import { type Room, roomOf } from "./room-of";

export type NavigationItem = Room & {
  label: string;
  /** A section: its rooms stand in a second line while one is in any of them. */
  rooms?: readonly NavigationItem[];
  /** How many things wait there, and what is counted ("chưa đọc"); nothing is shown of none. */
  count?: number;
  counted?: string;
};

/** The rooms a person may enter; the one they are in is marked, also in its deeper pages. */
export function PortalNavigation({ items }: { items: readonly NavigationItem[] }) {
  const pathname = usePathname();
  const section = roomOf(pathname, items);
  return (
    <nav aria-label="Các phần của cổng" className="no-print border-b border-line bg-surface">
      <Line items={items} pathname={pathname} />
      {section?.rooms && (
        <div className="border-t border-line bg-control">
          <Line items={section.rooms} pathname={pathname} label={section.label} />
        </div>
      )}
    </nav>
  );
}

type LineProps = { items: readonly NavigationItem[]; pathname: string; label?: string };

function Line({ items, pathname, label }: LineProps) {
  const current = roomOf(pathname, items);
  return (
    <ul aria-label={label} className="mx-auto flex max-w-6xl gap-1 overflow-x-auto px-1 md:px-3">
      {items.map((item) => (
        <li key={item.href + item.label} className="shrink-0">
          <Link
            href={item.href}
            aria-current={item === current ? currentKind(pathname, item) : undefined}
            className="flex min-h-12 items-center border-y-3 border-transparent px-3 text-ink no-underline -outline-offset-3 hover:underline aria-[current]:border-b-red aria-[current]:font-semibold"
          >
            {item.label}
            <Count {...item} />
          </Link>
        </li>
      ))}
    </ul>
  );
}

function Count({ count = 0, counted }: NavigationItem) {
  if (count === 0) return null;
  return (
    <span className="ml-1.5 rounded-full bg-red px-2 text-sm font-semibold text-on-red">
      {count > 99 ? "99+" : count}
      <span className="sr-only">&nbsp;{counted}</span>
    </span>
  );
}

/** "page" on the room's own page, "true" inside it; of a section, "true" in any of its rooms. */
function currentKind(pathname: string, { href, rooms }: NavigationItem): "page" | "true" {
  return !rooms && pathname === href ? "page" : "true";
}
