import type { ReactNode } from "react";

type PageHeadingProps = {
  title: string;
  /** What this belongs to, in small words above. */
  caption?: string;
  /** Its state: a StatusTag with who has it and by when. */
  status?: ReactNode;
  lead?: ReactNode;
  /** The buttons of the page as a whole. */
  actions?: ReactNode;
};

/** A subject of two lines is read, not glanced at. */
const longTitle = 70;

/** Where one is, what state it is in, what can be done: the top of every page. */
export function PageHeading({ title, caption, status, lead, actions }: PageHeadingProps) {
  return (
    <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
      <div className="min-w-0 max-w-[68ch]">
        <h1 className={title.length > longTitle ? "text-xl" : undefined}>
          {caption && (
            <span className="block text-base font-normal text-muted">
              {caption}
              <span className="sr-only">: </span>
            </span>
          )}
          {title}
        </h1>
        {status && <div className="mt-2">{status}</div>}
        {lead && <p className="mt-2 text-lg">{lead}</p>}
      </div>
      {actions && <div className="no-print flex flex-wrap gap-3">{actions}</div>}
    </div>
  );
}
