import { type SuspensionGround, suspensionGrounds } from "@/lib/communes/suspension-grounds";
import type { Audience, CommendationType } from "@/lib/db/generated/enums";
import {
  pick,
  positive,
  type RuleSource,
  type RulesInForce,
  readCutoff,
  sourceOf,
} from "./award-rules";

/** A prescribed form and the decree it is of: "Mẫu số 05" alone does not say which. */
export type PaperForm = { name: string; legalBasis: string; isVerified: boolean };

/** What the rules in force on a day say of nominating, whatever the award. */
export type NominationRules = {
  /** One achievement, one award (Điều 5(2)(c)): null where no rule of the day says so. */
  sameAchievement: Severity | null;
  /** A missing pledge; null: nobody asks. */
  missingPledge: Severity | null;
  /** Leaders among the persons nominated, in hundredths, above which it is said; null: not said. */
  maxLeaderShare: number | null;
  /** Women in a collective, in hundredths, from which it goes first among equals (Điều 4(6)). */
  womenShare: number | null;
  /** May the results of campaigns and sudden deeds stand in a merit nomination (Điều 4(3))? */
  forbidsSpecialResults: boolean;
  /** When nobody is considered (Điều 4(4)); all that are known, where no rule of the day says. */
  suspensionGrounds: readonly SuspensionGround[];
  /** Working days after the decision in which who was not awarded is told. */
  notifyDays: number | null;
  /** Of a dossier handed in on paper. */
  copies: number;
  /** No fee is taken; false where no rule of the day says so. */
  isFree: boolean;
  /** When requests go up to the province; null where no rule says. */
  higher: {
    /** Days before a conference. */
    conferenceDays: number | null;
    /** "12-10": before this day of the year, for what is awarded at its end. */
    yearEnd: string | null;
  };
  request: PaperForm | null;
  sources: Readonly<Record<string, RuleSource>>;
  reportForm: (type: CommendationType, audience: Audience) => PaperForm | null;
};

export type Severity = "BLOCK" | "WARN";

/** What they say. */
export function nominationRulesOf(rules: RulesInForce): NominationRules {
  const value = (key: string) => rules.get(key)?.value;
  const severity = (key: string) => {
    const chosen = pick(["BLOCK", "WARN"], value(key), "OFF");
    return chosen === "OFF" ? null : chosen;
  };
  const form = (key: string): PaperForm | null => {
    const rule = rules.get(`paper-form.${key}`);
    if (!rule) return null;
    const { legalBasis, isVerified } = rule;
    return { name: String(rule.value), legalBasis, isVerified };
  };
  return {
    sameAchievement: severity("nomination.same-achievement"),
    missingPledge: severity("nomination.pledge"),
    maxLeaderShare: positive(value("nomination.leader-share")),
    womenShare: positive(value("nomination.women-share")),
    forbidsSpecialResults: value("nomination.special-results") === "no",
    suspensionGrounds: groundsIn(value("nomination.suspension")),
    notifyDays: positive(value("award.notify-days")),
    copies: positive(value("dossier.copies")) ?? 1,
    isFree: value("award.fee") === 0,
    higher: {
      conferenceDays: positive(value("higher.conference-days")),
      yearEnd: readCutoff(value("higher.year-end")),
    },
    request: form("request"),
    reportForm: (type, audience) => form(reportFormKey(type, audience)),
    sources: Object.fromEntries(
      [...rules.values()]
        .filter(({ key }) => ofNominating.test(key))
        .map((rule) => [rule.key, sourceOf(rule)] as const),
    ),
  };
}

const ofNominating = /^(?:nomination|dossier|paper-form|higher)\.|^award\.(?:notify-days|fee)$/u;

function groundsIn(value: unknown): SuspensionGround[] {
  const known = Object.keys(suspensionGrounds) as SuspensionGround[];
  return Array.isArray(value) ? known.filter((key) => value.includes(key)) : known;
}

function reportFormKey(type: CommendationType, audience: Audience): string {
  if (type === "SUDDEN") return "report-sudden";
  if (type === "CAMPAIGN") return "report-campaign";
  return audience === "PERSON" ? "report-person" : "report-group";
}
