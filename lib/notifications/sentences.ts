import { formatDate, formatMoment } from "@/lib/text/dates";
import type { NotificationData, NotificationKind } from "./kinds";

/** Everything a person may be told, in words; and the page of the portal where it is dealt with. */

type Told<Kind extends NotificationKind> = {
  words: (data: NotificationData[Kind]) => string;
  page: (subjectId: string) => string;
};

const plan =
  (side = "") =>
  (id: string) =>
    `/plans/${id}${side}`;
const duty = (id: string) => `/duties/${id}`;
const pledge = (id: string) => `/pledges/${id}`;
const report = (id: string) => `/reports/${id}`;
const covenant = (id: string) => `/covenants/${id}`;
const dossier = (id: string) => `/nominations/dossiers/${id}`;
const nomination = (id: string) => `/nominations/${id}`;
const decision =
  (side = "") =>
  (id: string) =>
    `/decisions/${id}${side}`;
const session = (id: string) => `/council/sessions/${id}`;

const told: { [Kind in NotificationKind]: Told<Kind> } = {
  "plan.to-check": {
    words: ({ title, submittedBy }) => `${submittedBy} trình, chờ soát: ${title}.`,
    page: plan("/review"),
  },
  "plan.to-sign": {
    words: ({ title, submittedBy, answerDueOn }) =>
      `${submittedBy} trình, chờ duyệt trước ngày ${formatDate(answerDueOn)}: ${title}.`,
    page: plan("/review"),
  },
  "plan.check-moved": {
    words: ({ title, by }) => `${by} đã giao người khác soát, không phải soát nữa: ${title}.`,
    page: plan(),
  },
  "plan.recalled": {
    words: ({ title }) => `Đã rút về để sửa, chưa phải xem nữa: ${title}.`,
    page: plan(),
  },
  "plan.returned": {
    words: ({ title, by }) => `${by} trả lại để bổ sung: ${title}.`,
    page: plan(),
  },
  "plan.checked": {
    words: ({ title, by }) => `${by} đã soát xong: ${title}.`,
    page: plan("/submission"),
  },
  "plan.approved": {
    words: ({ title, by }) => `${by} đã duyệt: ${title}.`,
    page: plan(),
  },
  "plan.to-number": {
    words: ({ title }) => `Chờ cấp số, ngày và phát hành: ${title}.`,
    page: plan("/issue"),
  },
  "plan.issued": {
    words: ({ title, number, issuedOn }) =>
      `Đã phát hành văn bản số ${number} ngày ${formatDate(issuedOn)}: ${title}.`,
    page: plan(),
  },
  "plan.published": {
    words: ({ title }) => `Đã công khai: ${title}.`,
    page: plan(),
  },
  "plan.withdrawn": {
    words: ({ title }) => `Đã gỡ khỏi trang công khai: ${title}.`,
    page: plan(),
  },
  "duty.given": {
    words: ({ title, task, dueOn }) =>
      `Đơn vị được giao việc${dueOn ? `, hạn ${formatDate(dueOn)}` : ""}: ${task} (${title}).`,
    page: duty,
  },
  "duties.given": {
    words: ({ title, count, dueOn }) =>
      `Đơn vị được giao ${count} việc${dueOn ? `, hạn sớm nhất ${formatDate(dueOn)}` : ""} (${title}).`,
    page: () => "/duties",
  },
  "duty.due": {
    words: ({ task, dueOn, workingDaysLeft }) =>
      `Sắp đến hạn ${formatDate(dueOn)}${leftWords(workingDaysLeft)}: ${task}.`,
    page: duty,
  },
  "duty.overdue": {
    words: ({ task, dueOn }) => `Đã quá hạn ${formatDate(dueOn)}, chưa báo xong: ${task}.`,
    page: duty,
  },
  "milestone.due": {
    words: ({ title, dueOn, workingDaysLeft }) =>
      `Sắp đến ngày ${formatDate(dueOn)}${leftWords(workingDaysLeft)}: ${title}.`,
    page: plan(),
  },
  "question.asked": {
    words: ({ task, by }) => `${by} hỏi về việc: ${task}.`,
    page: duty,
  },
  "question.answered": {
    words: ({ task, by }) => `${by} đã trả lời câu hỏi về việc: ${task}.`,
    page: duty,
  },
  "pledge.submitted": {
    words: ({ title, unit, what }) => `${unit} đã nộp ${what}: ${title}.`,
    page: pledge,
  },
  "pledge.recalled": {
    words: ({ title, unit, what }) => `${unit} đã rút ${what} về để sửa: ${title}.`,
    page: () => "/campaigns",
  },
  "pledge.accepted": {
    words: ({ title, by, what }) => `${by} đã nhận ${what} của đơn vị: ${title}.`,
    page: pledge,
  },
  "pledge.returned": {
    words: ({ title, by, what }) => `${by} trả lại ${what} để bổ sung: ${title}.`,
    page: pledge,
  },
  "report.submitted": {
    words: ({ title, unit, what }) => `${unit} đã nộp ${what}: ${title}.`,
    page: report,
  },
  "report.recalled": {
    words: ({ title, unit, what }) => `${unit} đã rút ${what} về để sửa: ${title}.`,
    page: () => "/campaigns",
  },
  "report.accepted": {
    words: ({ title, by, what }) => `${by} đã nhận ${what} của đơn vị: ${title}.`,
    page: report,
  },
  "report.returned": {
    words: ({ title, by, what }) => `${by} trả lại ${what} để bổ sung: ${title}.`,
    page: report,
  },
  "correction.asked": {
    words: ({ title, unit, what }) => `${unit} xin đính chính số liệu ${what}: ${title}.`,
    page: report,
  },
  "correction.decided": {
    words: ({ title, by, what, accepted }) =>
      `${by} ${accepted ? "đã nhận" : "không nhận"} đính chính số liệu ${what}: ${title}.`,
    page: report,
  },
  "evaluation.decided": {
    words: ({ title, by, grade }) => `${by} đánh giá đơn vị “${grade}”: ${title}.`,
    page: pledge,
  },
  "evaluation.answered": {
    words: ({ title, unit, agrees }) =>
      `${unit} ${agrees ? "đồng ý với" : "có ý kiến về"} đánh giá: ${title}.`,
    page: pledge,
  },
  "covenant.to-sign": {
    words: ({ title, name }) => `Chờ đơn vị ký giao ước thi đua ${name}: ${title}.`,
    page: covenant,
  },
  "covenant.signed": {
    words: ({ title, name }) => `Các đơn vị đã ký đủ giao ước thi đua ${name}: ${title}.`,
    page: covenant,
  },
  "progress.due": {
    words: ({ title, what, dueOn, workingDaysLeft }) =>
      `Sắp đến hạn ${formatDate(dueOn)}${leftWords(workingDaysLeft)}, đơn vị chưa nộp ${what}: ${title}.`,
    page: () => "/pledges",
  },
  "progress.overdue": {
    words: ({ title, what, dueOn }) =>
      `Đã quá hạn ${formatDate(dueOn)}, đơn vị chưa nộp ${what}: ${title}.`,
    page: () => "/pledges",
  },
  "progress.asked": {
    words: ({ title, what, dueOn, by }) =>
      `${by} nhắc đơn vị nộp ${what}${dueOn ? `, hạn ${formatDate(dueOn)}` : ""}: ${title}.`,
    page: () => "/pledges",
  },
  "council.invited": {
    words: ({ title, startsAt, place, count }) =>
      `Mời họp Hội đồng lúc ${formatMoment(new Date(startsAt))}, tại ${place}: ${title}${count > 0 ? ` (${count} đề nghị xét khen)` : ""}.`,
    page: session,
  },
  "council.changed": {
    words: ({ title, startsAt, place }) =>
      `Phiên họp Hội đồng đổi giờ, địa điểm: ${formatMoment(new Date(startsAt))}, tại ${place} (${title}).`,
    page: session,
  },
  "council.cancelled": {
    words: ({ title, startsAt }) =>
      `Hủy phiên họp Hội đồng lúc ${formatMoment(new Date(startsAt))}: ${title}.`,
    page: () => "/council",
  },
  "council.to-sign": {
    words: ({ title }) => `Chờ ký biên bản họp Hội đồng: ${title}.`,
    page: (id) => `${session(id)}/minutes`,
  },
  "council.signed": {
    words: ({ title, number }) => `Đã ký biên bản họp Hội đồng số ${number}: ${title}.`,
    page: (id) => `${session(id)}/minutes`,
  },
  "decision.to-sign": {
    words: ({ title, by }) => `${by} trình, chờ quyết định và ký: ${title}.`,
    page: decision("/decide"),
  },
  "decision.returned": {
    words: ({ title, by }) => `${by} trả lại: ${title}.`,
    page: decision(),
  },
  "decision.to-number": {
    words: ({ title }) => `Chờ cấp số, ngày và ban hành: ${title}.`,
    page: decision("/issue"),
  },
  "decision.issued": {
    words: ({ title, number, issuedOn }) =>
      `Đã ban hành số ${number} ngày ${formatDate(issuedOn)}: ${title}.`,
    page: decision(),
  },
  "award.decided": {
    words: ({ title, number, issuedOn, awarded, rejected }) =>
      `Quyết định số ${number} ngày ${formatDate(issuedOn)}: ${awarded} đề nghị của đơn vị được khen${rejected > 0 ? `, ${rejected} không được khen` : ""} (${title}).`,
    page: () => "/nominations",
  },
  "award.revoked": {
    words: ({ title, number, issuedOn, count }) =>
      `Quyết định số ${number} ngày ${formatDate(issuedOn)} hủy bỏ việc khen ${count} trường hợp của đơn vị (${title}).`,
    page: () => "/nominations",
  },
  "award.corrected": {
    words: ({ title, number, issuedOn, count }) =>
      `Quyết định số ${number} ngày ${formatDate(issuedOn)} đính chính lời ghi của ${count} trường hợp của đơn vị (${title}).`,
    page: () => "/nominations",
  },
  "award.sent-up": {
    words: ({ title, number, issuedOn, sent, kept }) =>
      `Tờ trình số ${number} ngày ${formatDate(issuedOn)}: ${sent} đề nghị của đơn vị đã trình cấp trên${kept > 0 ? `, ${kept} không trình` : ""} (${title}).`,
    page: () => "/nominations",
  },
  "award.answered": {
    words: ({ name, award, isAwarded, number }) =>
      isAwarded
        ? `Cấp trên tặng ${award} cho ${name}: Quyết định số ${number}.`
        : `Cấp trên không tặng ${award} cho ${name}.`,
    page: () => "/nominations",
  },
  "dossier.submitted": {
    words: ({ title, unit, number, count }) =>
      `${unit} đã nộp hồ sơ ${number}, ${count} đề nghị khen: ${title}.`,
    page: dossier,
  },
  "dossier.recalled": {
    words: ({ title, unit }) => `${unit} đã rút hồ sơ về để sửa: ${title}.`,
    page: () => "/nominations",
  },
  "nomination.submitted-again": {
    words: ({ title, unit, name }) => `${unit} đã bổ sung, nộp lại đề nghị “${name}”: ${title}.`,
    page: nomination,
  },
  "nomination.withdrawn": {
    words: ({ title, unit, name }) => `${unit} đã rút đề nghị “${name}”: ${title}.`,
    page: nomination,
  },
  "nomination.returned": {
    words: ({ title, by, name }) => `${by} trả lại đề nghị “${name}” để bổ sung: ${title}.`,
    page: nomination,
  },
  "nomination.concluded": {
    words: ({ title, name, isEligible }) =>
      `Đã thẩm định đề nghị “${name}”, kết luận ${isEligible ? "đủ" : "không đủ"} điều kiện: ${title}.`,
    page: nomination,
  },
  "opinion.received": {
    words: ({ title, number }) => `Có ý kiến nhân dân ${number}, cần trả lời: ${title}.`,
    page: (id) => `/consultations/${id}`,
  },
  "nomination.suspended": {
    words: ({ title, name }) =>
      `Tạm dừng xét đề nghị “${name}”, xem lý do trong đề nghị: ${title}.`,
    page: nomination,
  },
  "nomination.resumed": {
    words: ({ title, name }) => `Xét tiếp đề nghị “${name}” đã tạm dừng: ${title}.`,
    page: nomination,
  },
  "leader.added": {
    words: ({ by, name, position, from }) =>
      `${by} ghi thêm người ký ở Ủy ban từ ngày ${formatDate(from)}: ${name}, ${position}. Không đúng thì báo quản trị.`,
    // Accounts are the administrators' alone: the sentence says it all.
    page: () => "/notifications",
  },
};

const leftWords = (days: number) => (days > 0 ? `, còn ${days} ngày làm việc` : "");

/** A notification as it is kept; its kind may be one that this release no longer knows. */
export type Notice = { kind: string; subjectId: string; data: unknown };

/**
 * One Vietnamese sentence. The words people typed stand in it as they typed them: for pages, which make no links of
 * them.
 */
export function sentenceOf({ kind, data }: Notice): string {
  if (!isKnown(kind)) return "Có thông báo mới.";
  return (told[kind].words as (data: unknown) => string)(data).replace(/\.{2,}$/, ".");
}

/** The page of the portal it leads to. */
export function pageOf({ kind, subjectId }: Notice): string {
  return isKnown(kind) ? told[kind].page(subjectId) : "/notifications";
}

function isKnown(kind: string): kind is NotificationKind {
  return Object.hasOwn(told, kind);
}
