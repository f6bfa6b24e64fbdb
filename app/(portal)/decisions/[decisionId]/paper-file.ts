import { notFound } from "next/navigation";
import { findDecisionPaper, findRequestPaper } from "@/lib/decisions/paper/decision-paper";
import type { OfficialDocument } from "@/lib/documents/model";
import { formats, render } from "@/lib/documents/render";
import { slugOf } from "@/lib/text/fold";
import { fileResponse } from "@/lib/web/file-response";
import { loadDecision } from "./load-decision";

type Params = Promise<{ decisionId: string }>;
type Kind = "docx" | "pdf";

export async function paperFile(params: Params, format: Kind): Promise<Response> {
  const { actor, now, decision } = await loadDecision(params);
  const document = await findDecisionPaper(actor, decision, now);
  const name = [decision.paper?.number ?? "du-thao", decision.subject].join(" ");
  return documentFile(document, name, format);
}

export async function requestFile(params: Params, format: Kind): Promise<Response> {
  const { actor, now, decision } = await loadDecision(params);
  const document = await findRequestPaper(actor, decision, now);
  return documentFile(document, `to-trinh ${decision.subject}`, format);
}

async function documentFile(document: OfficialDocument | null, name: string, format: Kind) {
  if (!document) notFound();
  return fileResponse({
    name: `${slugOf(name).slice(0, 80)}.${format}`,
    mediaType: formats[format],
    content: new Uint8Array(await render(document, format)),
  });
}
