"use client";

import { FileDown, type LucideIcon, Save, Tag, Users } from "lucide-react";
import type { ComponentProps, ReactNode } from "react";
import { SavedMark } from "./saved-mark";
import type { SavedState } from "./saved-words";

type PresentPerson = { windowId: string; name: string; place: string | null };

type DraftingBarProps = {
  planId: string;
  title: string;
  /** The state's tag. */
  status: ReactNode;
  saved: SavedState;
  isKept: boolean;
  people: readonly PresentPerson[];
  canSave: boolean;
  onSave: () => void;
  onName: () => void;
};

/** What is being written, where its words are, who else is here, and the ways out: always in sight. */
export function DraftingBar(props: DraftingBarProps) {
  const { planId, title, status, saved, isKept, people, canSave, onSave, onName } = props;
  return (
    <div
      data-region="bar"
      className="no-print z-20 lg:sticky lg:top-0 -mx-4 flex flex-wrap items-center gap-x-5 gap-y-1 border-b border-line bg-paper px-4 py-1.5 md:-mx-6 md:px-6"
    >
      {/* On one line: it is the title that gives way. */}
      <div className="flex min-w-0 grow basis-full flex-wrap items-center gap-x-3 lg:basis-0 lg:flex-nowrap">
        <h1
          className="max-w-full min-w-0 truncate text-base leading-normal lg:min-w-24"
          title={title}
        >
          {title}
        </h1>
        {/* The tag alone where there is little room; who has it now is on the plan's other pages too. */}
        <span className="hidden shrink-0 sm:inline-flex max-2xl:[&_.text-muted]:hidden">
          {status}
        </span>
        <SavedMark state={saved} isKept={isKept} />
        <People people={people} />
      </div>
      <nav
        aria-label="Bản đang soạn"
        className="flex shrink-0 flex-wrap max-lg:shrink items-center gap-x-1"
      >
        <BarButton
          icon={Save}
          onClick={onSave}
          disabled={!canSave}
          aria-keyshortcuts="Control+S"
          title="Ctrl+S"
        >
          Lưu
        </BarButton>
        <BarButton icon={Tag} onClick={onName} disabled={!canSave}>
          Lưu thành bản có tên…
        </BarButton>
        {/* Not Links: a file comes back. What is not saved is saved first (use-leaving.ts). */}
        <a href={`/plans/${planId}/download/docx`} className={quiet}>
          <FileDown aria-hidden className="size-4 shrink-0" />
          Tải tệp Word
        </a>
        <a href={`/plans/${planId}/download/pdf`} className={quiet}>
          <FileDown aria-hidden className="size-4 shrink-0" />
          Tải tệp PDF
        </a>
      </nav>
    </div>
  );
}

const quiet =
  "inline-flex min-h-9 pointer-coarse:min-h-11 cursor-pointer items-center gap-1.5 rounded-md px-2.5 text-sm text-ink no-underline hover:bg-surface disabled:cursor-not-allowed disabled:text-muted";

function BarButton({
  icon: Icon,
  children,
  ...button
}: Omit<ComponentProps<"button">, "className" | "type"> & { icon: LucideIcon }) {
  return (
    <button type="button" className={quiet} {...button}>
      <Icon aria-hidden className="size-4 shrink-0" />
      {children}
    </button>
  );
}

function People({ people }: { people: readonly PresentPerson[] }) {
  if (people.length === 0) return null;
  const names = people.map(({ name, place }) => (place ? `${name} (${place})` : name));
  const words = `Đang cùng soạn: ${names.join(", ")}`;
  return (
    <p className="flex min-w-0 items-center gap-1.5 text-sm text-blue">
      <Users aria-hidden className="size-4 shrink-0" />
      <span className="min-w-0 lg:truncate" title={words}>
        {words}
      </span>
    </p>
  );
}
