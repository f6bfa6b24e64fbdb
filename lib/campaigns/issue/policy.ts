import { type Actor, hasRole } from "@/lib/auth/actor";
import { type PlanFacts, plansVisibleTo } from "@/lib/campaigns/policy";
import { planStateLabels } from "@/lib/campaigns/state";
import type { Prisma } from "@/lib/db/generated/client";
import type { AmendmentKind, DocumentKind } from "@/lib/db/generated/enums";
import { allow, deny, type Verdict } from "@/lib/workflow/verdict";

/** Numbers, dates and issuing are the clerk's (Điều 15, 18 NĐ 30/2020). */
export function canIssuePlan(actor: Actor, plan: PlanFacts): Verdict {
  if (!hasRole(actor, "CLERK")) return deny("Chỉ văn thư được cấp số và phát hành văn bản.");
  if (plan.state === "APPROVED") return allow;
  const state = planStateLabels[plan.state].toLowerCase();
  return deny(`Văn bản ${state}. Chỉ cấp số cho văn bản đã được ký duyệt.`);
}

/** The register is kept by the clerk, … */
export function canKeepRegister(actor: Actor): Verdict {
  return hasRole(actor, "CLERK") ? allow : deny("Chỉ văn thư được ghi sổ văn bản đi.");
}

/** … and read by those whose papers stand in it. */
export function canReadRegister(actor: Actor): Verdict {
  return hasRole(actor, "CLERK", "OFFICE", "CHAIR")
    ? allow
    : deny("Chỉ văn thư, thường trực thi đua và lãnh đạo Ủy ban được xem sổ văn bản đi.");
}

/** How papers are numbered is also a setting of the commune; that page names no paper. */
export function canReadNumbering(actor: Actor): Verdict {
  return hasRole(actor, "CLERK", "OFFICE", "CHAIR", "ADMIN")
    ? allow
    : deny("Chỉ văn thư, thường trực thi đua, lãnh đạo và quản trị được xem hệ thống số.");
}

const issuedStates: readonly PlanFacts["state"][] = ["ISSUED", "PUBLISHED", "REPLACED"];

/** The signed paper is put beside the issued one by the clerk, or by the office that has it scanned. */
export function canAddSignedCopy(actor: Actor, plan: PlanFacts): Verdict {
  if (!hasRole(actor, "CLERK", "OFFICE")) {
    return deny("Chỉ văn thư và thường trực thi đua được đưa bản đã ký lên.");
  }
  return issuedStates.includes(plan.state)
    ? allow
    : deny("Đưa bản đã ký lên sau khi văn bản được cấp số và phát hành.");
}

/** What is issued changes by a new paper only (Điều 18(3) NĐ 30/2020), which the office drafts. */
export function canAmendPlan(
  actor: Actor,
  plan: PlanFacts & { kind: DocumentKind },
  change: AmendmentKind = "CORRECTION",
): Verdict {
  if (!hasRole(actor, "OFFICE")) {
    return deny("Chỉ thường trực thi đua được lập văn bản sửa đổi, thay thế, đính chính.");
  }
  if (plan.kind === "REPORT" && change !== "CORRECTION") {
    return deny("Báo cáo đã phát hành thì đính chính, hoặc lập báo cáo mới khi số liệu đã khác.");
  }
  if (plan.state === "ISSUED" || plan.state === "PUBLISHED") return allow;
  return deny(
    plan.state === "REPLACED"
      ? "Văn bản đã được thay thế. Mở văn bản thay thế để sửa đổi hoặc đính chính."
      : "Văn bản chưa phát hành: sửa thẳng vào bản đang soạn.",
  );
}

/** The signed copies of papers this person may see; of those they read in part, none (readsWholePaper). */
export function signedCopiesVisibleTo(actor: Actor): Prisma.AttachmentWhereInput {
  return {
    communeId: actor.communeId,
    kind: { in: ["SIGNED_SCAN", "SIGNED_DIGITAL"] },
    plan: plansVisibleTo(actor),
  };
}
