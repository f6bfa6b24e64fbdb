import "./sheet.css";

type SheetProps = {
  /** What `renderHtml` of lib/documents gives: every word of the paper is escaped there. */
  html: string;
};

/** The A4 sheet on screen: as printed where there is room, a readable column where there is not. */
export function Sheet({ html }: SheetProps) {
  return (
    <div className="sheet">
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: the renderer escapes every word of the paper. */}
      <div dangerouslySetInnerHTML={{ __html: html }} />
    </div>
  );
}
