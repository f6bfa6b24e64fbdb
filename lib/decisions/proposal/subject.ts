import type { Audience } from "@/lib/db/generated/enums";
import { byGroup } from "@/lib/decisions/items";
import { campaignName } from "@/lib/documents/campaign-name";
import { awardName, findAwardKind } from "@/lib/nominations/awards/catalogue";

type Subject = {
  kind: "AWARD" | "HIGHER";
  awards: readonly string[];
  items: readonly { audience: Audience }[];
  campaignTitle: string | null;
};

/**
 * Trích yếu as the office would write it: "Về việc tặng Giấy khen cho tập thể, cá nhân có thành tích xuất sắc trong …".
 */
export function proposedSubject({ kind, awards, items, campaignTitle }: Subject): string {
  const whom = byGroup(items)
    .map(({ group }) => group.word)
    .join(", ");
  const [only, ...others] = new Set(awards);
  const verb = kind === "HIGHER" ? "đề nghị tặng" : "tặng";
  const what =
    only && others.length === 0
      ? `${verb} ${findAwardKind(only)?.group === "TITLE" ? `danh hiệu “${awardName(only)}”` : awardName(only)}`
      : kind === "HIGHER"
        ? "đề nghị khen thưởng"
        : "khen thưởng";
  const merit = campaignTitle ? ` có thành tích xuất sắc trong ${campaignName(campaignTitle)}` : "";
  return `Về việc ${what} cho ${whom}${merit}`;
}
