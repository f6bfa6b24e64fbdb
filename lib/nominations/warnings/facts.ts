import type {
  Audience,
  CommendationType,
  NominationState,
  Procedure,
  QuotaUnit,
} from "@/lib/db/generated/enums";
import type { AwardRules } from "@/lib/nominations/awards/award-rules";
import type { AwardKey } from "@/lib/nominations/awards/catalogue";
import type { NominationRules } from "@/lib/nominations/awards/nomination-rules";
import type { PartKey } from "@/lib/nominations/awards/parts";
import type { CalendarDate } from "@/lib/text/dates";

/** What an achievement is told apart by: the campaign, the kind of award, the time. */
export type Achievement = {
  award: string;
  type: CommendationType;
  campaignId: string | null;
  from: CalendarDate | null;
  to: CalendarDate | null;
};

/** How sure it is that another recipient is this one. */
export type Identity = {
  certainty: "SAME" | "LIKELY" | "PERHAPS";
  /** "Lò Văn Thử (bản Nà Hỳ)": as the other record names them. */
  name: string;
};

/** An award that holds, of this recipient or of one that may be the same. */
export type HeldAward = Achievement & {
  itemId: string;
  identity: Identity;
  citation: string;
  /** "12/QĐ-UBND", and its day. */
  number: string;
  on: CalendarDate | null;
  /** Where the decision is read; null for who cannot open it. */
  href: string | null;
};

/** Another nomination under way, of this recipient or of one that may be the same. */
export type PendingNomination = Achievement & {
  nominationId: string;
  identity: Identity;
  unitName: string;
};

/** A quota of the campaign's plan that covers this nomination, and how much of it is used. */
export type QuotaUse = {
  offerId: string;
  /** Null: for all kinds of recipients together. */
  audience: Audience | null;
  max: number;
  unit: QuotaUnit;
  /** "mỗi thôn"; null: for the whole campaign. */
  perUnit: string | null;
  /** Nominations that count against it, this one among them. */
  count: number;
  /** Of a percentage: what it is taken of, and how that was counted; null where the portal cannot know it. */
  base: { total: number; words: string; isExact: boolean } | null;
  /** "trong cả xã": where `count` was counted, since not everybody sees everything. */
  countedIn: string;
};

/** What somebody of the public said of it, and the office found true. */
type UpheldOpinion = {
  id: string;
  /** "YK 3/2026" */
  number: string;
  /** What the days of its list rest on. */
  basis: string;
  /** Where it is read; null for who cannot open it. */
  href: string | null;
};

/** Everything the warnings of one nomination are made from. */
export type NominationFacts = {
  today: CalendarDate;
  award: AwardKey | null;
  awardName: string;
  nomination: {
    id: string;
    state: NominationState;
    name: string;
    audience: Audience;
    isLeader: boolean;
    isClear: boolean;
    citation: string;
    peopleCount: number | null;
    advancedCount: number | null;
  };
  achievement: Achievement;
  dossier: {
    procedure: Procedure;
    unitName: string;
    campaignTitle: string | null;
    /** The day this nomination came with it. */
    submittedOn: CalendarDate | null;
    lateReason: string;
    meetingOn: CalendarDate | null;
  };
  rules: AwardRules | null;
  common: NominationRules;
  /** The papers that are there, written in the portal or as files. */
  parts: ReadonlySet<PartKey>;
  held: readonly HeldAward[];
  pending: readonly PendingNomination[];
  quotas: readonly QuotaUse[];
  upheld: readonly UpheldOpinion[];
  /** Whether the unit has handed in a pledge to the campaign; null where none is asked for. */
  hasPledge: boolean | null;
  dueOn: CalendarDate | null;
  /** Of a collective that is, or belongs to, a unit that has ended. */
  endedUnit: { name: string; on: CalendarDate; heirName: string | null } | null;
  /** Persons in the dossier, and those among them who hold a leading post. */
  persons: { total: number; leaders: number };
};
