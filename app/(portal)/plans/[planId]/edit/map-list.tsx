"use client";

import { Check, CircleAlert, CircleDot, type LucideIcon, Minus } from "lucide-react";
import { memo } from "react";
import type { MapItem, PartSign } from "./document-map";

const signs: Record<PartSign, { icon: LucideIcon; word: string; tone: string }> = {
  ready: { icon: Check, word: "xong", tone: "text-green" },
  attention: { icon: CircleDot, word: "có điều lưu ý", tone: "text-amber" },
  error: { icon: CircleAlert, word: "có lỗi", tone: "text-danger" },
  empty: { icon: Minus, word: "chưa có gì", tone: "text-muted" },
};

type MapListProps = {
  items: readonly MapItem[];
  /** The keys of the lines around the cursor: the last one shown is the current place, and they stand open. */
  around: readonly string[];
  onGoTo: (place: MapItem["place"]) => void;
};

/** The parts of the paper, each going to its place on the sheet. */
export const MapList = memo(function MapList({ items, around, onGoTo }: MapListProps) {
  return (
    <ol className="space-y-px [&_ol]:ml-4 [&_ol]:border-l [&_ol]:border-line [&_ol]:pl-1">
      {items.map((item) => {
        const { icon: Icon, word, tone } = signs[item.sign];
        const isAround = around.includes(item.key);
        const isCurrent = isAround && !item.children.some(({ key }) => around.includes(key));
        return (
          <li key={item.key}>
            <button
              type="button"
              aria-current={isCurrent ? "location" : undefined}
              onClick={() => onGoTo(item.place)}
              className="flex min-h-9 w-full cursor-pointer items-start gap-1.5 rounded-md px-1.5 py-1.5 text-left text-sm hover:bg-surface aria-[current]:bg-surface aria-[current]:font-semibold pointer-coarse:min-h-11"
            >
              <Icon aria-hidden className={`mt-0.5 size-4 shrink-0 ${tone}`} />
              <span className="line-clamp-2 min-w-0">{item.title}</span>
              <span className="sr-only"> ({word})</span>
            </button>
            {isAround && item.children.length > 0 && (
              <MapList items={item.children} around={around} onGoTo={onGoTo} />
            )}
          </li>
        );
      })}
    </ol>
  );
});
