import { prisma } from "@/lib/db/client";
import { at } from "../moment";
import { answerOpinion, appraise, consult, endConsultation, say, suspend } from "./appraise";
import { holdMeeting, planMeeting, seedCouncil } from "./council";
import { award, seedFund } from "./decide";
import { awarded, draft, returned, waiting } from "./dossiers";
import { seedDossier } from "./nominate";
import { consulted, onAgenda, suspended } from "./paper-dossiers";
import type { AwardPeople } from "./people";

/**
 * Awards as they stand about 20/11/2026, each brought there by the people whose work it is: three certificates of a
 * village; others waiting for the office, sent back, suspended, shown to the people, on the agenda of next week's session,
 * not handed in yet. What is there already is left as it is.
 */
export async function seedAwards(people: AwardPeople): Promise<void> {
  const { office, villageHead } = people;
  await seedFund(people);
  await seedCouncil(people);
  const campaign = await prisma.campaign.findFirst({
    where: { communeId: office.communeId, title: { contains: "Vườn nhà có quả" } },
    select: { id: true },
  });
  if (!campaign) return;
  const writers = { office, villageHead, campaignId: campaign.id };

  const first = await seedDossier(writers, awarded);
  if (first) await carryToTheEnd(people, first);
  const [toSuspend] = (await seedDossier(writers, suspended)) ?? [];
  if (toSuspend) {
    const reason =
      "Đơn của hai hộ trong bản về ranh giới vườn gửi Ủy ban nhân dân xã ngày 10/11/2026, đang xác minh.";
    await suspend(office, toSuspend, reason, at("2026-11-12T15:30"));
  }
  const toShow = await seedDossier(writers, consulted);
  if (toShow) await showToThePeople(people, toShow);
  const titles = await seedDossier(writers, onAgenda);
  if (titles) await bringBeforeCouncil(people, titles);
  const [toReturn] = (await seedDossier(writers, returned)) ?? [];
  if (toReturn) {
    const finding = {
      conclusion: "return",
      findings: "Giấy tờ đủ; báo cáo thành tích còn chung.",
      reason:
        "Báo cáo mới nói việc chung của chi hội. Đề nghị ghi rõ việc bà Ún đã làm: giúp hộ nào, vận động được gì, kết quả bằng số.",
    } as const;
    await appraise(office, toReturn, finding, at("2026-11-17T10:20"));
  }
  await seedDossier(writers, waiting);
  await seedDossier(writers, draft);
}

const complete = {
  conclusion: "eligible",
  findings: "Hồ sơ đủ giấy tờ; số liệu khớp báo cáo của đơn vị.",
} as const;

async function carryToTheEnd(people: AwardPeople, nominationIds: string[]): Promise<void> {
  const { office } = people;
  for (const id of nominationIds) await appraise(office, id, complete, at("2026-10-16T09:30"));
  const consultationId = await consult(
    office,
    { title: "Đề nghị tặng Giấy khen đợt tháng 10 năm 2026", nominationIds },
    at("2026-10-19T08:30"),
  );
  const [, household = ""] = nominationIds;
  const opinionId = await say(
    consultationId,
    {
      nominationId: household,
      name: "Lường Văn Kẻo",
      contact: "Bản Nà Hỳ",
      text: "Vườn nhà bà Xuân làm thật, nhưng đất ươm cây là đất mượn của bản, nên ghi cho đúng.",
    },
    at("2026-10-21T19:10"),
  );
  const answer =
    "Đã hỏi trưởng bản: bản đồng ý cho mượn đất ươm cây từ tháng 7; báo cáo đã ghi theo đúng như vậy.";
  await answerOpinion(office, opinionId, answer, at("2026-10-22T09:00"));
  await endConsultation(office, consultationId, at("2026-10-27T08:10"));
  const sessionId = await planMeeting(people, {
    title: "Họp xét khen thưởng đợt tháng 10 năm 2026",
    day: "2026-11-03",
    plannedAt: "2026-10-28T08:40",
    invitedAt: "2026-10-28T09:00",
    nominationIds,
  });
  await holdMeeting(people, sessionId, {
    discussion:
      "Các thành viên thống nhất hồ sơ đủ điều kiện. Đề nghị bản Nà Hỳ phổ biến cách làm của chi hội cho các bản khác.",
    dissent: "Một ý kiến đề nghị chờ hộ bà Xuân có vụ quả đầu tiên rồi mới khen.",
    against: [household],
  });
  await award(people, nominationIds);
}

async function showToThePeople({ office }: AwardPeople, nominationIds: string[]): Promise<void> {
  for (const id of nominationIds) await appraise(office, id, complete, at("2026-11-13T10:00"));
  const consultationId = await consult(
    office,
    { title: "Đề nghị tặng Giấy khen đợt tháng 11 năm 2026", nominationIds },
    at("2026-11-18T08:30"),
  );
  await say(
    consultationId,
    {
      nominationId: nominationIds[0] ?? "",
      name: "Vàng A Sếnh",
      contact: "Bản Pá Lau",
      text: "Tổ Y tế bản đi từng nhà là đúng, đề nghị ghi cả chị Mùa Thị Dế vừa thôi làm từ tháng 9.",
    },
    at("2026-11-19T20:30"),
  );
}

async function bringBeforeCouncil(people: AwardPeople, nominationIds: string[]): Promise<void> {
  const { office } = people;
  for (const id of nominationIds) await appraise(office, id, complete, at("2026-11-16T15:00"));
  await planMeeting(people, {
    title: "Họp xét danh hiệu thi đua năm 2026",
    day: "2026-11-26",
    plannedAt: "2026-11-18T15:30",
    invitedAt: "2026-11-19T08:15",
    nominationIds,
  });
}
