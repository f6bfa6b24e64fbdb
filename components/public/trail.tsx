/** The way back up; the page one is on is its heading. */
export function Trail({ steps }: { steps: readonly { label: string; href: string }[] }) {
  return (
    <nav aria-label="Đường dẫn" className="no-print text-base">
      <ol className="flex flex-wrap gap-x-2">
        {steps.map(({ label, href }) => (
          <li
            key={href}
            className="flex items-center gap-2 after:text-muted after:content-['/'] last:after:content-none"
          >
            <a href={href} className="tap text-ink">
              {label}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
