import { notFound } from "next/navigation";
import { findDecisionPaper, findRequestPaper } from "@/lib/decisions/paper/decision-paper";
import type { OfficialDocument } from "@/lib/documents/model";
import { slugOf } from "@/lib/text/fold";
import { type PaperFormat, paperResponse } from "../../paper-response";
import { loadDecision } from "./load-decision";

type Params = Promise<{ decisionId: string }>;

export async function paperFile(params: Params, format: PaperFormat): Promise<Response> {
  const { actor, now, decision } = await loadDecision(params);
  const document = await findDecisionPaper(actor, decision, now);
  const name = [decision.paper?.number ?? "du-thao", decision.subject].join(" ");
  return documentFile(document, name, format);
}

export async function requestFile(params: Params, format: PaperFormat): Promise<Response> {
  const { actor, now, decision } = await loadDecision(params);
  const document = await findRequestPaper(actor, decision, now);
  return documentFile(document, `to-trinh ${decision.subject}`, format);
}

async function documentFile(document: OfficialDocument | null, name: string, format: PaperFormat) {
  if (!document) notFound();
  return paperResponse(document, { name: slugOf(name).slice(0, 80), format });
}
