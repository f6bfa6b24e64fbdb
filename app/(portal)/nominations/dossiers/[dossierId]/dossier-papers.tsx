import { FileDown } from "lucide-react";
import { ButtonGroup, ButtonLink } from "@/components/ui/button";
import type { SeenDossier } from "@/lib/nominations/dossiers/hold";

/** The unit's papers, made from what is written: to print, sign and keep. */
export function DossierPapers({ dossier }: { dossier: SeenDossier }) {
  const own = `/nominations/dossiers/${dossier.id}`;
  const papers = [
    { name: "Tờ trình", file: "request" },
    ...(dossier.meeting ? [{ name: "Biên bản họp xét", file: "minutes" }] : []),
  ];
  return (
    <section aria-labelledby="papers-title" className="stack-tight">
      <h2 id="papers-title">Văn bản của đơn vị</h2>
      <p className="text-muted">Lập sẵn từ những gì đã ghi; tải về in, ký.</p>
      <ButtonGroup>
        {papers.flatMap(({ name, file }) => [
          <ButtonLink
            key={`${file}.pdf`}
            href={`${own}/${file}.pdf`}
            icon={FileDown}
            variant="secondary"
          >
            {name} (PDF)
          </ButtonLink>,
          <ButtonLink
            key={`${file}.docx`}
            href={`${own}/${file}.docx`}
            icon={FileDown}
            variant="secondary"
          >
            {name} (Word)
          </ButtonLink>,
        ])}
      </ButtonGroup>
    </section>
  );
}
