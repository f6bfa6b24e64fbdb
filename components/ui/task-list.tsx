import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { Link } from "./link";

type Task = {
  title: string;
  /** Where the work is done; a task without it cannot start yet. */
  href?: string;
  sendsOn?: boolean;
  hint?: ReactNode;
  status: ReactNode;
};

/** Work that is not done in one sitting. The whole row leads to it. */
export function TaskList({ tasks }: { tasks: readonly Task[] }) {
  return (
    <ul className="border-t border-line">
      {tasks.map(({ title, href, sendsOn, hint, status }) => (
        <li
          key={`${title} ${href}`}
          className={`relative flex flex-wrap items-center gap-x-6 gap-y-1.5 border-b border-line py-3 ${href ? "hover:bg-surface" : "text-muted"}`}
        >
          <div className="min-w-[min(100%,18rem)] grow basis-0">
            {href ? (
              <Link
                href={href}
                sendsOn={sendsOn}
                className="font-semibold after:absolute after:inset-0"
              >
                {title}
              </Link>
            ) : (
              <span className="font-semibold">{title}</span>
            )}
            {hint && <div className="text-sm text-muted">{hint}</div>}
          </div>
          <div className="flex items-center justify-between gap-2 max-sm:w-full sm:max-w-1/2">
            {status}
            {href && <ChevronRight aria-hidden className="no-print size-5 shrink-0 text-muted" />}
          </div>
        </li>
      ))}
    </ul>
  );
}
