import type { ReactNode } from "react";

type EmptyStateProps = {
  /** Why there is nothing here. */
  title: string;
  children?: ReactNode;
  /** The first step. */
  action?: ReactNode;
};

export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className="rounded-md border border-line border-dashed bg-surface px-5 py-6">
      <p className="font-semibold">{title}</p>
      {children && <div className="mt-1 max-w-[68ch] text-muted">{children}</div>}
      {action && <div className="mt-4">{action}</div>}
    </div>
  );
}
