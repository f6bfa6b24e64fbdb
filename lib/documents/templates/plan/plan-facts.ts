/** What a template is filled from: what the portal knows of the commune, and the few things the office was asked. */
export type PlanFacts = {
  commune: TemplateCommune;
  /** "Căn cứ " is put before each, the closing sign after. In force on the day of the plan. */
  legalBases: readonly string[];
  /** Name of the campaign, without quotation marks. */
  name: string;
  /** ISO dates, the last day included. */
  period: { start: string; end: string };
  /** ISO: the plan is dated in its month; the day is given when it is issued. */
  today: string;
  /** "kỷ niệm 82 năm Ngày Quốc khánh": what the campaign welcomes. */
  occasion?: string;
  /** What is to be done and what is to be reached, when the office said so; blanks stand for them otherwise. */
  contents?: readonly string[];
  targets?: readonly string[];
  /** The plan carried out: "Kế hoạch số 213/KH-UBND ngày … của …", and who issued it. */
  superior?: { citation: string; issuer: string };
};

export type TemplateCommune = {
  /** Lines of the issuing agency, as they head its papers. */
  agency: readonly string[];
  place: string;
  /** "xã Mường Thanh Hạ" */
  name: string;
  /** "xã" */
  kind: string;
  /** The unit that carries emulation work: "Phòng Văn hóa - Xã hội". */
  standingBody: string;
  units: readonly TemplateUnit[];
  /** The Chairman's name, or "". */
  chair: string;
};

export type TemplateUnit = { kind: TemplateUnitKind; name: string };

/** Kinds of units a commune has, as the record names them. */
export type TemplateUnitKind =
  | "DEPARTMENT"
  | "PUBLIC_SERVICE"
  | "PARTY"
  | "MASS_ORGANISATION"
  | "SCHOOL"
  | "HEALTH"
  | "POLICE"
  | "MILITARY"
  | "VILLAGE"
  | "OTHER";

/** A place only the office can fill: "[số hộ]". Rule `blank-left` finds what is left of them. */
export const blank = (what: string): string => `[${what}]`;
