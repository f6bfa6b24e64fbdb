import type { LucideIcon } from "lucide-react";
import { type ComponentProps, type ReactNode, useId } from "react";
import { Link } from "./link";

export type ButtonVariant = "primary" | "secondary" | "warning";

const shape =
  "inline-flex min-h-11 items-center justify-center gap-2 rounded-md border px-5 py-2 text-center font-semibold no-underline";

const colours: Record<ButtonVariant, string> = {
  primary: "border-red bg-red text-on-red hover:border-red-deep hover:bg-red-deep",
  secondary: "border-field bg-control text-ink hover:border-ink hover:bg-surface",
  warning: "border-danger bg-control text-danger hover:bg-danger-soft",
};

const refused =
  "disabled:cursor-not-allowed disabled:border-line disabled:bg-surface disabled:text-muted";

type Look = { variant?: ButtonVariant; icon?: LucideIcon; children: ReactNode };
type ButtonProps = Omit<ComponentProps<"button">, "className"> &
  Look & {
    /** Why it cannot be pressed now; the button stays, greyed, with this sentence under it. */
    disabledReason?: string;
  };

/** The words say what happens: "Trình Chủ tịch", never "OK". */
export function Button({
  variant = "primary",
  icon: Icon,
  type = "submit",
  disabled,
  disabledReason,
  children,
  ...rest
}: ButtonProps) {
  const reasonId = useId();
  const button = (
    <button
      type={type}
      disabled={disabled || disabledReason !== undefined}
      aria-describedby={disabledReason && reasonId}
      className={`${shape} ${colours[variant]} ${refused} cursor-pointer`}
      {...rest}
    >
      {Icon && <Icon aria-hidden className="size-5 shrink-0" />}
      {children}
    </button>
  );
  if (!disabledReason) return button;
  return (
    <div className="max-w-80">
      {button}
      <p id={reasonId} className="mt-1 text-sm text-muted">
        {disabledReason}
      </p>
    </div>
  );
}

type ButtonLinkProps = Omit<ComponentProps<typeof Link>, "className"> & Look;

/** Looks like a button, goes somewhere: never changes anything. */
export function ButtonLink({
  variant = "primary",
  icon: Icon,
  children,
  ...rest
}: ButtonLinkProps) {
  return (
    <Link className={`${shape} ${colours[variant]}`} {...rest}>
      {Icon && <Icon aria-hidden className="size-5 shrink-0" />}
      {children}
    </Link>
  );
}

/** Buttons side by side, one below another where there is no room. */
export function ButtonGroup({ children }: { children: ReactNode }) {
  return <div className="no-print flex flex-wrap items-start gap-3">{children}</div>;
}
