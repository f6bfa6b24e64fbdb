import { Link } from "@/components/ui/link";
import { amendmentWords } from "@/lib/campaigns/issue/amendment-words";
import { planStateLabels } from "@/lib/campaigns/state";
import { formatDate } from "@/lib/text/dates";

type LinkedPaper = {
  id: string;
  title: string;
  state: keyof typeof planStateLabels;
  kind: keyof typeof amendmentWords | null;
  paper: { number: string; issuedOn: string } | null;
};

type ChangeLinksProps = {
  changes: { changed: LinkedPaper | null; changing: readonly LinkedPaper[] };
};

/** Which paper this one changes, and which change it: both ways, wherever one of them is shown. */
export function ChangeLinks({ changes: { changed, changing } }: ChangeLinksProps) {
  if (!changed && changing.length === 0) return null;
  return (
    <ul className="space-y-1">
      {changed?.kind && (
        <li>
          Văn bản này {amendmentWords[changed.kind].changes} <PaperLink paper={changed} />
        </li>
      )}
      {changing.map(
        (one) =>
          one.kind && (
            <li key={one.id}>
              {amendmentWords[one.kind].changedBy} <PaperLink paper={one} />
            </li>
          ),
      )}
    </ul>
  );
}

function PaperLink({ paper: { id, title, state, paper } }: { paper: LinkedPaper }) {
  return (
    <>
      <Link href={`/plans/${id}`} className="tap">
        {paper ? `số ${paper.number} ngày ${formatDate(paper.issuedOn)}` : title}
      </Link>
      {!paper && <span className="text-muted"> ({planStateLabels[state].toLowerCase()})</span>}
    </>
  );
}
