import "server-only";
import { notFound } from "next/navigation";
import { findOwnCommune } from "@/lib/communes/queries";
import { covenantDocument } from "@/lib/documents/templates/covenant/covenant";
import { findCovenantPaper } from "@/lib/pledges/covenants/queries";
import { promisesOf } from "@/lib/pledges/covenants/schema";
import { slugOf } from "@/lib/text/fold";
import { type PaperFormat, paperResponse } from "../../paper-response";
import { loadCovenant } from "./load-covenant";

type Params = Promise<{ covenantId: string }>;

/** The covenant as a paper to print, with the signatures it has by now. */
export async function covenantFile(params: Params, format: PaperFormat): Promise<Response> {
  const { actor, covenant } = await loadCovenant(params);
  const [commune, paper] = await Promise.all([
    findOwnCommune(actor),
    findCovenantPaper(actor, covenant.campaignId, new Date()),
  ]);
  if (!paper) notFound();
  const document = covenantDocument({
    commune,
    name: covenant.name,
    campaignTitle: covenant.campaign.title,
    roundName: covenant.round ? `năm ${covenant.round}` : "",
    paper,
    promises: promisesOf(covenant.content),
    parties: covenant.parties.map(({ unitId, unit, signerName, signedAt }) => ({
      unit: unit.name,
      isLead: unitId === covenant.leadUnitId,
      signerName,
      signedAt,
    })),
  });
  return paperResponse(document, { name: `giao-uoc-${slugOf(covenant.name)}`, format });
}
