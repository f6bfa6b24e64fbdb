import type { CouncilRules } from "@/lib/nominations/awards/council-rules";
import { reachesShare } from "@/lib/nominations/awards/council-rules";

type Member = { id: string; name: string; isPresent: boolean | null };

type Opening = {
  roll: readonly Member[];
  chairId: string;
  secretaryId: string;
  /** Absent members who gave an opinion in writing. */
  written: number;
  hasItems: boolean;
};

type Share = CouncilRules["quorum"];

/** The fewest of so many that are the share. */
export function fewestOf(total: number, share: Share): number {
  const exact = (total * share.of) / share.in;
  return share.isStrict ? Math.floor(exact) + 1 : Math.ceil(exact);
}

/** "ít nhất 2/3", "trên 1/2" */
export function shareInWords({ of, in: total, isStrict }: Share): string {
  return `${isStrict ? "trên" : "ít nhất"} ${of}/${total}`;
}

/** What still stands in the way of opening a session: a sentence for each thing, none when it may open. */
export function openingFaults(
  { roll, chairId, secretaryId, written, hasItems }: Opening,
  { quorum, awardQuorum }: Pick<CouncilRules, "quorum" | "awardQuorum">,
): string[] {
  const total = roll.length;
  const present = roll.filter(({ isPresent }) => isPresent).length;
  const faults: string[] = [];
  if (roll.every(({ isPresent }) => isPresent === null)) {
    return ["Chưa điểm danh. Ghi ai có mặt, ai vắng trước khi khai mạc."];
  }
  for (const [id, what] of [
    [chairId, "Chủ tọa"],
    [secretaryId, "Thư ký"],
  ] as const) {
    const officer = roll.find((member) => member.id === id);
    if (officer?.isPresent) continue;
    faults.push(
      `${what} ${officer?.name ?? ""} không có mặt: cử người khác ở trang sửa phiên họp.`,
    );
  }
  if (!reachesShare(present, total, quorum)) {
    faults.push(missing(`Có mặt ${present}/${total} thành viên`, present, total, quorum));
  }
  if (hasItems && awardQuorum && !reachesShare(present + written, total, awardQuorum)) {
    faults.push(
      missing(
        `Có mặt ${present} và có ý kiến bằng văn bản ${written} trên ${total} thành viên`,
        present + written,
        total,
        awardQuorum,
      ),
    );
  }
  return faults;
}

function missing(have: string, count: number, total: number, share: Share): string {
  const need = fewestOf(total, share);
  return `${have}; quy chế cần ${shareInWords(share)}, tức ${need} người. Còn thiếu ${need - count} người.`;
}
