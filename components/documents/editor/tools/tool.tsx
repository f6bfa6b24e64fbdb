import type { LucideIcon } from "lucide-react";

type ToolProps = {
  icon?: LucideIcon;
  name: string;
  /** What stands on it where a heading beside it says the rest; the whole name is for those who do not see that. */
  short?: string;
  /** Only the sign, for what everybody knows from Word. */
  isBare?: boolean;
  /** The one that the Tab key comes to. */
  isFirst?: boolean;
  keys?: string;
  isOn?: boolean;
  isOff?: boolean;
  onUse: () => void;
};

/** One tool of the bar. */
export function Tool({
  icon: Icon,
  name,
  short,
  isBare = false,
  isFirst = false,
  keys,
  isOn,
  isOff = false,
  onUse,
}: ToolProps) {
  return (
    <button
      type="button"
      data-tool
      tabIndex={isFirst ? 0 : -1}
      className={isBare ? "tool bare" : "tool"}
      aria-label={isBare || short ? name : undefined}
      aria-pressed={isOn}
      aria-disabled={isOff || undefined}
      title={keys ? `${name} (${keys})` : name}
      // The cursor stays on the sheet.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onUse}
    >
      {Icon && <Icon aria-hidden className="size-4 shrink-0" />}
      {!isBare && (short ?? name)}
    </button>
  );
}
