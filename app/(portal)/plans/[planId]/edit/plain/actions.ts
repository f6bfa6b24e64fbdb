"use server";

import { redirect } from "next/navigation";
import type { Actor } from "@/lib/auth/actor";
import { findActor } from "@/lib/auth/session";
import { findCheckContext } from "@/lib/campaigns/check-context";
import { savePlanForm } from "@/lib/campaigns/commands/save-plan-form";
import { documentOfPlanForm, planFormOf, planFormSchema } from "@/lib/campaigns/plan-form";
import { findPlan } from "@/lib/campaigns/queries";
import { planRefSchema } from "@/lib/campaigns/schema";
import { StalePlanError } from "@/lib/campaigns/stale-plan-error";
import { checkDocument } from "@/lib/documents/checks/check-document";
import { compareTexts } from "@/lib/documents/compare";
import type { OfficialDocument } from "@/lib/documents/model";
import { renderHtml } from "@/lib/documents/renderers/html/render-html";
import { DomainError } from "@/lib/errors";
import { formatMoment } from "@/lib/text/dates";
import { setFlash } from "@/lib/web/flash";
import { handleForm } from "@/lib/web/form-state";
import type { Conflict, EditState, Preview } from "./edit-state";

const sessionEnded =
  "Phiên làm việc đã hết, chưa lưu được. Chữ đã gõ còn nguyên ở đây: đăng nhập lại ở một cửa sổ khác, rồi bấm lưu lại.";

const editSchema = planFormSchema.extend({
  ...planRefSchema.shape,
  // The version seen in a conflict, when this text is chosen over it.
  over: planRefSchema.shape.version.optional(),
});

const previewSchema = planFormSchema.extend({ planId: planRefSchema.shape.planId });

/** Saves, or only shows the paper: what happens is the value of the button pressed, `intent`. */
export async function editPlanAction(_previous: EditState, formData: FormData): Promise<EditState> {
  const actor = await findActor();
  if (!actor) return { message: sessionEnded, values: typed(formData), isSignedOut: true };
  const intent = formData.get("intent");
  const result = await handleForm(
    editSchema,
    formData,
    async ({ planId, version, over, ...form }) => {
      if (intent === "preview") {
        if (!(await findPlan(actor, planId))) {
          throw new DomainError("NOT_FOUND", "Không tìm thấy kế hoạch.");
        }
        return { planId, version, document: documentOfPlanForm(form), merged: false };
      }
      return {
        planId,
        ...(await savePlanForm(actor, { planId, version, over, form }, new Date())),
      };
    },
  );
  if (!result.ok) {
    const { state, refusal } = result;
    return refusal instanceof StalePlanError ? { ...state, conflict: conflictOf(refusal) } : state;
  }
  const { planId, version, document, merged } = result.value;
  if (intent !== "preview") await setFlash("Đã lưu văn bản.");
  if (intent !== "preview" && intent !== "continue") redirect(`/plans/${planId}/sheet`);
  const { over, ...words } = typed(formData);
  return {
    values: {
      ...words,
      ...(intent === "preview" && over && { over }),
      // What others wrote meanwhile is part of the text now: the next save must not take it for deleted.
      ...(merged && planFormOf(document)),
      version: String(version),
    },
    ...(merged && { filledFrom: version }),
    preview: await previewOf(actor, planId, document),
  };
}

/** The paper for the sheet beside the form, while its words are being typed. */
export async function previewPlanAction(formData: FormData): Promise<Preview | null> {
  const actor = await findActor();
  if (!actor) return null;
  const form = previewSchema.safeParse(Object.fromEntries(formData));
  if (!form.success || !(await findPlan(actor, form.data.planId))) return null;
  return previewOf(actor, form.data.planId, documentOfPlanForm(form.data));
}

async function previewOf(
  actor: Actor,
  planId: string,
  document: OfficialDocument,
): Promise<Preview> {
  const context = await findCheckContext(actor, { id: planId, document }, new Date());
  return { html: renderHtml(document), findings: checkDocument(document, context) };
}

function conflictOf({ current, conflicts }: StalePlanError): Conflict {
  return {
    version: current.version,
    savedBy: current.savedBy,
    savedAt: formatMoment(current.savedAt),
    rows: conflicts.flatMap(({ theirs, mine }) => compareTexts(theirs, mine)),
  };
}

function typed(formData: FormData): Record<string, string> {
  const fields = [...formData].filter(([name]) => !name.startsWith("$ACTION"));
  return Object.fromEntries(
    fields.filter((field): field is [string, string] => typeof field[1] === "string"),
  );
}
