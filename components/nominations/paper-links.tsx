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
          <li key={href} className="flex items-start gap-3">
            <FileDown aria-hidden className="mt-0.5 size-5 shrink-0" />
            <span className="flex min-w-0 flex-wrap items-center gap-x-4">
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
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
