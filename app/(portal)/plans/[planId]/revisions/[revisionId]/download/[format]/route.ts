import { notFound } from "next/navigation";
import { findPlanRevision } from "@/lib/campaigns/revision-queries";
import { type Format, formats, render } from "@/lib/documents/render";
import { slugOf } from "@/lib/text/fold";
import { fileResponse } from "@/lib/web/file-response";
import { idParam } from "@/lib/web/id-param";
import { loadPlan } from "../../../../load-plan";

type Context = RouteContext<"/plans/[planId]/revisions/[revisionId]/download/[format]">;

/** The plan as it once stood, as a file. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { actor, plan } = await loadPlan(params);
  const { revisionId, format } = await params;
  if (!isFormat(format)) notFound();
  const revision = await findPlanRevision(actor, plan.id, idParam(revisionId));
  if (!revision) notFound();
  const { version, name, document } = revision;
  const which = slugOf(name ?? (version === null ? "ban de rieng" : `ban ${version}`));
  return fileResponse({
    name: `${slugOf(plan.title).slice(0, 60) || "ke-hoach"}-${which}.${format}`,
    mediaType: formats[format],
    content: new Uint8Array(await render(document, format)),
  });
}

const isFormat = (format: string): format is Format => Object.hasOwn(formats, format);
