import { FileDown } from "lucide-react";
import { Link } from "@/components/ui/link";
import type { SessionView } from "@/lib/council/sessions/queries";

/** The papers of the session, as this person may read them. */
export function PaperLinks({ session: { id, state, items } }: { session: SessionView }) {
  const papers = [
    { name: "Giấy mời", file: "invitation" },
    ...(items.length > 0 ? [{ name: "Tài liệu phiên họp", file: "papers" }] : []),
    ...(state === "PLANNED" || state === "CANCELLED"
      ? []
      : [{ name: "Biên bản", file: "minutes" }]),
  ];
  return (
    <ul className="no-print stack-tight">
      {papers.map(({ name, file }) => (
        <li key={file} className="flex flex-wrap items-center gap-x-4 gap-y-1">
          <FileDown aria-hidden className="size-5 text-muted" />
          {name}:
          <Link href={`/council/sessions/${id}/${file}.pdf`} download className="tap">
            PDF<span className="sr-only"> {name}</span>
          </Link>
          <Link href={`/council/sessions/${id}/${file}.docx`} download className="tap">
            Word<span className="sr-only"> {name}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
