import { votingMethodLabels } from "@/lib/council/state";
import { thresholdWords } from "@/lib/council/voting/outcome";
import type { Denominator, VotingMethod } from "@/lib/db/generated/enums";

type Rule = {
  method: VotingMethod;
  threshold: number;
  isStrict: boolean;
  denominator: Denominator;
};

/** "Bỏ phiếu kín, từ 80% tổng số thành viên Hội đồng" */
export function votingRuleInWords({ method, threshold, isStrict, denominator }: Rule): string {
  return `${votingMethodLabels[method]}, ${thresholdWords({ threshold, isStrict }, denominator)}`;
}

type Nominee = { honorific: string; name: string; place: string };

/** "Ông Lò Văn Thử, bản Nà Hỳ" */
export function nomineeInWords({ honorific, name, place }: Nominee): string {
  return [[honorific, name].filter(Boolean).join(" "), place].filter(Boolean).join(", ");
}
