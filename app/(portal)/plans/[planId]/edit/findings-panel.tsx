"use client";

import {
  CircleAlert,
  Info,
  Locate,
  type LucideIcon,
  TriangleAlert,
  WandSparkles as Wand,
} from "lucide-react";
import { memo, useRef, useState } from "react";
import type { SheetPlace } from "@/components/documents/editor/sheet-editor";
import type { Finding, Part, Severity } from "@/lib/documents/checks/finding";
import { withKeys } from "@/lib/documents/checks/finding-keys";
import type { Fix } from "@/lib/documents/checks/fix";
import { fixWords } from "@/lib/documents/checks/fix-words";

const groups: { severity: Severity; title: string; icon: LucideIcon; tone: string }[] = [
  {
    severity: "error",
    title: "Lỗi phải sửa trước khi trình",
    icon: CircleAlert,
    tone: "text-danger",
  },
  { severity: "warning", title: "Lưu ý, vẫn trình được", icon: TriangleAlert, tone: "text-amber" },
  { severity: "info", title: "Để biết", icon: Info, tone: "text-blue" },
];

const partNames: Record<Part, string> = {
  header: "Phần đầu văn bản",
  subject: "Trích yếu",
  preamble: "Phần mở đầu",
  body: "Nội dung",
  closing: "Lời kết",
  recipients: "Nơi nhận",
  signature: "Chữ ký",
  annexes: "Phụ lục",
};

const small =
  "inline-flex min-h-9 cursor-pointer items-center gap-1.5 rounded-md border border-field bg-control px-2.5 py-1 text-left text-sm hover:border-ink hover:bg-surface pointer-coarse:min-h-11";

type FindingsPanelProps = {
  /** Null before the first look. */
  findings: readonly Finding[] | null;
  onGoTo: (place: SheetPlace) => void;
  /** Null where nothing may be changed. */
  onFix: ((fix: Fix) => void) | null;
};

/** What the checks say of the words on the sheet now, with a way to each place and, where safe, the fix. */
export const FindingsPanel = memo(function FindingsPanel({
  findings,
  onGoTo,
  onFix,
}: FindingsPanelProps) {
  const list = useRef<HTMLDivElement>(null);
  const [said, setSaid] = useState("");
  function fix(made: Fix) {
    onFix?.(made);
    setSaid(`Đã làm: ${fixWords(made)}. Muốn hoàn lại: về trang giấy, bấm Ctrl Z.`);
    // Its button goes with what it put right; the next one is near.
    list.current?.focus();
  }
  if (!findings) return <p className="text-muted">Đang kiểm tra…</p>;
  return (
    <div ref={list} tabIndex={-1} className="space-y-6">
      <p aria-live="polite" className="sr-only">
        {said}
      </p>
      {findings.length === 0 && <p>Không có gì phải sửa theo các quy tắc kiểm tra.</p>}
      {groups.map(({ severity, title, icon: Icon, tone }) => {
        const own = findings.filter((finding) => finding.severity === severity);
        if (own.length === 0) return null;
        return (
          <section key={severity}>
            <h3 className={`flex items-center gap-2 text-base ${tone}`}>
              <Icon aria-hidden className="size-5 shrink-0" />
              {title} ({own.length})
            </h3>
            <ol className="mt-2 divide-y divide-line border-y border-line">
              {withKeys(own).map(({ key, finding }) => (
                <FindingItem key={key} finding={finding} onGoTo={onGoTo} onFix={onFix && fix} />
              ))}
            </ol>
          </section>
        );
      })}
    </div>
  );
});

/** Where a finding is: the very words, where they are what must be written anew. */
function placeOf({ clauseId, part, excerpt, fix }: Finding): SheetPlace {
  if (fix?.kind === "replace-text") return { clauseId, part, words: fix.from };
  return { clauseId, part, ...(/^\[.+\]$/.test(excerpt) && { words: excerpt }) };
}

function FindingItem({
  finding,
  onGoTo,
  onFix,
}: Omit<FindingsPanelProps, "findings"> & { finding: Finding }) {
  const { label, part, message, excerpt, fix } = finding;
  const place = label === "" ? partNames[part] : `Mục ${label}`;
  return (
    <li className="space-y-1 py-3">
      <p className="text-sm font-semibold">{place}</p>
      <p>{message}</p>
      {excerpt && <p className="text-sm text-muted">“{excerpt}”</p>}
      <div className="flex flex-wrap gap-2 pt-1">
        <button type="button" className={small} onClick={() => onGoTo(placeOf(finding))}>
          <Locate aria-hidden className="size-4 shrink-0" />
          Tới chỗ này
          <span className="sr-only">
            : {place}, {message}
          </span>
        </button>
        {fix && onFix && (
          <button type="button" className={small} onClick={() => onFix(fix)}>
            <Wand aria-hidden className="size-4 shrink-0" />
            {fixWords(fix)}
          </button>
        )}
      </div>
    </li>
  );
}
