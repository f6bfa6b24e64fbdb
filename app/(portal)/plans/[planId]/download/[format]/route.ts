import { notFound } from "next/navigation";
import { type Format, formats, render } from "@/lib/documents/render";
import { slugOf } from "@/lib/text/fold";
import { fileResponse } from "@/lib/web/file-response";
import { loadPlan } from "../../load-plan";

type Context = RouteContext<"/plans/[planId]/download/[format]">;

/** The plan as it now stands, as a file. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { plan } = await loadPlan(params);
  const format = (await params).format;
  if (!isFormat(format)) notFound();
  return fileResponse({
    name: `${slugOf(plan.title).slice(0, 80) || "ke-hoach"}.${format}`,
    mediaType: formats[format],
    content: new Uint8Array(await render(plan.document, format)),
  });
}

const isFormat = (format: string): format is Format => Object.hasOwn(formats, format);
