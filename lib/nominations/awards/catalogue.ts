import { type AwardKey, awardNames } from "@/lib/communes/award-names";
import type { Audience, Procedure } from "@/lib/db/generated/enums";

export type { AwardKey } from "@/lib/communes/award-names";

/** hình thức khen thưởng, danh hiệu thi đua: two lists that staff confuse, with different dossiers. */
export type AwardGroup = "FORM" | "TITLE";

export type AwardKind = {
  key: AwardKey;
  name: string;
  group: AwardGroup;
  audiences: readonly Audience[];
  /** One sentence: what it is for, and what it is not. */
  explanation: string;
  /** Decided for one year's work: the achievement's time is the year. */
  isYearly: boolean;
};

const anybody = ["PERSON", "COLLECTIVE", "HOUSEHOLD", "ENTERPRISE"] as const;

/** In the order of the pages: what the commune decides first, then what it only asks for. */
export const awardKinds: readonly AwardKind[] = [
  kind("giay-khen", "FORM", anybody, {
    explanation:
      "Ghi nhận thành tích đã đạt được: trong phong trào, theo công trạng hoặc đột xuất; tặng được nhiều lần, mỗi lần một thành tích.",
  }),
  kind("bang-khen-tinh", "FORM", anybody, {
    explanation: "Như giấy khen, ở cấp tỉnh: xã đề nghị, Chủ tịch Ủy ban nhân dân tỉnh quyết định.",
  }),
  kind("ldtt", "TITLE", ["PERSON"], {
    explanation:
      "Danh hiệu của một năm, cho người hoàn thành tốt nhiệm vụ hoặc lao động, sản xuất có hiệu quả; có tiền thưởng, không có bằng.",
    isYearly: true,
  }),
  kind("cstdcs", "TITLE", ["PERSON"], {
    explanation:
      "Danh hiệu của một năm, cho người đã đạt Lao động tiên tiến và hoàn thành xuất sắc nhiệm vụ hoặc có sáng kiến, đề tài được công nhận.",
    isYearly: true,
  }),
  kind("ttldtt", "TITLE", ["COLLECTIVE"], {
    explanation:
      "Danh hiệu của một năm, cho tập thể hoàn thành tốt nhiệm vụ mà phần lớn thành viên đạt Lao động tiên tiến.",
    isYearly: true,
  }),
  kind("gdvh", "TITLE", ["HOUSEHOLD"], {
    explanation:
      "Danh hiệu của một năm, thôn bình xét cho hộ gia đình và công khai lấy ý kiến; không phải giấy khen tặng hộ.",
    isYearly: true,
  }),
  kind("thon-vh", "TITLE", ["COLLECTIVE"], {
    explanation: "Danh hiệu của một năm, cho thôn, bản, tổ dân phố đạt đủ tiêu chuẩn văn hóa.",
    isYearly: true,
  }),
  kind("cstd-tinh", "TITLE", ["PERSON"], {
    explanation: "Cho người nhiều năm là Chiến sĩ thi đua cơ sở: xã đề nghị, tỉnh quyết định.",
  }),
  kind("ttldxs", "TITLE", ["COLLECTIVE"], {
    explanation:
      "Cho tập thể tiêu biểu trong các tập thể lao động tiên tiến: xã đề nghị, tỉnh quyết định.",
    isYearly: true,
  }),
  kind("co-thi-dua-tinh", "TITLE", ["COLLECTIVE"], {
    explanation: "Cho tập thể dẫn đầu một cụm, khối hoặc phong trào: xã đề nghị, tỉnh quyết định.",
  }),
  kind("xa-tieu-bieu", "TITLE", ["COLLECTIVE"], {
    explanation: "Cho cả xã: xã tự đề nghị, tỉnh quyết định.",
    isYearly: true,
  }),
];

export const awardGroupLabels: Record<AwardGroup, string> = {
  FORM: "Hình thức khen thưởng",
  TITLE: "Danh hiệu thi đua",
};

/** What the short procedure is open for: titles are voted on by the Council (Điều 85 Luật Thi đua, khen thưởng). */
export const shortAwards: readonly AwardKey[] = awardKinds
  .filter(({ group }) => group === "FORM")
  .map(({ key }) => key);

/** What stands in the way of the award by the procedure; null where nothing does. */
export function procedureRefusal(award: string, procedure: Procedure): string | null {
  if (procedure === "FULL" || shortAwards.some((key) => key === award)) return null;
  return `${awardName(award)} là danh hiệu, Hội đồng phải họp xét, không làm theo thủ tục đơn giản. Lập hồ sơ theo thủ tục đầy đủ.`;
}

/** Null for a key that is none of the catalogue's. */
export function findAwardKind(key: string): AwardKind | null {
  return awardKinds.find((award) => award.key === key) ?? null;
}

export function isAwardKey(key: string): key is AwardKey {
  return key in awardNames;
}

/** "Giấy khen"; a key that is none of the catalogue's is given back as it is. */
export function awardName(key: string): string {
  return isAwardKey(key) ? awardNames[key] : key;
}

function kind(
  key: AwardKey,
  group: AwardGroup,
  audiences: readonly Audience[],
  rest: { explanation: string; isYearly?: boolean },
): AwardKind {
  return { key, name: awardNames[key], group, audiences, isYearly: false, ...rest };
}
