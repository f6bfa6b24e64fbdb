"use server";

import { redirect } from "next/navigation";
import type { Actor } from "@/lib/auth/actor";
import { findActor } from "@/lib/auth/session";
import { savePlan } from "@/lib/campaigns/commands/save-plan";
import { documentOfPlanForm, planFormSchema } from "@/lib/campaigns/plan-form";
import { listPlanRevisions } from "@/lib/campaigns/queries";
import { planRefSchema } from "@/lib/campaigns/schema";
import { StalePlanError } from "@/lib/campaigns/stale-plan-error";
import { checkDocument } from "@/lib/documents/checks/check-document";
import { compareTexts } from "@/lib/documents/compare";
import type { OfficialDocument } from "@/lib/documents/model";
import { printOutline } from "@/lib/documents/outline/print";
import { renderHtml } from "@/lib/documents/renderers/html/render-html";
import { formatMoment } from "@/lib/text/dates";
import { setFlash } from "@/lib/web/flash";
import { handleForm } from "@/lib/web/form-state";
import type { Conflict, EditState, Preview } from "./edit-state";

const sessionEnded =
  "Phiên làm việc đã hết, chưa lưu được. Chữ đã gõ còn nguyên ở đây: đăng nhập lại ở một cửa sổ khác, rồi bấm lưu lại.";

const editSchema = planFormSchema.extend(planRefSchema.shape);

/** Saves, or only shows the paper: what happens is the value of the button pressed, `intent`. */
export async function editPlanAction(_previous: EditState, formData: FormData): Promise<EditState> {
  const actor = await findActor();
  if (!actor) return { message: sessionEnded, values: typed(formData), isSignedOut: true };
  const intent = formData.get("intent");
  const result = await handleForm(editSchema, formData, async ({ planId, version, ...form }) => {
    const document = documentOfPlanForm(form);
    if (intent === "preview") return { planId, version, document };
    const saved = await savePlan(actor, { planId, version, document }, new Date());
    return { planId, version: saved, document };
  });
  if (!result.ok) {
    const { state, refusal } = result;
    return refusal instanceof StalePlanError
      ? { ...state, conflict: await conflictOf(actor, formData, refusal) }
      : state;
  }
  const { planId, version, document } = result.value;
  if (intent !== "preview") await setFlash("Đã lưu kế hoạch.");
  if (intent !== "preview" && intent !== "continue") redirect(`/plans/${planId}/sheet`);
  return {
    values: { ...typed(formData), version: String(version) },
    preview: previewOf(document),
  };
}

/** The paper for the sheet beside the form, while its words are being typed. */
export async function previewPlanAction(formData: FormData): Promise<Preview | null> {
  const actor = await findActor();
  if (!actor) return null;
  const form = planFormSchema.safeParse(Object.fromEntries(formData));
  return form.success ? previewOf(documentOfPlanForm(form.data)) : null;
}

function previewOf(document: OfficialDocument): Preview {
  return { html: renderHtml(document), findings: checkDocument(document) };
}

async function conflictOf(
  actor: Actor,
  formData: FormData,
  { current }: StalePlanError,
): Promise<Conflict> {
  const { planId, ...form } = editSchema.parse(Object.fromEntries(formData));
  const revisions = await listPlanRevisions(actor, planId);
  const theirs = revisions.find(({ version }) => version === current.version);
  return {
    version: current.version,
    savedBy: theirs?.author.user.name ?? "Người khác",
    savedAt: formatMoment(current.savedAt),
    rows: compareTexts(printOutline(current.document), printOutline(documentOfPlanForm(form))),
  };
}

function typed(formData: FormData): Record<string, string> {
  const fields = [...formData].filter(([name]) => !name.startsWith("$ACTION"));
  return Object.fromEntries(
    fields.filter((field): field is [string, string] => typeof field[1] === "string"),
  );
}
