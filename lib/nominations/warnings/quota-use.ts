import type { Audience, UnitKind } from "@/lib/db/generated/enums";
import type { AwardKey } from "@/lib/nominations/awards/catalogue";
import { foldCase } from "@/lib/text/fold";
import type { QuotaUse } from "./facts";
import type { CampaignFacts, Offer } from "./gather-campaigns";

/** Whose nomination the quotas are asked about; the unit as it is today. */
export type Nominee = {
  campaignId: string;
  dossierId: string;
  award: AwardKey;
  audience: Audience;
  unitId: string;
  unitKind: UnitKind | null;
};

/** The quotas of the campaign's plan that cover a nomination, and what counts against each. Pure. */
export function quotasOf(nominee: Nominee, facts: CampaignFacts): QuotaUse[] {
  return facts.offers
    .filter((offer) => covers(offer, nominee))
    .map((offer) => use(offer, nominee, facts));
}

function covers(offer: Offer, { campaignId, award, audience, unitKind }: Nominee): boolean {
  const kind = kindMeant(offer.perUnit);
  return (
    offer.campaignId === campaignId &&
    awardOf(offer.award) === award &&
    isByThisLevel(offer, award) &&
    (offer.audience === null || offer.audience === audience) &&
    (kind === null || kind === unitKind)
  );
}

/** "Giấy khen của Giám đốc Sở", "Bằng khen của Thủ tướng" are none of the catalogue's. */
function isByThisLevel({ authority }: Offer, award: AwardKey): boolean {
  if (authority === null) return true;
  const level = foldCase(authority);
  const isProvincial = /(?<!\p{L})(?:tỉnh|thành phố)(?!\p{L})/u.test(level);
  if (award === "bang-khen-tinh" || award === "co-thi-dua-tinh") return isProvincial;
  return award !== "giay-khen" || /(?<!\p{L})(?:xã|phường|đặc khu)(?!\p{L})/u.test(level);
}

function use(offer: Offer, nominee: Nominee, facts: CampaignFacts): QuotaUse {
  const { id: offerId, audience, max, unit, perUnit } = offer;
  // "Mỗi xã" is the commune as a whole.
  const isPerUnit = perUnit !== null && !/xã|phường/u.test(perUnit);
  const count = facts.counted.filter(
    (other) =>
      other.campaignId === nominee.campaignId &&
      other.award === nominee.award &&
      (offer.audience === null || other.audience === nominee.audience) &&
      (!isPerUnit || other.unitId === nominee.unitId) &&
      // What another dossier only drafts is not asked for yet.
      (!other.isDraft || other.dossierId === nominee.dossierId),
  ).length;
  return {
    offerId,
    audience,
    max,
    unit,
    perUnit: isPerUnit ? perUnit : null,
    count,
    base: unit === "PERCENT" && audience !== null ? baseOf(nominee, isPerUnit, facts) : null,
    countedIn: isPerUnit ? "đơn vị" : facts.countedIn,
  };
}

/** What a percentage is of: the units that take part, or the persons called to the meetings; else not known. */
function baseOf(
  { campaignId, audience, unitId }: Nominee,
  isPerUnit: boolean,
  { demands, called }: CampaignFacts,
): QuotaUse["base"] {
  if (audience === "COLLECTIVE" && !isPerUnit) {
    const total = demands.get(campaignId)?.participants.size ?? 0;
    return total === 0
      ? null
      : { total, words: `${total} đơn vị tham gia phong trào`, isExact: true };
  }
  if (audience !== "PERSON") return null;
  const largest = new Map<string, number>();
  for (const meeting of called) {
    if (meeting.campaignId !== campaignId || (isPerUnit && meeting.unitId !== unitId)) continue;
    largest.set(meeting.unitId, Math.max(largest.get(meeting.unitId) ?? 0, meeting.count));
  }
  const total = [...largest.values()].reduce((sum, count) => sum + count, 0);
  if (total === 0) return null;
  const where = isPerUnit ? "" : ` ở ${largest.size} đơn vị`;
  return {
    total,
    words: `${total} người được gọi họp xét${where} (ước theo biên bản họp)`,
    isExact: false,
  };
}

const named: readonly (readonly [RegExp, AwardKey])[] = [
  [/giấy khen/u, "giay-khen"],
  [/bằng khen/u, "bang-khen-tinh"],
  [/cờ thi đua/u, "co-thi-dua-tinh"],
  [/chiến s[ĩỹ] thi đua cơ sở/u, "cstdcs"],
  [/chiến s[ĩỹ] thi đua cấp tỉnh/u, "cstd-tinh"],
  [/tập thể lao động tiên tiến/u, "ttldtt"],
  [/tập thể lao động xuất sắc/u, "ttldxs"],
  [/lao động tiên tiến/u, "ldtt"],
  [/gia đình văn hóa/u, "gdvh"],
  [/(?:thôn|bản|tổ dân phố) văn hóa/u, "thon-vh"],
];

/** The award of the catalogue that a plan means; null for one the commune neither gives nor asks for here. */
export function awardOf(written: string): AwardKey | null {
  const text = foldCase(written);
  return named.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

/** "mỗi thôn" is said of villages only, "mỗi đơn vị" of all. */
function kindMeant(perUnit: string | null): UnitKind | null {
  if (perUnit === null) return null;
  if (/thôn|xóm|bản|ấp|khu phố|tổ dân phố|khu dân cư/u.test(perUnit)) return "VILLAGE";
  if (/trường/u.test(perUnit)) return "SCHOOL";
  return /phòng/u.test(perUnit) ? "DEPARTMENT" : null;
}
