import "server-only";
import { notFound } from "next/navigation";
import { requireActor } from "@/lib/auth/session";
import { communeName } from "@/lib/communes/name";
import { findOwnCommune } from "@/lib/communes/queries";
import { ballotPaper, countPaper } from "@/lib/council/voting/papers";
import { findVoting } from "@/lib/council/voting/queries";
import { idParam } from "@/lib/web/id-param";
import { type PaperFormat, paperResponse } from "../../../../../paper-response";

type Params = Promise<{ sessionId: string; roundId: string }>;

const papers = {
  ballot: { paper: ballotPaper, name: "phieu-bau" },
  "count-minutes": { paper: countPaper, name: "bien-ban-kiem-phieu" },
} as const;

/** A paper of one round of voting, without what the person is recused from. */
export async function roundFile(
  params: Params,
  which: keyof typeof papers,
  format: PaperFormat,
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
  return paperResponse(document, { name: `${name}-luot-${round.number}`, format });
}
