import "server-only";
import { notFound } from "next/navigation";
import { minutesPaper, requestPaper } from "@/lib/nominations/papers/papers";
import { slugOf } from "@/lib/text/fold";
import { type PaperFormat, paperResponse } from "../../../paper-response";
import { loadDossier } from "./load-dossier";

/** Tờ trình or biên bản họp xét of a dossier as a file, for who may see it. */
export async function dossierPaperFile(
  params: Promise<{ dossierId: string }>,
  which: "request" | "minutes",
  format: PaperFormat,
): Promise<Response> {
  const { actor, now, dossier } = await loadDossier(params);
  const isRequest = which === "request";
  const document = isRequest
    ? await requestPaper(actor, dossier, now)
    : await minutesPaper(actor, dossier);
  if (!document) notFound();
  const name = `${isRequest ? "to-trinh" : "bien-ban-hop-xet"}-${slugOf(dossier.unit.name)}`;
  return paperResponse(document, { name, format });
}
