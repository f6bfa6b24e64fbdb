import { changesAnother } from "@/lib/documents/changing-paper";
import { hasPart, isCampaignPlan } from "@/lib/documents/checks/campaign";
import type { Finding } from "@/lib/documents/checks/finding";
import { type Paper, readPaper } from "@/lib/documents/checks/paper";
import type { Passage } from "@/lib/documents/facts/passages";
import { type Clause, type OfficialDocument, plainText } from "@/lib/documents/model";
import { isReport } from "@/lib/documents/paper-kind";
import { partsAbout, saysSomething } from "@/lib/documents/plan-parts";
import { findClause, walkClauses } from "@/lib/documents/walk";
import type { FactKind, Proposal } from "./facts/fact";

/** What a plan is made of, as the office looks at it; a SectionKind is a part of its body. */
export type PlanPart = (typeof planParts)[number]["part"];

export const planParts = [
  { part: "preamble", title: "Căn cứ" },
  { part: "purpose", title: "Mục đích" },
  { part: "requirements", title: "Yêu cầu" },
  { part: "audience", title: "Đối tượng" },
  { part: "timeline", title: "Thời gian" },
  { part: "contents", title: "Nội dung thi đua" },
  { part: "targets", title: "Chỉ tiêu" },
  { part: "criteria", title: "Tiêu chí" },
  { part: "rewardForms", title: "Hình thức khen thưởng" },
  { part: "solutions", title: "Giải pháp" },
  { part: "assignments", title: "Phân công" },
  { part: "budget", title: "Kinh phí" },
  { part: "recipients", title: "Nơi nhận" },
  { part: "signature", title: "Người ký" },
] as const;

/** A part that stands in the body, and may be added to it. */
export type BodyPart = Exclude<PlanPart, "preamble" | "recipients" | "signature">;

export const isBodyPart = (part: string): part is BodyPart =>
  planParts.some(({ part: known }) => known === part) &&
  !["preamble", "recipients", "signature"].includes(part);

export type TaskState = "todo" | "doing" | "done" | "optional";

export type PlanTask = {
  /** "section": one of a report, which has those it has. */
  part: PlanPart | "section";
  title: string;
  state: TaskState;
  /** What is missing, or where it stands: a few words. */
  hint: string;
  /** The clause to go to; null when the plan has none about this. */
  clauseId: string | null;
  /** True when nothing is missing but the office's yes to what the text says. */
  waitsForYes?: boolean;
};

const factsOfPart: Partial<Record<PlanPart, readonly (FactKind | "period")[]>> = {
  timeline: ["period", "milestone"],
  targets: ["target"],
  criteria: ["criterion"],
  rewardForms: ["reward"],
  assignments: ["assignment"],
};

/** Words of a heading that is about a matter without opening with it, and of sentences that say it in passing. */
const inPassing: Partial<Record<PlanPart, { title: RegExp; words: RegExp }>> = {
  purpose: {
    title: /mục đích|mục tiêu/u,
    words: /mục đích|mục tiêu|^nhằm|nhằm (?:động viên|tạo)/u,
  },
  audience: {
    title: /đối tượng|phạm vi/u,
    words: /^đối với (?:các )?(?:tập thể|cá nhân|hộ)|đối tượng (?:thi đua|tham gia|áp dụng)/u,
  },
  timeline: { title: /thời gian|thời hạn/u, words: /^thời gian (?:thi đua|thực hiện)/u },
  contents: { title: /nội dung/u, words: /nội dung (?:thi đua|trọng tâm)/u },
  criteria: {
    title: /tiêu chí|tiêu chuẩn|thang điểm/u,
    words: /^(?:các )?(?:tiêu chí|tiêu chuẩn)/u,
  },
  rewardForms: {
    title: /khen thưởng/u,
    words: /(?:tặng|xét|đề nghị)[^.;]{0,60}(?:giấy khen|khen thưởng)/u,
  },
  solutions: { title: /giải pháp|biện pháp/u, words: /^(?:các )?(?:giải pháp|biện pháp)/u },
  budget: { title: /kinh phí/u, words: /kinh phí/u },
};

/**
 * The parts of a plan with their states, derived from its text, what the checks found in it and the facts still
 * proposed; never stored. A part is wherever its heading is, under whatever name and in whatever order. Pure.
 */
export function planTasks(
  document: OfficialDocument,
  findings: readonly Finding[],
  open: readonly Proposal[],
): PlanTask[] {
  if (isReport(document)) return reportTasks(document, findings);
  const paper = readPaper(document);
  const isAskedFor = askedForIn(paper);
  const parts = changesAnother(document) ? planParts.filter(isOfAnyPaper) : planParts;
  return parts.map(({ part, title }) => {
    const task = isBodyPart(part)
      ? bodyTask(paper, part, findings, open)
      : edgeTask(document, part, findings);
    return { part, title, ...(task ?? missing(isAskedFor(part))) };
  });
}

/** Of a report nothing but what Mẫu 1.4 asks for: its own sections, and what every paper has. */
function reportTasks(document: OfficialDocument, findings: readonly Finding[]): PlanTask[] {
  const section = (clause: Clause): PlanTask => {
    const inside = idsWithin([clause]);
    const errors = findings.filter(
      ({ severity, clauseId }) => severity === "error" && clauseId !== null && inside.has(clauseId),
    );
    return {
      part: "section",
      title: `${clause.label} ${plainText(clause.text)}`,
      state: errors.length > 0 ? "doing" : saysSomething(clause) ? "done" : "todo",
      hint: errorWords(errors).join("; "),
      clauseId: errors[0]?.clauseId ?? clause.id,
    };
  };
  const edge = (part: "preamble" | "recipients" | "signature", title: string): PlanTask => ({
    part,
    title,
    ...(edgeTask(document, part, findings) ?? missing(true)),
  });
  return [
    edge("preamble", "Mở đầu"),
    ...document.body.filter(({ heading }) => heading).map(section),
    edge("recipients", "Nơi nhận"),
    edge("signature", "Người ký"),
  ];
}

/** A paper that changes another is no plan of its own: what it changes is asked of the other one. */
const isOfAnyPaper = ({ part }: { part: PlanPart }) =>
  part === "recipients" || part === "signature" || part === "preamble";

/** Not asked for by Điều 17 of the Law on Emulation, and left out by good plans. */
const optional: readonly PlanPart[] = ["requirements", "targets", "budget"];

/** A plan for something else than a campaign needs no award; who does what is also a measure (biện pháp). */
function askedForIn(paper: Paper): (part: PlanPart) => boolean {
  const isCampaign = isCampaignPlan(paper);
  const isOrganised = hasPart(paper, "assignments", "activities");
  return (part) => {
    if (part === "solutions") return !isOrganised;
    if (part === "criteria" || part === "rewardForms" || part === "audience") return isCampaign;
    return !optional.includes(part);
  };
}

type Derived = Omit<PlanTask, "part" | "title">;

function bodyTask(
  { document, passages }: Paper,
  part: BodyPart,
  findings: readonly Finding[],
  open: readonly Proposal[],
): Derived | null {
  const clauses = partsAbout(document, part);
  const proposals = open.filter(({ content }) => factsOfPart[part]?.includes(content.kind));
  const place = clauses[0]?.id ?? passingPlace(part, passages, proposals);
  if (place === null) return null;

  const written =
    clauses.length === 0 ||
    clauses.some(saysSomething) ||
    clauses.some(isRunIn) ||
    proposals.length > 0;
  const passing = findClause(document, place)?.clause;
  const inside = idsWithin(clauses.length > 0 || !passing ? clauses : [passing]);
  const errors = findings.filter(
    ({ severity, clauseId }) => severity === "error" && clauseId !== null && inside.has(clauseId),
  );
  if (!written) return { state: "todo", hint: "Mới có tiêu đề, chưa có nội dung", clauseId: place };
  const [firstError] = errors;
  const lacks = [...errorWords(errors), ...proposalWords(proposals.length)];
  return lacks.length > 0
    ? {
        state: "doing",
        hint: lacks.join("; "),
        clauseId: firstError?.clauseId ?? proposals[0]?.clauseId ?? place,
        waitsForYes: errors.length === 0,
      }
    : { state: "done", hint: placeWords(document, place), clauseId: place };
}

const missing = (isAskedFor: boolean): Derived =>
  isAskedFor
    ? { state: "todo", hint: "Chưa thấy trong văn bản", clauseId: null }
    : { state: "optional", hint: "Kế hoạch này chưa có; thêm nếu cần", clauseId: null };

/** What a plan says of a matter it gives no heading: a clause in which a fact or the usual words are. */
function passingPlace(
  part: BodyPart,
  passages: readonly Passage[],
  proposals: readonly Proposal[],
): string | null {
  const stated = proposals.find(({ clauseId }) => clauseId !== null)?.clauseId;
  const pattern = inPassing[part];
  const said =
    passages.find(({ clause, folded }) => clause.heading && pattern?.title.test(folded)) ??
    passages.find(({ clause, folded }) => !clause.heading && pattern?.words.test(folded));
  return stated ?? said?.clause.id ?? null;
}

/** "3. Đối tượng: cán bộ, Nhân dân trong xã" says it in its own line. */
const isRunIn = ({ heading, text }: Clause) => !heading || /:\s*\S/u.test(plainText(text));

const idsWithin = (clauses: readonly Clause[]) =>
  new Set([...walkClauses(clauses)].map(({ clause }) => clause.id));

function edgeTask(
  document: OfficialDocument,
  part: "preamble" | "recipients" | "signature",
  findings: readonly Finding[],
): Derived | null {
  const { preamble, recipients, signature } = document;
  const isThere = {
    preamble: preamble.length > 0,
    recipients: recipients.length > 0,
    signature: signature.lines.length > 0,
  }[part];
  const errors = findings.filter(
    (finding) => finding.severity === "error" && finding.part === part,
  );
  if (!isThere) return null;
  if (errors.length > 0)
    return { state: "doing", hint: errorWords(errors).join("; "), clauseId: null };
  const hint = {
    preamble: `${preamble.length} đoạn trước phần nội dung`,
    recipients: `${recipients.length} nơi nhận`,
    signature: signature.lines.join(", "),
  }[part];
  return { state: "done", hint, clauseId: null };
}

function errorWords(errors: readonly Finding[]): string[] {
  const blanks = errors.filter(({ rule }) => rule === "blank-left").length;
  const others = errors.length - blanks;
  return [
    ...(blanks > 0 ? [`${blanks} chỗ trống chưa điền`] : []),
    ...(others > 0 ? [`${others} lỗi`] : []),
  ];
}

const proposalWords = (count: number) => (count > 0 ? [`${count} dữ kiện chưa xác nhận`] : []);

function placeWords(document: OfficialDocument, id: string): string {
  const { path = "" } = findClause(document, id) ?? {};
  return path === "" ? "" : `Ở mục ${path}`;
}

/** How many parts are still to be done. */
export function partsLeft(tasks: readonly PlanTask[]): number {
  return tasks.filter(({ state }) => state === "todo" || state === "doing").length;
}
