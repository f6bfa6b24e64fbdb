import type { Rule } from "../finding";
import { comparableUnit, isGroup, isOwnUnit } from "../unit-match";

export const unitUnknown: Rule = {
  id: "unit-unknown",
  severity: "warning",
  what: "Giao việc cho đơn vị không có trong danh sách đơn vị của xã vào ngày văn bản",
  source: "Danh sách đơn vị của xã",
  check({ facts }, { units }) {
    if (!units || units.length === 0) return [];
    const known = units.map(comparableUnit);
    const reported = new Set<string>();
    return facts.assignments.flatMap(({ unit, clauseId, label, excerpt }) => {
      const name = comparableUnit(unit);
      const isKnown = known.some(
        (other) => other === name || other.includes(name) || name.includes(other),
      );
      if (isGroup(unit) || !isOwnUnit(unit) || isKnown || reported.has(name)) return [];
      reported.add(name);
      return [
        {
          part: "body",
          clauseId,
          label,
          excerpt,
          message: `Danh sách đơn vị của xã không có “${unit}”; sửa lại cho đúng tên đơn vị, hoặc nhờ quản trị bổ sung đơn vị.`,
        },
      ];
    });
  },
};
