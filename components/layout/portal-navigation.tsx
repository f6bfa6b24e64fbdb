"use client";

import { usePathname } from "next/navigation";
import { Link } from "@/components/ui/link";

export type NavigationItem = {
  label: string;
  href: string;
  /** Rooms that are entered from this one and stand under addresses of their own. */
  also?: readonly string[];
  /** How many things wait there, and what is counted ("chưa đọc"); nothing is shown of none. */
  count?: number;
  counted?: string;
};

/** The rooms a person may enter; the one they are in is marked, also in its deeper pages. */
export function PortalNavigation({ items }: { items: readonly NavigationItem[] }) {
  const pathname = usePathname();
  return (
    <nav aria-label="Các phần của cổng" className="no-print border-b border-line bg-surface">
      <ul className="mx-auto flex max-w-6xl gap-1 overflow-x-auto px-1 md:px-3">
        {items.map(({ label, href, also = [], count = 0, counted }) => (
          <li key={href} className="shrink-0">
            <Link
              href={href}
              aria-current={currentKind(pathname, href, also)}
              className="flex min-h-12 items-center border-y-3 border-transparent px-3 text-ink no-underline -outline-offset-3 hover:underline aria-[current]:border-b-red aria-[current]:font-semibold"
            >
              {label}
              {count > 0 && (
                <span className="ml-1.5 rounded-full bg-red px-2 text-sm font-semibold text-on-red">
                  {count > 99 ? "99+" : count}
                  <span className="sr-only">&nbsp;{counted}</span>
                </span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** "page" on the room's own page, "true" inside it. */
function currentKind(
  pathname: string,
  href: string,
  also: readonly string[],
): "page" | "true" | undefined {
  if (pathname === href) return "page";
  const isInside = [href, ...also].some(
    (room) => pathname === room || pathname.startsWith(`${room}/`),
  );
  return isInside ? "true" : undefined;
}
