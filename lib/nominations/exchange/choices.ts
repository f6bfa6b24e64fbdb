import type { AwardKey } from "@/lib/communes/award-names";
import type { Audience } from "@/lib/db/generated/enums";
import { awardKinds } from "@/lib/nominations/awards/catalogue";
import { key } from "@/lib/pledges/exchange/table";

// What a cell may say where the province's table has a list (DOMAIN §11.4), by name, by code, or as people shorten it.

type Choice = { name: string; code: string; also: readonly string[] };

/** Phân loại khen thưởng. The province has no class of enterprises: there they are collectives. */
export const classes: readonly (Choice & { kind: Audience })[] = [
  { kind: "PERSON", name: "Khen thưởng cá nhân", code: "CANHAN", also: ["Cá nhân", "CN"] },
  { kind: "COLLECTIVE", name: "Khen thưởng tập thể", code: "TAPTHE", also: ["Tập thể", "TT"] },
  {
    kind: "HOUSEHOLD",
    name: "Khen thưởng hộ gia đình",
    code: "HOGIADINH",
    also: ["Hộ gia đình", "Gia đình", "Hộ", "HGĐ"],
  },
  {
    kind: "ENTERPRISE",
    name: "Khen thưởng doanh nghiệp",
    code: "DOANHNGHIEP",
    also: ["Doanh nghiệp", "Hợp tác xã", "Doanh nghiệp, hợp tác xã"],
  },
];

type Category = {
  key: string;
  name: string;
  /** What it says of who holds a leading post; null where it does not say. */
  isLeader: boolean | null;
  isEnterprise?: boolean;
};

/** Phân loại đối tượng: the keys stand in `nomination.category`. */
export const categories: readonly Category[] = [
  {
    key: "lanh-dao-bo-tinh",
    name: "Lãnh đạo cấp bộ, tỉnh và tương đương trở lên",
    isLeader: true,
  },
  {
    key: "lanh-dao-vu-so",
    name: "Lãnh đạo cấp vụ, sở, ngành và tương đương",
    isLeader: true,
  },
  { key: "doanh-nhan", name: "Doanh nhân", isLeader: null },
  {
    key: "lanh-dao-phong",
    name: "Các cấp lãnh đạo từ phó phòng trở lên",
    isLeader: true,
  },
  {
    key: "truc-tiep",
    name: "Người trực tiếp công tác, lao động, học tập, chiến đấu và phục vụ chiến đấu",
    isLeader: false,
  },
  { key: "lanh-dao-khac", name: "Các cấp lãnh đạo khác", isLeader: true },
  {
    key: "dang-doan-the",
    name: "Cơ quan Đảng và các tổ chức chính trị, xã hội",
    isLeader: null,
  },
  {
    key: "trung-uong",
    name: "Cơ quan Trung ương đóng trên địa bàn",
    isLeader: null,
  },
  { key: "hanh-chinh", name: "Cơ quan hành chính", isLeader: null },
  { key: "su-nghiep", name: "Đơn vị sự nghiệp", isLeader: null },
  { key: "doanh-nghiep", name: "Doanh nghiệp", isLeader: null, isEnterprise: true },
  { key: "hop-tac-xa", name: "Hợp tác xã", isLeader: null, isEnterprise: true },
  { key: "khac", name: "Đối tượng khác", isLeader: null },
  { key: "ho-gia-dinh", name: "Hộ gia đình", isLeader: null },
];

/** How awards are called beside their names; the first is the short form that the template offers. */
export const awardForms: Partial<Record<AwardKey, readonly string[]>> = {
  "giay-khen": [
    "GK",
    "Giấy khen của Chủ tịch Ủy ban nhân dân xã",
    "Giấy khen của Chủ tịch UBND xã",
    "Giấy khen Chủ tịch UBND xã",
    "Giấy khen cấp xã",
  ],
  "bang-khen-tinh": [
    "BK",
    "BKT",
    "Bằng khen",
    "Bằng khen tỉnh",
    "Bằng khen cấp tỉnh",
    "Bằng khen của Chủ tịch UBND tỉnh",
    "Bằng khen Chủ tịch UBND tỉnh",
  ],
  ldtt: ["LĐTT"],
  cstdcs: ["CSTĐCS", "CSTĐ cơ sở"],
  ttldtt: ["TTLĐTT", "Tập thể LĐTT"],
  gdvh: ["GĐVH"],
  "thon-vh": [
    "TVH",
    "Thôn văn hóa",
    "Bản văn hóa",
    "Tổ dân phố văn hóa",
    "Thôn, bản, tổ dân phố văn hóa",
    "Khu dân cư văn hóa",
  ],
  "cstd-tinh": ["CSTĐT", "CSTĐ tỉnh", "CSTĐ cấp tỉnh", "Chiến sĩ thi đua tỉnh"],
  "co-thi-dua-tinh": ["CTĐ", "Cờ thi đua", "Cờ thi đua của UBND tỉnh", "Cờ thi đua cấp tỉnh"],
  ttldxs: ["TTLĐXS", "Tập thể LĐXS"],
};

export const classOf = (typed: string) => find(classes, typed);

export function categoryOf(typed: string): Category | null {
  const asked = key(typed);
  return categories.find((one) => key(one.name) === asked || key(one.key) === asked) ?? null;
}

/** The award of the catalogue that is meant; null where it is none of them. */
export function awardOf(typed: string): AwardKey | null {
  const asked = key(typed).replace(/^danhhieu/u, "");
  if (asked === "") return null;
  const found = awardKinds.find((award) =>
    [award.key, award.name, ...(awardForms[award.key] ?? [])].some((name) => key(name) === asked),
  );
  return found?.key ?? null;
}

function find<Of extends Choice>(list: readonly Of[], typed: string): Of | null {
  const asked = key(typed);
  const names = ({ name, code, also }: Of) => [name, code, ...also];
  return list.find((one) => names(one).some((name) => key(name) === asked)) ?? null;
}
