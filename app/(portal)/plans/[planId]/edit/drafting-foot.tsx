"use client";

import { useMemo } from "react";
import type { OfficialDocument } from "@/lib/documents/model";
import type { AutosaveView } from "./autosave";
import { paperLength } from "./paper-length";
import { isTroubled, savedWords } from "./saved-words";
import { StatusLine } from "./status-line";

type DraftingFootProps = {
  text: OfficialDocument;
  place: string;
  view: AutosaveView;
  /** How many; undefined before the first look. */
  findings: number | undefined;
  /** The version just named. */
  named: string | null;
};

/** The status line as under a Word document; on a phone also, in short, what the bar far up there says. */
export function DraftingFoot({ text, place, view, findings, named }: DraftingFootProps) {
  const length = useMemo(() => paperLength(text), [text]);
  return (
    <div className="no-print sticky bottom-0 z-10 -mx-4 mt-4 flex flex-wrap items-center justify-between gap-x-4 border-t border-line bg-paper px-4 py-1 md:-mx-6 md:px-6">
      <StatusLine length={length} place={place} />
      <p aria-hidden className="text-sm lg:hidden">
        {isTroubled(view.saved) ? "Chưa lưu" : savedWords(view.saved, view)}
      </p>
      <p aria-live="polite" className="text-sm">
        {named && `Đã lưu thành bản “${named}”.`}
      </p>
      <a href="#panel" className="tap text-sm lg:hidden">
        Kiểm tra ({findings ?? "…"})
      </a>
    </div>
  );
}
