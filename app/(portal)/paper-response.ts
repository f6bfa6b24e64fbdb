import "server-only";
import type { OfficialDocument } from "@/lib/documents/model";
import { formats, render } from "@/lib/documents/render";
import { fileResponse } from "@/lib/web/file-response";

export type PaperFormat = "pdf" | "docx";

/** A paper to be saved, drawn now; `name` without its extension. */
export async function paperResponse(
  document: OfficialDocument,
  { name, format }: { name: string; format: PaperFormat },
): Promise<Response> {
  return fileResponse({
    name: `${name}.${format}`,
    mediaType: formats[format],
    content: new Uint8Array(await render(document, format)),
  });
}
