import { FileDown } from "lucide-react";
import { Link } from "@/components/ui/link";

type PaperLinksProps = {
  papers: readonly {
    /** "Tờ trình của đơn vị" */
    name: string;
    /** "Mẫu số 01, Phụ lục …": the form it has to be in; may be empty. */
    form?: string;
    /** Without its extension. */
    href: string;
  }[];
};

/** Papers the portal writes, in both forms they leave it. */
export function PaperLinks({ papers }: PaperLinksProps) {
  return (
    <section aria-labelledby="papers-title" className="stack-tight">
      <h2 id="papers-title">Văn bản lập sẵn</h2>
      <ul className="stack-tight">
        {papers.map(({ name, form = "", href }) => (
          <li key={href} className="flex flex-wrap items-center gap-x-4">
            <FileDown aria-hidden className="inline size-5" />
            <span>
              {name}
              {form && <span className="text-muted"> ({form})</span>}:
            </span>
            <Link href={`${href}.docx`} download className="tap">
              Word<span className="sr-only"> {name}</span>
            </Link>
            <Link href={`${href}.pdf`} download className="tap">
              PDF<span className="sr-only"> {name}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
