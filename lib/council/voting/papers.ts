import { nomineeInWords } from "@/lib/council/papers/voting-words";
import { councilPostLabels, votingMethodLabels } from "@/lib/council/state";
import type { AgendaItemView, RoundView, Voting } from "@/lib/council/voting/queries";
import type { OfficialDocument } from "@/lib/documents/model";
import { ballotDocument } from "@/lib/documents/templates/ballot/ballot";
import type { CouncilCommune } from "@/lib/documents/templates/council-invitation/council-frame";
import { countMinutesDocument } from "@/lib/documents/templates/count-minutes/count-minutes";
import { awardName } from "@/lib/nominations/awards/catalogue";
import { isReached, shareWords, thresholdWords, votesNeeded } from "./outcome";

type Paper = { commune: CouncilCommune; voting: Voting; round: RoundView };

/** Phiếu bầu of a round: the same for all who vote on all of its items. */
export function ballotPaper({ commune, voting, round }: Paper): OfficialDocument {
  const { title, startsAt } = voting.session;
  return ballotDocument({
    commune,
    title,
    startsAt,
    roundNumber: round.number,
    isSecret: round.method === "SECRET",
    items: round.items.map(({ item }) => ({
      nominee: nomineeInWords(item.nomination),
      award: awardName(item.nomination.award),
      citation: item.nomination.citation,
    })),
  });
}

/** Biên bản kiểm phiếu of a round that was counted, as things stand now (count-minutes.ts keeps it); null before. */
export function countPaper({ commune, voting, round }: Paper): OfficialDocument | null {
  const { session } = voting;
  if (!round.countedAt) return null;
  const chair = session.roll.find(({ id }) => id === session.chair.id);
  return countMinutesDocument({
    commune,
    title: session.title,
    place: session.place,
    roundNumber: round.number,
    method: `${votingMethodLabels[round.method]}, ${round.isOnPaper ? "tổ kiểm phiếu đếm tại phòng họp" : "trên máy của từng thành viên"}`,
    isByHands: round.method === "HANDS",
    openedAt: round.openedAt,
    countedAt: round.countedAt,
    tellers: round.tellers.split(",").flatMap((name) => name.trim() || []),
    chair: {
      name: chair?.name ?? "",
      position: chair?.position ?? "",
      post: councilPostLabels[session.chair.post],
    },
    members: session.roll.length,
    present: round.present,
    voters: round.called,
    items: round.items.flatMap(({ item, tally }) => {
      if (!tally) return [];
      const votes = tally.votesFor + tally.writtenFor;
      return [
        {
          ...tally,
          nominee: nomineeInWords(item.nomination),
          award: awardName(item.nomination.award),
          share: shareWords(votes, tally.total),
          rule: ruleWords(item, tally.total),
          isReached: isReached(votes, tally.total, item),
          recused: item.recusals.flatMap(
            ({ memberId }) => session.roll.find(({ id }) => id === memberId)?.name ?? [],
          ),
        },
      ];
    }),
  });
}

/** "từ 80% tổng số thành viên Hội đồng, tức 9 phiếu" */
function ruleWords(item: AgendaItemView, total: number): string {
  return `${thresholdWords(item, item.denominator)}, tức ${votesNeeded(total, item)} phiếu`;
}
