import { Link } from "./link";

export type Breadcrumb = { label: string; href: string };

/** The way back up; the page's own heading is the last step, so it is not repeated here. */
export function Breadcrumbs({ items }: { items: readonly Breadcrumb[] }) {
  return (
    <nav aria-label="Đường dẫn" className="no-print text-sm">
      <ol className="flex flex-wrap gap-x-2">
        {items.map(({ label, href }) => (
          <li
            key={href}
            className="flex gap-2 after:text-muted after:content-['/'] last:after:content-none"
          >
            <Link href={href} className="tap text-ink">
              {label}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
