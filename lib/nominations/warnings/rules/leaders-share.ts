import type { NominationFacts } from "@/lib/nominations/warnings/facts";
import type { Warning } from "@/lib/nominations/warnings/warning";
import { sourceOfRule } from "@/lib/nominations/warnings/words";

/** Direct labour goes first (Điều 5(2)(d)): said of each leader when there are many among the persons of the dossier. */
export function leadersShare({ common, persons, nomination }: NominationFacts): Warning[] {
  const { maxLeaderShare: most } = common;
  const { leaders, total } = persons;
  if (most === null || !nomination.isLeader || nomination.audience !== "PERSON") return [];
  if (total < 2 || leaders * 100 <= total * most) return [];
  return [
    {
      rule: "leaders-share",
      severity: "WARN",
      sentence: `Hồ sơ đề nghị ${leaders} người giữ chức vụ lãnh đạo, quản lý trong ${total} cá nhân, quá ${most}%; chú trọng khen người trực tiếp lao động.`,
      legalBasis: sourceOfRule(common, "nomination.leader-share"),
      fingerprint: "leaders-share",
    },
  ];
}
