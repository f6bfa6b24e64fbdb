import "server-only";
import type { Actor } from "@/lib/auth/actor";
import type { BodyPart } from "@/lib/campaigns/tasks";
import type { OfficialDocument } from "@/lib/documents/model";
import { addPart, kindsOfClause, partsAbout, withKind } from "@/lib/documents/plan-parts";
import { walkClauses } from "@/lib/documents/walk";
import { DomainError } from "@/lib/errors";
import { findOpenPlan } from "./open-plan";
import { savePlan } from "./save-plan";

type Written = { planId: string; part: BodyPart; clauseId: string };

/**
 * Adds a part to a plan that has none about the matter: a heading, and below it a blank to fill. Gives the clause to go
 * on with; a part that is there already is left as it is. Throws NOT_FOUND, FORBIDDEN, and what `savePlan` throws.
 */
export async function addPlanPart(
  actor: Actor,
  { planId, part }: Omit<Written, "clauseId">,
  now: Date,
): Promise<string> {
  const plan = await findOpenPlan(actor, planId);
  const [known] = partsAbout(plan.document, part);
  if (known) return known.id;
  const ids = [crypto.randomUUID(), crypto.randomUUID()];
  const next = ids.values();
  const document = addPart(plan.document, part, blanks[part], () => next.next().value ?? "");
  await savePlan(actor, { planId, version: plan.version, document }, now);
  return ids[1] ?? "";
}

/**
 * The office says what a clause is about, where its words do not; a clause taken for that before no longer is. Throws as
 * above, RULE_BROKEN when the clause is gone.
 */
export async function namePlanPart(
  actor: Actor,
  { planId, part, clauseId }: Written,
  now: Date,
): Promise<void> {
  const plan = await findOpenPlan(actor, planId);
  ensureClause(plan.document, clauseId);
  const [known] = partsAbout(plan.document, part);
  const isOther = known && known.id !== clauseId && kindsOfClause(known).length === 1;
  const forgotten = isOther ? withKind(plan.document, known.id, null) : plan.document;
  const document = withKind(forgotten, clauseId, part);
  await savePlan(actor, { planId, version: plan.version, document }, now);
}

function ensureClause(document: OfficialDocument, clauseId: string) {
  // A part stands in the body; what an annex says belongs to the annex.
  const isThere = [...walkClauses(document.body)].some(({ clause }) => clause.id === clauseId);
  if (!isThere)
    throw new DomainError(
      "RULE_BROKEN",
      "Mục được chọn không còn trong văn bản. Tải lại trang rồi chọn mục khác.",
    );
}

/** The first thing to fill in; a blank in square brackets is found by the checks until it is. */
const blanks: Record<BodyPart, string> = {
  purpose: "[Phong trào nhằm đạt điều gì cho người dân, cho địa phương].",
  requirements: "[Những điều phải giữ khi thực hiện].",
  audience: "[Ai tham gia, ở đâu].",
  timeline: "Từ ngày [ngày bắt đầu] đến hết ngày [ngày kết thúc].",
  contents: "[Thi đua làm việc gì, ở đâu, ai làm].",
  targets: "[Chỉ tiêu] đạt ít nhất [con số] vào năm [năm].",
  criteria: "Đối với tập thể: [điều kiện kiểm tra được].",
  rewardForms:
    "Chủ tịch UBND xã tặng Giấy khen cho không quá [số tập thể] tập thể, [số cá nhân] cá nhân.",
  solutions: "[Làm thế nào để phong trào đạt kết quả].",
  assignments: "[Đơn vị chủ trì] chủ trì, phối hợp với [đơn vị phối hợp] [việc phải làm].",
  budget: "[Nguồn kinh phí, ai lập dự toán, ai thanh toán].",
};
