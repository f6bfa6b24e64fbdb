import { FileDown } from "lucide-react";
import { ButtonGroup, ButtonLink } from "@/components/ui/button";

/** The paper as files. */
export function Downloads({ planId }: { planId: string }) {
  const href = (format: string) => `/plans/${planId}/download/${format}`;
  return (
    <ButtonGroup>
      <ButtonLink href={href("docx")} icon={FileDown} variant="secondary">
        Tải tệp Word
      </ButtonLink>
      <ButtonLink href={href("pdf")} icon={FileDown} variant="secondary">
        Tải tệp PDF
      </ButtonLink>
      <ButtonLink href={href("txt")} icon={FileDown} variant="secondary">
        Tải dàn ý
      </ButtonLink>
    </ButtonGroup>
  );
}
