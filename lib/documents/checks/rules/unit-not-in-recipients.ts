import { foldCase } from "@/lib/text/fold";
import type { ProposedAssignment } from "../../facts/types";
import type { Rule } from "../finding";
import { comparableUnit, isGroup } from "../unit-match";

export const unitNotInRecipients: Rule = {
  id: "unit-not-in-recipients",
  severity: "info",
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
      if (
        isGroup(unit) ||
        isNamed ||
        isDrafter(unit, recipients) ||
        isCovered(unit, lines) ||
        reported.has(name)
      )
        return [];
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

/**
 * Who is asked to come along need not receive the paper by name, nor officers of the Committee itself
 * ("Công chức Tài chính", "Văn phòng - Thống kê"): only bodies with their own post box are looked for.
 */
const isAddressed = ({ role, unit }: ProposedAssignment) =>
  role !== "cooperate" &&
  /^(?:Phòng|Trung tâm|Công an|Trạm|Trường|Ban Chỉ huy|Ban CHQS|Ủy ban Mặt trận|Uỷ ban Mặt trận|MTTQ|UBMTTQ|Hội|Đoàn|Đồn|Hạt)(?!\p{L})/u.test(
    unit,
  );

/** The unit that drafted the paper keeps a copy by the archive line: "Lưu: VT, VHXH." is Phòng Văn hóa - Xã hội. */
function isDrafter(unit: string, recipients: readonly string[]): boolean {
  const archive = recipients.findLast((line) => /^Lưu\s*:/iu.test(line)) ?? "";
  const initials = (words: string) =>
    [...words.matchAll(/(?<!\p{L})\p{L}/gu)].join("").toUpperCase();
  const short = initials(
    unit.replace(/^(?:Phòng|Trung tâm)\s+/u, "").replace(/\s(?:xã|phường|đặc khu).*$/u, ""),
  );
  return archive
    .split(/[\s:,.;]+/u)
    .some((symbol) => symbol.replace(/^P\.?|-/gu, "") === short || symbol === initials(unit));
}

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
