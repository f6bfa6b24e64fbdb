import { findOwnCommune } from "@/lib/communes/queries";
import { formats, render } from "@/lib/documents/render";
import { pledgePaper } from "@/lib/pledges/pledge/paper";
import { receiptNumber } from "@/lib/pledges/receipt-number";
import { slugOf } from "@/lib/text/fold";
import { fileResponse } from "@/lib/web/file-response";
import { loadPledge } from "./load-pledge";

/** "Bản đăng ký thi đua" as a file. */
export async function paperFile(
  params: Promise<{ pledgeId: string }>,
  format: "pdf" | "docx",
): Promise<Response> {
  const { actor, pledge, round } = await loadPledge(params);
  const receipt = receiptNumber("pledge", pledge);
  const commune = await findOwnCommune(actor);
  const document = pledgePaper({ pledge, round, receipt, commune });
  return fileResponse({
    name: `${slugOf(`dang ky thi dua ${receipt} ${pledge.unit.name}`).slice(0, 80)}.${format}`,
    mediaType: formats[format],
    content: new Uint8Array(await render(document, format)),
  });
}
