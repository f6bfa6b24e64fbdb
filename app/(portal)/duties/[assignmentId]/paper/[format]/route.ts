import { notFound } from "next/navigation";
import { formats, render } from "@/lib/documents/render";
import { slugOf } from "@/lib/text/fold";
import { fileResponse } from "@/lib/web/file-response";
import { loadDuty } from "../../load-duty";

type Context = RouteContext<"/duties/[assignmentId]/paper/[format]">;

/** The official paper that gives the duty, as a file. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { paper, document } = await loadDuty(params);
  const { format } = await params;
  if (format !== "docx" && format !== "pdf") notFound();
  return fileResponse({
    name: `${slugOf(`${paper.number} ${paper.title}`).slice(0, 80)}.${format}`,
    mediaType: formats[format],
    content: new Uint8Array(await render(document, format)),
  });
}
