import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { canCreatePlan } from "@/lib/campaigns/policy";
import type { StartForm } from "@/lib/campaigns/start-form";
import { findTemplateFacts } from "@/lib/campaigns/template-queries";
import { blank } from "@/lib/documents/templates/plan/plan-facts";
import { planTemplates } from "@/lib/documents/templates/plan-templates";
import { calendarDate } from "@/lib/text/dates";
import { writeDay } from "@/lib/text/day-column";
import { ensure } from "@/lib/workflow/verdict";
import { type CreatedPlan, createPlanFromDocument } from "./create-plan";

/** Begins a campaign from a template, filled with what the portal knows and the office said. Throws FORBIDDEN. */
export async function startPlan(actor: Actor, form: StartForm, now: Date): Promise<CreatedPlan> {
  ensure(canCreatePlan(actor));
  const { name, start, end, occasion, superior, contents, targets } = form;
  const template = planTemplates[form.template];
  const { commune, legalBases } = await findTemplateFacts(actor, now);
  const document = template.write({
    commune,
    legalBases: legalBases.map(({ citation }) => citation),
    name,
    period: { start, end },
    today: calendarDate(now),
    contents,
    targets,
    ...(occasion && { occasion }),
    ...(superior && {
      superior: { citation: superior, issuer: blank("cơ quan cấp trên ban hành kế hoạch") },
    }),
  });
  const period = { startsOn: writeDay(start), endsOn: writeDay(end) };
  return createPlanFromDocument(actor, { document, form: template.form, period }, now);
}
