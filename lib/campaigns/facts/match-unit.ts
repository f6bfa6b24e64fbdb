import type { UnitKind } from "@/lib/db/generated/enums";
import { comparableUnit } from "@/lib/documents/checks/unit-match";
import { foldCase } from "@/lib/text/fold";

export type KnownUnit = { id: string; name: string; shortName: string | null; kind: UnitKind };

/** Many units by one phrase; the first that fits. */
const groups: readonly (readonly [UnitKind, RegExp])[] = [
  [
    "VILLAGE",
    /^(?:\d+(?:\/\d+)? )?(?:các |toàn thể |\d+ )?(?:trưởng )?(?:thôn|bản|xóm|ấp|tổ dân phố|khu phố|khu dân cư)(?:,? (?:và )?(?:các )?(?:thôn|bản|xóm|ấp|tổ dân phố|khu phố|khu dân cư))*(?: trên địa bàn.*| trong xã| toàn xã)?$/u,
  ],
  [
    "SCHOOL",
    /^(?:các |hiệu trưởng các )(?:đơn vị )?trường(?: học)?(?: trên địa bàn.*|,? mầm non.*| mầm non.*| tiểu học.*| trong xã)?$/u,
  ],
  [
    "MASS_ORGANISATION",
    /^(?:các )?(?:tổ chức )?(?:hội,? )?(?:đoàn thể|tổ chức chính trị - xã hội)(?: xã| các cấp)?$/u,
  ],
  ["DEPARTMENT", /^các (?:phòng|cơ quan) chuyên môn(?: .*)?$/u],
];

type UnitMeant = { unitId: string | null; unitKind: UnitKind | null };

/**
 * The unit of the commune that a written name means, or the kind of units; neither when nothing fits or more than one
 * does. Accents, abbreviations and the commune's own name make no difference. Pure.
 */
export function unitMeant(written: string, units: readonly KnownUnit[]): UnitMeant {
  const kind = groups.find(([, pattern]) => pattern.test(foldCase(written)))?.[0];
  if (kind) return { unitId: null, unitKind: kind };
  const name = comparable(written);
  if (name === "") return nobody;
  const byName = units.filter((unit) => namesOf(unit).includes(name));
  if (byName.length > 0) return only(byName);
  // "Đoàn Thanh niên", "Trường Tiểu học": part of one unit's name, and of no other's.
  const within = units.filter((unit) =>
    namesOf(unit).some(
      (own) => ` ${own} `.startsWith(` ${name} `) || ` ${name} `.startsWith(` ${own} `),
    ),
  );
  return only(within);
}

const nobody: UnitMeant = { unitId: null, unitKind: null };

const only = ([first, ...others]: readonly KnownUnit[]): UnitMeant =>
  first && others.length === 0 ? { unitId: first.id, unitKind: null } : nobody;

const namesOf = ({ name, shortName }: KnownUnit) =>
  [name, shortName].flatMap((each) => (each ? [comparable(each)] : []));

/** Who heads a unit stands for it. */
const comparable = (name: string) =>
  comparableUnit(name.replace(/^(?:Lãnh đạo|Trưởng|Thủ trưởng)\s+(?=Phòng|Ban|Công an|Trạm)/u, ""));
