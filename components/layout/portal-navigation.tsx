"use client";

import { Menu } from "lucide-react";
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

/** So many rooms stand side by side on a telephone; the others in a menu, where nothing has to be pushed into sight. */
const onTelephone = 2;

const place =
  "flex min-h-12 items-center border-y-3 border-transparent px-2 -outline-offset-3 md:px-3";

/** The rooms a person may enter; the one they are in is marked, also in its deeper pages. */
export function PortalNavigation({ items }: { items: readonly NavigationItem[] }) {
  const pathname = usePathname();
  const current = roomOf(pathname, items);
  const isShort = items.length <= onTelephone + 1;
  const first = isShort ? items : items.slice(0, onTelephone);
  const others = items.slice(first.length);
  return (
    <nav aria-label="Các phần của cổng" className="no-print border-b border-line bg-surface">
      <div className="relative mx-auto flex max-w-6xl flex-wrap px-1 md:gap-1 md:px-3">
        <ul className="flex flex-wrap md:gap-1">
          {first.map((item) => (
            <Item key={item.href + item.label} item={item} current={current} pathname={pathname} />
          ))}
        </ul>
        {others.length > 0 && (
          // Anew on each page: who has chosen needs the menu no more.
          <details key={pathname} className="room-menu">
            <summary
              className={`${place} cursor-pointer gap-1 md:supports-[selector(::details-content)]:hidden ${current && others.includes(current) ? "border-b-red font-semibold" : ""}`}
            >
              <Menu aria-hidden className="size-5 shrink-0" />
              Menu
            </summary>
            <ul className="flex flex-wrap md:gap-1">
              {others.map((item) => (
                <Item
                  key={item.href + item.label}
                  item={item}
                  current={current}
                  pathname={pathname}
                />
              ))}
            </ul>
          </details>
        )}
      </div>
      {current?.rooms && <Rooms section={current} rooms={current.rooms} pathname={pathname} />}
    </nav>
  );
}

type RoomsProps = { section: NavigationItem; rooms: readonly NavigationItem[]; pathname: string };

/** The second line: the rooms of the section one is in. */
function Rooms({ section, rooms, pathname }: RoomsProps) {
  const current = roomOf(pathname, rooms);
  return (
    <div className="border-t border-line bg-control">
      <ul
        aria-label={section.label}
        className="mx-auto flex max-w-6xl flex-wrap px-1 md:gap-x-1 md:px-3"
      >
        {rooms.map((item) => (
          <Item key={item.href + item.label} item={item} current={current} pathname={pathname} />
        ))}
      </ul>
    </div>
  );
}

type ItemProps = { item: NavigationItem; current: NavigationItem | undefined; pathname: string };

function Item({ item, current, pathname }: ItemProps) {
  return (
    <li className="shrink-0">
      <Link
        href={item.href}
        aria-current={item === current ? currentKind(pathname, item) : undefined}
        className={`${place} text-ink no-underline hover:underline aria-[current]:border-b-red aria-[current]:font-semibold`}
      >
        {item.label}
        <Count {...item} />
      </Link>
    </li>
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
