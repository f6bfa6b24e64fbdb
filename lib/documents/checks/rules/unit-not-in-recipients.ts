import { foldCase } from "@/lib/text/fold";
import type { ProposedAssignment } from "../../facts/types";
import type { Rule } from "../finding";
import { comparableUnit, isGroup } from "../unit-match";

export const unitNotInRecipients: Rule = {
  id: "unit-not-in-recipients",
  severity: "warning",
  what: "Đơn vị được giao việc không có trong Nơi nhận, cả theo tên chung",
  source: "NĐ 30/2020, Phụ lục I, mục II.9",
  check({ document: { recipients }, facts }) {
    if (recipients.length === 0) return [];
    const lines = recipients.map(foldCase);
    const names = recipients.map(comparableUnit);
    const reported = new Set<string>();
    return facts.assignments.filter(isAddressed).flatMap(({ unit, clauseId, label, excerpt }) => {
      const name = comparableUnit(unit);
      const isNamed = names.some(
        (line) => line.includes(name) || (line.length > 3 && name.includes(line)),
      );
      if (isGroup(unit) || isNamed || isCovered(unit, lines) || reported.has(name)) return [];
      reported.add(name);
      return [
        {
          part: "body",
          clauseId,
          label,
          excerpt,
          message: `“${unit}” được giao việc nhưng không có trong Nơi nhận; thêm vào Nơi nhận.`,
          fix: { kind: "add-recipient", line: `${unit};` } as const,
        },
      ];
    });
  },
};

/** Who is asked to come along need not receive the paper by name. */
const isAddressed = ({ role }: ProposedAssignment) => role !== "cooperate";

const anyone =
  /^(?:như (?:trên|mục|phần|điểm|kính gửi)|các (?:cơ quan|đơn vị|ban|tổ chức)[^;]*trên địa bàn|các (?:cơ quan|đơn vị|ban|phòng|tổ chức|bộ phận)(?!\p{L})[^;]*(?:đoàn thể|có liên quan)?)/u;

/** "Các cơ quan, đơn vị trực thuộc UBND xã" covers offices; thôn, Mặt trận and đoàn thể want words of their own. */
function isCovered(unit: string, lines: readonly string[]): boolean {
  const folded = foldCase(unit);
  const everywhere = lines.some((line) => /trên địa bàn|như (?:trên|mục|phần|điểm)/u.test(line));
  if (everywhere) return true;
  if (/thôn|xóm|bản|tổ dân phố|ấp|khu (?:phố|dân cư)/u.test(folded))
    return lines.some((line) =>
      /thôn|xóm|(?<!\p{L})bản(?!\p{L})|tổ dân phố|ấp|khu (?:phố|dân cư)/u.test(line),
    );
  if (/mặt trận|mttq|đoàn|hội(?! đồng)/u.test(folded))
    return lines.some((line) => /mặt trận|mttq|đoàn thể|tổ chức chính trị|ban,? ngành/u.test(line));
  return lines.some(
    (line) => anyone.test(line) || /ban,? ngành|cán bộ,? công chức|lãnh đạo ubnd/u.test(line),
  );
}
