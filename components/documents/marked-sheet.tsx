import { Sheet } from "./sheet";
import "./marked-sheet.css";

/** The A4 sheet with what changed between two versions; `html` is what `renderComparison` of lib/documents gives. */
export function MarkedSheet({ html }: { html: string }) {
  return (
    <div className="marked-sheet">
      <Sheet html={html} />
    </div>
  );
}
