import { findOwnCommune } from "@/lib/communes/queries";
import { pledgePaper } from "@/lib/pledges/pledge/paper";
import { receiptNumber } from "@/lib/pledges/receipt-number";
import { slugOf } from "@/lib/text/fold";
import { type PaperFormat, paperResponse } from "../../paper-response";
import { loadPledge } from "./load-pledge";

/** "Bản đăng ký thi đua" as a file. */
export async function paperFile(
  params: Promise<{ pledgeId: string }>,
  format: PaperFormat,
): Promise<Response> {
  const { actor, pledge, round } = await loadPledge(params);
  const receipt = receiptNumber("pledge", pledge);
  const commune = await findOwnCommune(actor);
  const document = pledgePaper({ pledge, round, receipt, commune });
  return paperResponse(document, {
    name: slugOf(`dang ky thi dua ${receipt} ${pledge.unit.name}`).slice(0, 80),
    format,
  });
}
