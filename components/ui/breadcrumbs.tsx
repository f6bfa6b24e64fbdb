import { Link } from "./link";

type Breadcrumb = {
  label: string;
  /** The last step, the page one is on, has none. */
  href?: string;
};

/** The way back up. */
export function Breadcrumbs({ items }: { items: readonly Breadcrumb[] }) {
  return (
    <nav aria-label="Đường dẫn" className="no-print text-sm">
      <ol>
        {items.map(({ label, href }) => (
          <li
            key={label}
            className="inline after:mx-2 after:text-muted after:content-['/'] last:after:content-none"
          >
            {href ? (
              <Link href={href} className="tap text-ink">
                {label}
              </Link>
            ) : (
              <span aria-current="page" className="text-muted">
                {label}
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
