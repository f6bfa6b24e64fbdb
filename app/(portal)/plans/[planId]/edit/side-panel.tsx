"use client";

import { type KeyboardEvent, type ReactNode, useId, useRef } from "react";

export type PanelSide = { key: string; title: string; count?: number; content: ReactNode };

type SidePanelProps = {
  sides: readonly PanelSide[];
  open: string;
  onOpen: (key: string) => void;
};

/** What stands beside the sheet, one side at a time; the arrow keys go between the sides. */
export function SidePanel({ sides, open, onOpen }: SidePanelProps) {
  const id = useId();
  const tabs = useRef<HTMLDivElement>(null);

  function onKeyDown(event: KeyboardEvent) {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const at = sides.findIndex(({ key }) => key === open);
    const next = (at + step + sides.length) % sides.length;
    onOpen(sides[next]?.key ?? open);
    tabs.current?.querySelectorAll<HTMLElement>("[role=tab]")[next]?.focus();
  }

  return (
    <>
      <h2 className="sr-only">Bên cạnh văn bản</h2>
      <div
        ref={tabs}
        role="tablist"
        aria-label="Bên cạnh văn bản"
        onKeyDown={onKeyDown}
        className="sticky top-0 z-1 grid auto-cols-fr grid-flow-col border-b border-line bg-paper"
      >
        {sides.map(({ key, title, count }) => (
          <button
            key={key}
            type="button"
            role="tab"
            id={`${id}-${key}`}
            aria-selected={key === open}
            aria-controls={`${id}-panel`}
            tabIndex={key === open ? 0 : -1}
            onClick={() => onOpen(key)}
            className="min-h-11 cursor-pointer border-b-3 border-transparent px-1 text-sm leading-tight -outline-offset-3 hover:bg-surface aria-selected:border-red aria-selected:font-semibold"
          >
            {title}
            {count !== undefined && <span className="block text-muted tabular-nums">{count}</span>}
          </button>
        ))}
      </div>
      <div id={`${id}-panel`} role="tabpanel" aria-labelledby={`${id}-${open}`} className="pt-4">
        {sides.find(({ key }) => key === open)?.content}
      </div>
    </>
  );
}
