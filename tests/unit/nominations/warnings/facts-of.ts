import { awardName, isAwardKey } from "@/lib/nominations/awards/catalogue";
import { ruleBookOf } from "@/lib/nominations/awards/rule-book";
import type {
  Achievement,
  HeldAward,
  Identity,
  NominationFacts,
  PendingNomination,
} from "@/lib/nominations/warnings/facts";
import { warningsOf } from "@/lib/nominations/warnings/warnings-of";
import { rulesOn } from "../../../support/rules-in-force";

const year2026 = { from: "2026-01-01", to: "2026-12-31" } as const;

export const same: Identity = { certainty: "SAME", name: "Lò Văn Thử" };

type Changes = Omit<Partial<NominationFacts>, "nomination" | "dossier" | "achievement"> & {
  /** A key of the catalogue, or none of it. */
  awardKey?: string;
  nomination?: Partial<NominationFacts["nomination"]>;
  dossier?: Partial<NominationFacts["dossier"]>;
  achievement?: Partial<Achievement>;
  /** A commune's own rule. */
  own?: { key: string; value: string | number | string[] };
};

/** A nomination nothing speaks against: a person for a giấy khen of 2026, all papers there, with what is said changed. */
export function factsOf({
  awardKey = "giay-khen",
  own,
  ...changes
}: Changes = {}): NominationFacts {
  const today = changes.today ?? "2026-11-22";
  const book = ruleBookOf(rulesOn(today, own ? [own] : []));
  const award = isAwardKey(awardKey) ? awardKey : null;
  const { nomination, dossier, achievement, ...rest } = changes;
  return {
    today,
    award,
    awardName: awardName(awardKey),
    nomination: {
      id: "đề nghị",
      state: "SUBMITTED",
      name: "Lò Văn Thử",
      audience: "PERSON",
      isLeader: false,
      isClear: true,
      citation: "Đã có thành tích trong phong trào làm đường bản",
      peopleCount: null,
      advancedCount: null,
      ...nomination,
    },
    achievement: { award: awardKey, type: "MERIT", campaignId: null, ...year2026, ...achievement },
    dossier: {
      procedure: "FULL",
      unitName: "Bản Thử",
      campaignTitle: null,
      submittedOn: null,
      lateReason: "",
      meetingOn: "2026-11-10",
      ...dossier,
    },
    rules: (award && book.awards.get(award)) ?? null,
    common: book.nomination,
    parts: new Set(["request", "report", "minutes", "vote-result", "proof", "opinions"]),
    held: [],
    pending: [],
    quotas: [],
    upheld: [],
    hasPledge: null,
    dueOn: null,
    endedUnit: null,
    persons: { total: 1, leaders: 0 },
    ...rest,
  };
}

export function held(rest: Partial<HeldAward> = {}): HeldAward {
  return {
    itemId: "mục",
    identity: same,
    award: "giay-khen",
    type: "MERIT",
    campaignId: null,
    ...year2026,
    citation: "Đã có thành tích trong phong trào làm đường bản",
    number: "12/QĐ-UBND",
    on: "2026-06-05",
    href: "/decisions/1",
    ...rest,
  };
}

export function pending(rest: Partial<PendingNomination> = {}): PendingNomination {
  return {
    nominationId: "kia",
    identity: same,
    award: "giay-khen",
    type: "MERIT",
    campaignId: null,
    ...year2026,
    unitName: "Hội Phụ nữ xã",
    ...rest,
  };
}

/** "BLOCK standard-not-met", in order. */
export const saidOf = (changes: Changes = {}): string[] =>
  warningsOf(factsOf(changes)).map(({ severity, rule }) => `${severity} ${rule}`);

/** The one warning there is. */
export function onlyWarning(changes: Changes) {
  const [warning, ...others] = warningsOf(factsOf(changes));
  if (!warning || others.length > 0) throw new Error(`${others.length} others`);
  return warning;
}
