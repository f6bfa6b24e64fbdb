import "./paper-text.css";

type PaperTextProps = {
  /** What `renderHtml` of lib/documents gives: every word of the paper is escaped there. */
  html: string;
};

/** A paper to be read on a phone: its words in order, in the letters of the site and not of the sheet. */
export function PaperText({ html }: PaperTextProps) {
  return (
    <div className="paper-text">
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: the renderer escapes every word of the paper. */}
      <div dangerouslySetInnerHTML={{ __html: html }} />
    </div>
  );
}
