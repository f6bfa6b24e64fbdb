import { CircleCheck, Info, TriangleAlert } from "lucide-react";
import { type ReactNode, useId } from "react";

const kinds = {
  success: {
    icon: CircleCheck,
    title: "Đã xong",
    look: "border-green bg-green-soft",
    tone: "text-green",
  },
  info: { icon: Info, title: "Cần biết", look: "border-blue bg-blue-soft", tone: "text-blue" },
  warning: {
    icon: TriangleAlert,
    title: "Lưu ý",
    look: "border-amber bg-amber-soft",
    tone: "text-amber",
  },
};

type NotificationBannerProps = {
  kind: keyof typeof kinds;
  title?: string;
  children: ReactNode;
};

/** News for the whole page, at most one on it; never for what is wrong in a form (that is ErrorSummary). */
export function NotificationBanner({ kind, title, children }: NotificationBannerProps) {
  const titleId = useId();
  const { icon: Icon, title: usualTitle, look, tone } = kinds[kind];
  return (
    <section
      role={kind === "success" ? "alert" : "region"}
      aria-labelledby={titleId}
      className={`flex max-w-[80ch] gap-3 rounded-md border p-4 ${look}`}
    >
      <Icon aria-hidden className={`mt-0.5 size-6 shrink-0 ${tone}`} />
      <div className="min-w-0">
        <h2 id={titleId} className={`text-base ${tone}`}>
          {title ?? usualTitle}
        </h2>
        <div className="stack-tight mt-1">{children}</div>
      </div>
    </section>
  );
}
