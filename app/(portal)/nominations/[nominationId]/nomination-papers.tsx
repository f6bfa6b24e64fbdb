import { FileDown } from "lucide-react";
import { ButtonGroup, ButtonLink } from "@/components/ui/button";

/** The report of the achievement as a paper. */
export function NominationPapers({ nominationId }: { nominationId: string }) {
  const paper = `/nominations/${nominationId}/report`;
  return (
    <ButtonGroup>
      <ButtonLink href={`${paper}.pdf`} icon={FileDown} variant="secondary">
        Báo cáo thành tích (PDF)
      </ButtonLink>
      <ButtonLink href={`${paper}.docx`} icon={FileDown} variant="secondary">
        Báo cáo thành tích (Word)
      </ButtonLink>
    </ButtonGroup>
  );
}
