import { guidanceOf } from "@/lib/documents/guidance";
import type { SectionKind } from "@/lib/documents/model";
import { pageShortcuts } from "./shortcuts";

/** What belongs in the part the cursor stands in, and the keys of the page. */
export function GuidancePanel({ kind }: { kind: SectionKind | null }) {
  return (
    <div className="space-y-6">
      {kind ? (
        <PartGuidance kind={kind} />
      ) : (
        <p>Đặt con trỏ vào một phần của văn bản để xem phần ấy cần viết gì.</p>
      )}
      <section>
        <h3 className="text-base">Phím tắt của trang</h3>
        <dl className="mt-2 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-sm">
          {pageShortcuts.map(([keys, what]) => (
            <div key={keys} className="contents">
              <dt className="font-semibold whitespace-nowrap">{keys}</dt>
              <dd>{what}</dd>
            </div>
          ))}
        </dl>
      </section>
    </div>
  );
}

function PartGuidance({ kind }: { kind: SectionKind }) {
  const { title, text, example } = guidanceOf(kind);
  return (
    <section className="space-y-2">
      <h3 className="text-base">{title}</h3>
      {text.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {example && (
        <p className="border-l-4 border-line pl-3">
          <span className="block text-sm text-muted">Ví dụ</span>
          {example}
        </p>
      )}
    </section>
  );
}
