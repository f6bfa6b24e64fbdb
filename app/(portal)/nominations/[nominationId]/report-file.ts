import "server-only";
import { notFound } from "next/navigation";
import { requireActor } from "@/lib/auth/session";
import { reportPaper } from "@/lib/nominations/papers/papers";
import { findNomination } from "@/lib/nominations/queries";
import { slugOf } from "@/lib/text/fold";
import { idParam } from "@/lib/web/id-param";
import { type PaperFormat, paperResponse } from "../../paper-response";

/** Báo cáo thành tích as a file, for who may see the nomination. */
export async function reportFile(
  params: Promise<{ nominationId: string }>,
  format: PaperFormat,
): Promise<Response> {
  const actor = await requireActor();
  const now = new Date();
  const found = await findNomination(actor, idParam((await params).nominationId), now);
  if (!found) notFound();
  const name = `bao-cao-thanh-tich-${slugOf(found.nomination.name)}`;
  return paperResponse(await reportPaper(actor, found, now), { name, format });
}
