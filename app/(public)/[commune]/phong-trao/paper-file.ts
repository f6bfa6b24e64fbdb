import { type Format, formats, render } from "@/lib/documents/render";
import { slugOf } from "@/lib/text/fold";
import { publicFile } from "@/lib/web/public-file";
import { loadPaper } from "./load-paper";

type Address = { commune: string; slug: string; paper?: string };

/** The public paper of an address as a file. */
export async function paperFile(params: Promise<Address>, format: Format): Promise<Response> {
  const { plan, document } = await loadPaper(params);
  return publicFile({
    name: `${slugOf(plan.number)}-${plan.campaign.slug.slice(0, 60)}.${format}`,
    mediaType: formats[format],
    content: new Uint8Array(await render(document, format)),
    opens: format === "pdf",
  });
}
