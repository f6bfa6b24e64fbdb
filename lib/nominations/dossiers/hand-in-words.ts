import type { NominationRules } from "@/lib/nominations/awards/nomination-rules";
import { twoDigits } from "@/lib/text/numbers";

type Rules = Pick<NominationRules, "copies" | "isFree" | "sources">;

/** How many sets a dossier has on paper, and that it costs nothing, each with what it rests on. */
export function handInWords({ copies, isFree, sources }: Rules): string {
  const basis = (key: string) => {
    const { legalBasis } = sources[key] ?? {};
    return legalBasis ? ` (${legalBasis})` : "";
  };
  return [
    `Nếu nộp thêm bản giấy: ${twoDigits(copies)} bộ${basis("dossier.copies")}.`,
    ...(isFree ? [`Không thu phí, lệ phí${basis("award.fee")}.`] : []),
  ].join(" ");
}
