import "server-only";
import { notFound } from "next/navigation";
import { requireActor } from "@/lib/auth/session";
import { communeName } from "@/lib/communes/name";
import { findOwnCommune } from "@/lib/communes/queries";
import { countMinutesPaper } from "@/lib/council/voting/count-minutes";
import { ballotPaper } from "@/lib/council/voting/papers";
import { findVoting } from "@/lib/council/voting/queries";
import { idParam } from "@/lib/web/id-param";
import { type PaperFormat, paperResponse } from "../../../../../paper-response";

type Params = Promise<{ sessionId: string; roundId: string }>;

/** Phiếu bầu of one round of voting, without what the person is recused from. */
export async function ballotFile(params: Params, format: PaperFormat): Promise<Response> {
  const { actor, voting, round } = await loadRound(params);
  const commune = await findOwnCommune(actor);
  const paper = ballotPaper({ commune: { ...commune, name: communeName(commune) }, voting, round });
  return paperResponse(paper, { name: `phieu-bau-luot-${round.number}`, format });
}

/** Its biên bản kiểm phiếu, without it either while the session runs. */
export async function countMinutesFile(params: Params, format: PaperFormat): Promise<Response> {
  const { actor, voting, round } = await loadRound(params);
  const paper = await countMinutesPaper(actor, voting, round);
  if (!paper) notFound();
  return paperResponse(paper, { name: `bien-ban-kiem-phieu-luot-${round.number}`, format });
}

async function loadRound(params: Params) {
  const { sessionId, roundId } = await params;
  const actor = await requireActor();
  const voting = await findVoting(actor, idParam(sessionId), new Date());
  const round = voting?.rounds.find(({ id }) => id === idParam(roundId));
  if (!voting || !round) notFound();
  return { actor, voting, round };
}
