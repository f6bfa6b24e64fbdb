import "server-only";
import { notFound } from "next/navigation";
import { requireActor } from "@/lib/auth/session";
import { communeName } from "@/lib/communes/name";
import { findOwnCommune } from "@/lib/communes/queries";
import { ballotPaper, countPaper } from "@/lib/council/voting/papers";
import { findVoting } from "@/lib/council/voting/queries";
import { render } from "@/lib/documents/render";
import { fileResponse } from "@/lib/web/file-response";
import { idParam } from "@/lib/web/id-param";

type Params = Promise<{ sessionId: string; roundId: string }>;

const mediaTypes = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
} as const;

const papers = {
  ballot: { paper: ballotPaper, name: "phieu-bau" },
  "count-minutes": { paper: countPaper, name: "bien-ban-kiem-phieu" },
} as const;

/** A paper of one round of voting, without what the person is recused from. */
export async function roundFile(
  params: Params,
  which: keyof typeof papers,
  format: keyof typeof mediaTypes,
): Promise<Response> {
  const { sessionId, roundId } = await params;
  const actor = await requireActor();
  const voting = await findVoting(actor, idParam(sessionId), new Date());
  const round = voting?.rounds.find(({ id }) => id === idParam(roundId));
  if (!voting || !round) notFound();
  const commune = await findOwnCommune(actor);
  const { paper, name } = papers[which];
  const document = paper({ commune: { ...commune, name: communeName(commune) }, voting, round });
  if (!document) notFound();
  return fileResponse({
    name: `${name}-luot-${round.number}.${format}`,
    mediaType: mediaTypes[format],
    content: new Uint8Array(await render(document, format)),
  });
}
