import { expect, test } from "vitest";
import { addItems } from "@/lib/council/sessions/keep-agenda";
import { planSession } from "@/lib/council/sessions/plan-session";
import { findSession } from "@/lib/council/sessions/queries";
import { findOverQuota } from "@/lib/council/voting/over-quota";
import { prisma } from "@/lib/db/client";
import { createNomination } from "../../support/awards";
import { now, seat, sessionForm } from "../../support/council-session";
import { createActor } from "../../support/factories";
import { withNationalRules } from "../../support/national-rules";
import { campaignWithDemands } from "../../support/pledges";

/** As many votes for each, of a Council of six; all recommended. */
async function voted(votes: readonly number[]) {
  const { office, village, plan, campaignId } = await campaignWithDemands();
  const { communeId, membershipId: confirmedById } = office;
  const chair = await seat(communeId, 1, { name: "Cà Văn Chủ", post: "CHAIR" });
  const secretary = await seat(communeId, 2, { name: "Quàng Văn Thư" });
  const sessionId = await planSession(office, sessionForm({ chair, secretary }), now);
  const nominationIds: string[] = [];
  for (const index of votes.keys()) {
    const name = `Lò Văn ${"ABCDEF"[index]}`;
    const { id } = await createNomination(office, {
      state: "ELIGIBLE",
      unitId: village.id,
      campaignId,
      name,
      submittedAt: new Date(now.getTime() + index),
    });
    nominationIds.push(id);
  }
  await addItems(office, { sessionId, nominationIds }, now);
  const items = await prisma.agendaItem.findMany({ where: { sessionId } });
  const round = await prisma.ballotRound.create({
    data: {
      communeId,
      sessionId,
      number: 1,
      method: "HANDS",
      isOnPaper: true,
      present: 6,
      state: "COUNTED",
      openedAt: now,
      countedAt: now,
    },
  });
  for (const [index, nominationId] of nominationIds.entries()) {
    const itemId = items.find((item) => item.nominationId === nominationId)?.id ?? "";
    const votesFor = votes[index] ?? 0;
    const counted = { votesFor, votesAgainst: 6 - votesFor, invalid: 0, total: 6 };
    const papers = { issued: 6, returned: 6 };
    await prisma.tally.create({
      data: { communeId, roundId: round.id, itemId, ...papers, ...counted },
    });
  }
  await prisma.agendaItem.updateMany({ where: { sessionId }, data: { isRecommended: true } });
  const offer = (quotaMax: number) =>
    prisma.rewardOffer.create({
      data: {
        communeId,
        planId: plan.id,
        award: "Giấy khen",
        audience: "PERSON",
        quotaMax,
        quotaUnit: "COUNT",
        confirmedById,
        confirmedAt: now,
      },
    });
  const overFor = async (actor: typeof office) => {
    const session = await findSession(actor, sessionId, now);
    return session && findOverQuota(actor, session, now);
  };
  // The rules of voting stand on the agenda already; those of consultation are another matter.
  await withNationalRules();
  return { office, chair, secretary, village, communeId, offer, overFor };
}

test("Đề nghị nhiều hơn chỉ tiêu: xếp theo phiếu, nói ai ngang phiếu ở chỗ cuối và xã quy định thế nào", async () => {
  const { office, secretary, communeId, offer, overFor } = await voted([6, 5, 4, 4]);
  expect(await overFor(office)).toBeNull();
  await offer(4);
  expect(await overFor(office)).toBeNull();
  await prisma.rewardOffer.updateMany({ where: { communeId }, data: { quotaMax: 3 } });
  expect((await overFor(office))?.tie).toBe(
    "Ngang phiếu thì chọn người, tập thể có thành tích nổi bật hơn. Ngang nhau thì ưu tiên phụ nữ.",
  );
  const legalBasis = "Quy chế của Hội đồng";
  const value = "Ngang phiếu thì chọn người chưa được khen năm trước";
  await prisma.rule.create({
    data: { communeId, key: "vote.tie", value, legalBasis, isVerified: true },
  });
  expect(await overFor(office)).toMatchObject({
    over: [
      {
        what: expect.stringMatching(/^Giấy khen cho cá nhân, phong trào /u),
        recommended: 4,
        places: 3,
        within: [
          { name: "Lò Văn A", votes: 6 },
          { name: "Lò Văn B", votes: 5 },
        ],
        tied: [
          { name: "Lò Văn C", votes: 4 },
          { name: "Lò Văn D", votes: 4 },
        ],
        beyond: [],
      },
    ],
    tie: `${value}. Ngang nhau thì ưu tiên phụ nữ.`,
    tieSource: legalBasis,
  });
  expect(await overFor(secretary.actor)).toBeNull();
});

test("Ai phải tránh một đề nghị thì không được cho biết chỉ tiêu đã vượt", async () => {
  const { offer, overFor, communeId, village } = await voted([6, 5]);
  await offer(1);
  const roles = ["OFFICE", "COUNCIL"] as const;
  const tied = await seat(communeId, 3, {
    name: "Tòng Văn Bản",
    roles: [...roles],
    unitId: village.id,
  });
  const other = await createActor({ communeId, roles: ["OFFICE"] });
  expect(await overFor(other)).not.toBeNull();
  const items = await prisma.agendaItem.findMany({ where: { communeId } });
  await prisma.recusal.create({
    data: {
      communeId,
      itemId: items[0]?.id ?? "",
      memberId: tied.memberId,
      ground: "Cùng đơn vị",
    },
  });
  expect(await overFor(tied.actor)).toBeNull();
});
