import { expect, test } from "vitest";
import { saveAppraisal } from "@/lib/appraisals/write-appraisal";
import { NotConfirmedError } from "@/lib/auth/confirm-identity";
import { minutesPaper } from "@/lib/council/papers/session-papers";
import {
  signMinutes,
  withdrawSignature,
  writeMinutesWords,
} from "@/lib/council/papers/sign-minutes";
import { cancelSession } from "@/lib/council/sessions/cancel-session";
import { listCandidates } from "@/lib/council/sessions/candidates";
import { closeSession } from "@/lib/council/sessions/close-session";
import { callRoll, openSession } from "@/lib/council/sessions/hold-meeting";
import { addItems, moveItem } from "@/lib/council/sessions/keep-agenda";
import { changeOfficers, changeSession, planSession } from "@/lib/council/sessions/plan-session";
import { findSession } from "@/lib/council/sessions/queries";
import { castVotes } from "@/lib/council/voting/cast-votes";
import { countRound } from "@/lib/council/voting/count-round";
import { openRound } from "@/lib/council/voting/open-round";
import { countPaper } from "@/lib/council/voting/papers";
import { findVoting } from "@/lib/council/voting/queries";
import { settleItem } from "@/lib/council/voting/settle-item";
import { giveOpinion } from "@/lib/council/voting/written-opinions";
import { prisma } from "@/lib/db/client";
import { councilEntries } from "@/lib/decisions/higher/council-entries";
import { withdrawNomination } from "@/lib/nominations/dossiers/take-back";
import { moveNomination } from "@/lib/nominations/move-nomination";
import {
  type CouncilCommune,
  communeWithCouncil,
  nominee,
  now,
  plannedSession,
  sessionForm,
  versionOf,
} from "../../support/council-session";
import { createActor, password } from "../../support/factories";

const visitor = { address: "127.0.0.1", agent: "thử" };
const proof = { password };

async function callAll(commune: CouncilCommune, sessionId: string, present: number) {
  const roll = commune.seats.map(({ memberId }, index) => ({
    memberId,
    isPresent: index < present,
    note: index < present ? "" : "đi công tác",
  }));
  await callRoll(commune.secretary.actor, { sessionId, roll }, now);
}

async function openAll(commune: CouncilCommune, sessionId: string, present = 6) {
  await callAll(commune, sessionId, present);
  const version = await versionOf(sessionId);
  await openSession(commune.secretary.actor, { sessionId, version }, now);
}

const ref = async (sessionId: string) => ({ sessionId, version: await versionOf(sessionId) });

const stateOf = async (id: string) =>
  (await prisma.nomination.findUniqueOrThrow({ where: { id } })).state;

async function settle(sessionId: string, isRecommended = true) {
  await prisma.agendaItem.updateMany({
    where: { sessionId, isRecommended: null },
    data: { isRecommended },
  });
}

const fates = async (tries: Promise<unknown>[]) =>
  (await Promise.allSettled(tries)).map((fate) =>
    fate.status === "fulfilled" ? "xong" : (fate.reason as { code?: string }).code,
  );

test("Một phiên họp từ đầu đến cuối: chương trình, điểm danh, bỏ phiếu, bế mạc, hai chữ ký, số của Hội đồng", async () => {
  const commune = await communeWithCouncil();
  const { communeId, office, village, other, chair, secretary, control, seats } = commune;
  const high = await nominee(office, { name: "Cà Thị Cao", unitId: other.id, award: "cstdcs" });
  const low = await nominee(office, { name: "Lò Văn Thấp", unitId: village.id, award: "ldtt" });
  const form = await nominee(office, { name: "Hoàng Thị Khen", unitId: other.id });
  const sessionId = await plannedSession(commune, [high.id, form.id, low.id]);

  const planned = await findSession(office, sessionId, now);
  expect(planned?.items.map(({ nomination }) => nomination.award)).toEqual([
    "ldtt",
    "giay-khen",
    "cstdcs",
  ]);
  expect(planned?.items[0]).toMatchObject({ method: "SECRET", threshold: 50, denominator: "ALL" });
  expect(await stateOf(low.id)).toBe("BEFORE_COUNCIL");

  await openAll(commune, sessionId, 5);
  await writeMinutesWords(
    secretary.actor,
    { ...(await ref(sessionId)), discussion: "Hội đồng trao đổi về thành tích.", dissent: "" },
    now,
  );
  const itemIds = planned?.items.map(({ id }) => id) ?? [];
  const roundId = await openRound(secretary.actor, { sessionId, itemIds, isOnPaper: false }, now);
  await expect(closeSession(secretary.actor, await ref(sessionId), now)).rejects.toThrow(
    "Đang có một lượt bỏ phiếu",
  );
  for (const [index, { actor }] of seats.slice(0, 5).entries()) {
    const choice = index < 4 ? ("FOR" as const) : ("AGAINST" as const);
    await castVotes(actor, { roundId, votes: itemIds.map((itemId) => ({ itemId, choice })) });
  }
  await countRound(secretary.actor, { roundId, version: 1, tellers: "Tổ kiểm phiếu" }, now);
  await settle(sessionId, false);
  await closeSession(secretary.actor, await ref(sessionId), now);
  // Four of six for those whom the villager sees, three of six for their own village's: 50% is not over 50%.
  expect(await Promise.all([high, form, low].map(({ id }) => stateOf(id)))).toEqual([
    "RECOMMENDED",
    "RECOMMENDED",
    "NOT_RECOMMENDED",
  ]);

  const sign = async (who: typeof chair) =>
    signMinutes(who.actor, { ...(await ref(sessionId)), proof }, visitor, now);
  await expect(sign(chair)).rejects.toThrow("Thư ký ký biên bản trước");
  await expect(
    signMinutes(
      secretary.actor,
      { ...(await ref(sessionId)), proof: { password: "sai" } },
      visitor,
      now,
    ),
  ).rejects.toBeInstanceOf(NotConfirmedError);
  await sign(secretary);
  await withdrawSignature(secretary.actor, await ref(sessionId), now);
  await sign(secretary);
  await expect(sign(control)).rejects.toMatchObject({ code: "FORBIDDEN" });
  await sign(chair);

  // What goes to the higher level with a request about one of them.
  const entries = await councilEntries(office, [high.id], now);
  const folder = `03-hoi-dong/2026-11-24 ${sessionId.slice(-4)}`;
  expect(entries.map(({ path }) => path)).toEqual([
    `${folder}/bien-ban-hop.docx`,
    `${folder}/bien-ban-hop.pdf`,
    `${folder}/bien-ban-kiem-phieu-luot-1.docx`,
  ]);
  expect((await Promise.all(entries.map(({ read }) => read()))).every(Boolean)).toBe(true);

  const signed = await findSession(control.actor, sessionId, now);
  expect(signed).toMatchObject({
    state: "MINUTES_SIGNED",
    minutes: { number: 1, symbol: "BB-HĐTĐKT" },
  });
  const register = await prisma.seriesNumber.findMany({
    where: { communeId },
    select: { number: true, symbol: true, subject: true, series: { select: { kind: true } } },
  });
  expect(register).toEqual([
    {
      number: 1,
      symbol: "BB-HĐTĐKT",
      subject: "Họp xét khen thưởng năm 2026",
      series: { kind: "COUNCIL" },
    },
  ]);
  const frozen = await prisma.frozenDocument.findFirstOrThrow({ where: { communeId } });
  const paper = JSON.stringify(frozen.content).replaceAll("\u00a0", " ");
  for (const words of [
    "có mặt 5/6 thành viên",
    "Hà Văn Sáu, Chuyên viên, Ủy viên: đi công tác",
    "3/4 (75%)",
    "3/6 (50%)",
    "4/6 (66,66%)",
    "Tòng Văn Bản: nội dung 1. Cùng đơn vị: Bản Nà Kiêng.",
    "Không có ý kiến khác.",
    '"number":"01"',
    '"lines":["THƯ KÝ"]',
  ]) {
    expect(paper).toContain(words);
  }
});

test.each([
  { present: 4, opens: true },
  { present: 3, opens: false },
])(
  "Ít nhất 2/3 của sáu thành viên: có mặt $present thì khai mạc được $opens",
  async ({ present, opens }) => {
    const commune = await communeWithCouncil();
    const sessionId = await plannedSession(commune, []);
    await callAll(commune, sessionId, present);
    const opening = openSession(commune.secretary.actor, await ref(sessionId), now);
    if (opens) await expect(opening).resolves.toBeUndefined();
    else {
      await expect(opening).rejects.toThrow(
        "Có mặt 3/6 thành viên; quy chế cần ít nhất 2/3, tức 4 người. Còn thiếu 1 người.",
      );
    }
  },
);

test("Chưa điểm danh, chủ tọa vắng, người không có quyền: không khai mạc", async () => {
  const commune = await communeWithCouncil();
  const { control, vice, secretary } = commune;
  const sessionId = await plannedSession(commune, []);
  await expect(openSession(secretary.actor, await ref(sessionId), now)).rejects.toThrow(
    "Chưa điểm danh",
  );
  const roll = commune.seats.map(({ memberId }, index) => ({
    memberId,
    isPresent: index > 0,
    note: "",
  }));
  await callRoll(secretary.actor, { sessionId, roll }, now);
  await expect(openSession(secretary.actor, await ref(sessionId), now)).rejects.toThrow(
    "Chủ tọa Cà Văn Chủ không có mặt",
  );
  await expect(openSession(control.actor, await ref(sessionId), now)).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
  const changed = { ...sessionForm(commune), ...(await ref(sessionId)), chairId: vice.memberId };
  await changeSession(commune.office, changed, now);
  await openSession(secretary.actor, await ref(sessionId), now);
  const outsider = await createActor({ communeId: commune.communeId, roles: ["COUNCIL"] });
  expect(await findSession(outsider, sessionId, now)).toBeNull();
});

test("Ý kiến nhân dân còn mở, ý kiến đúng, chưa lấy ý kiến: chưa đưa ra Hội đồng được, nói rõ vì sao", async () => {
  const commune = await communeWithCouncil();
  const { communeId, office, other } = commune;
  await prisma.rule.create({
    data: {
      communeId,
      key: "award.gdvh.consultation-days",
      value: 10,
      legalBasis: "Nghị định số 86/2023/NĐ-CP",
      isVerified: true,
    },
  });
  const family = await nominee(office, { name: "Hộ Lò Văn Nhà", unitId: other.id, award: "gdvh" });
  const startsAt = new Date("2026-11-24T01:00:00Z");
  const obstacle = async () => (await listCandidates(office, startsAt, now))[0]?.obstacle;
  expect(await obstacle()).toBe("Chưa công khai lấy ý kiến 10 ngày (Nghị định số 86/2023/NĐ-CP).");

  const { id: consultationId } = await prisma.consultation.create({
    data: {
      communeId,
      title: "Lấy ý kiến",
      slug: "lay-y-kien",
      opensOn: new Date("2026-11-10"),
      closesOn: new Date("2026-11-20"),
      basis: "Nghị định số 86/2023/NĐ-CP",
      openedById: office.membershipId,
      openedAt: now,
    },
  });
  await prisma.consultationItem.create({
    data: {
      communeId,
      consultationId,
      nominationId: family.id,
      position: 1,
      award: "gdvh",
      audience: "HOUSEHOLD",
      name: family.name,
      place: "",
      citation: "",
    },
  });
  await prisma.nomination.update({ where: { id: family.id }, data: { state: "IN_CONSULTATION" } });
  expect(await obstacle()).toContain("Đang lấy ý kiến đến hết ngày 20/11/2026");
  const { id: opinionId } = await prisma.opinion.create({
    data: {
      communeId,
      consultationId,
      nominationId: family.id,
      year: 2026,
      number: 1,
      name: "Người dân",
      contact: "0900000000",
      text: "Chưa được",
      receivedAt: now,
    },
  });
  const concluded = { concludedById: office.membershipId, concludedAt: now };
  await prisma.consultation.update({ where: { id: consultationId }, data: concluded });
  expect(await obstacle()).toBe("Còn 1 ý kiến nhân dân chưa trả lời.");
  const sessionId = await plannedSession(commune, []);
  const add = () => addItems(office, { sessionId, nominationIds: [family.id] }, now);
  await expect(add()).rejects.toThrow("Còn 1 ý kiến nhân dân chưa trả lời");
  // Taken off the list, what was said of them is not forgotten.
  const onList = (removedAt: Date | null) =>
    prisma.consultationItem.updateMany({ where: { consultationId }, data: { removedAt } });
  await onList(now);
  expect(await obstacle()).toBe("Còn 1 ý kiến nhân dân chưa trả lời.");
  await onList(null);

  await prisma.opinion.update({
    where: { id: opinionId },
    data: {
      outcome: "UPHELD",
      answer: "Ý kiến đúng",
      handledById: office.membershipId,
      handledAt: now,
    },
  });
  await expect(add()).rejects.toThrow("YK 1/2026 đã được kết luận là đúng");
  const fingerprint = `upheld-opinion:${opinionId}`;
  await saveAppraisal(
    office,
    {
      nominationId: family.id,
      base: {},
      fields: {},
      reasons: { [fingerprint]: "Đã khắc phục xong trước ngày xét" },
    },
    now,
  );
  await add();
  expect(await stateOf(family.id)).toBe("BEFORE_COUNCIL");
});

test("Đưa ra khỏi chương trình, hủy phiên họp thì trở lại đủ điều kiện; đã khai mạc thì không hủy, không sửa", async () => {
  const commune = await communeWithCouncil();
  const { office, other, secretary } = commune;
  const [one, two] = [
    await nominee(office, { name: "Lò Văn Một", unitId: other.id }),
    await nominee(office, { name: "Lò Văn Hai", unitId: other.id }),
  ];
  const sessionId = await plannedSession(commune, [one.id, two.id]);
  const items = async () => (await findSession(office, sessionId, now))?.items ?? [];
  const [first, second] = await items();
  await moveItem(office, { sessionId, itemId: second?.id ?? "", step: "up" }, now);
  expect((await items()).map(({ id }) => id)).toEqual([second?.id, first?.id]);
  await moveItem(office, { sessionId, itemId: second?.id ?? "", step: "out" }, now);
  expect(await stateOf(second?.nominationId ?? "")).toBe("ELIGIBLE");
  await cancelSession(office, await ref(sessionId), now);
  expect(await stateOf(first?.nominationId ?? "")).toBe("ELIGIBLE");

  const again = await plannedSession(commune, [one.id]);
  await openAll(commune, again);
  await expect(cancelSession(office, await ref(again), now)).rejects.toMatchObject({
    code: "RULE_BROKEN",
  });
  await expect(
    addItems(office, { sessionId: again, nominationIds: [two.id] }, now),
  ).rejects.toThrow("chương trình giữ nguyên");
  await expect(closeSession(secretary.actor, await ref(again), now)).rejects.toThrow(
    "Còn nội dung chưa biểu quyết",
  );
});

test("Không đủ người thì bế mạc, để nội dung chưa biểu quyết lại phiên sau; đã bỏ phiếu thì phải có kết quả", async () => {
  const commune = await communeWithCouncil();
  const { office, other, secretary, seats } = commune;
  const [voted, left] = [
    await nominee(office, { name: "Lò Văn Một", unitId: other.id }),
    await nominee(office, { name: "Lò Văn Hai", unitId: other.id }),
  ];
  const sessionId = await plannedSession(commune, [voted.id, left.id]);
  await openAll(commune, sessionId);
  const items = (await findSession(office, sessionId, now))?.items ?? [];
  const [first = ""] = items.map(({ id }) => id);
  const round = { sessionId, itemIds: [first], isOnPaper: false };
  const roundId = await openRound(secretary.actor, round, now);
  for (const { actor } of seats) {
    await castVotes(actor, { roundId, votes: [{ itemId: first, choice: "AGAINST" }] });
  }
  await countRound(secretary.actor, { roundId, version: 1, tellers: "Tổ kiểm phiếu" }, now);
  await callAll(commune, sessionId, 3);
  const second = { ...round, itemIds: items.slice(1).map(({ id }) => id) };
  await expect(openRound(secretary.actor, second, now)).rejects.toThrow("Có mặt 3/6");

  const close = async (leavesRest: boolean) =>
    closeSession(secretary.actor, { ...(await ref(sessionId)), leavesRest }, now);
  await expect(close(true)).rejects.toThrow("đã bỏ phiếu mà chưa có kết quả");
  await settleItem(secretary.actor, { itemId: first }, now);
  await expect(close(false)).rejects.toThrow("Còn nội dung chưa biểu quyết");
  await close(true);
  expect([await stateOf(voted.id), await stateOf(left.id)]).toEqual([
    "NOT_RECOMMENDED",
    "BEFORE_COUNCIL",
  ]);
  const again = await plannedSession(commune, [left.id]);
  expect((await findSession(office, again, now))?.items).toHaveLength(1);
});

test("Biên bản khi có người về sau biểu quyết, người đến muộn, người đã gửi ý kiến mà vẫn đến: số liệu của lúc ấy", async () => {
  const commune = await communeWithCouncil();
  const { office, other, secretary, control, last, vice, seats } = commune;
  const { id } = await nominee(office, { name: "Lò Văn Một", unitId: other.id });
  const sessionId = await plannedSession(commune, [id]);
  await openAll(commune, sessionId, 5);
  const [item] = (await findSession(office, sessionId, now))?.items ?? [];
  const itemId = item?.id ?? "";
  await giveOpinion(last.actor, { itemId, choice: "FOR", note: "gửi hôm qua" }, now);
  const callFrom = (absent: readonly string[]) => {
    const roll = seats.map(({ memberId }) => {
      const isPresent = !absent.includes(memberId);
      return { memberId, isPresent, note: isPresent ? "" : "có việc gấp" };
    });
    return callRoll(secretary.actor, { sessionId, roll }, now);
  };
  // Comes after all, votes.
  await callFrom([]);
  const round = { sessionId, itemIds: [itemId], isOnPaper: false };
  const roundId = await openRound(secretary.actor, round, now);
  for (const { actor } of seats) {
    await castVotes(actor, { roundId, votes: [{ itemId, choice: "FOR" }] });
  }
  await countRound(secretary.actor, { roundId, version: 1, tellers: "Tổ kiểm phiếu" }, now);
  await callFrom([vice.memberId, control.memberId, last.memberId]);

  const wordsOf = (paper: unknown) => JSON.stringify(paper).replaceAll("\u00a0", " ");
  const session = await findSession(office, sessionId, now);
  const minutes = wordsOf(session && (await minutesPaper(office, session, now)));
  for (const words of [
    "khi khai mạc có mặt 5/6 thành viên Hội đồng, đủ số thành viên",
    "Trong phiên họp có 6 thành viên dự:",
    "Hà Văn Sáu, Chuyên viên, Ủy viên (rời phiên họp trước khi kết thúc: có việc gấp)",
    "6/6 (100%)",
  ]) {
    expect(minutes).toContain(words);
  }
  expect(minutes).not.toContain("6/3");
  expect(minutes).not.toContain("gửi hôm qua");
  const voting = await findVoting(secretary.actor, sessionId, now);
  const [counted] = voting?.rounds ?? [];
  const commonly = { name: "xã Thử", headerLines: ["XÃ THỬ"], placeName: "Thử" };
  const paper = voting && counted && countPaper({ commune: commonly, voting, round: counted });
  expect(wordsOf(paper)).toContain("có mặt 6, được bỏ phiếu lượt này 6");
});

test("Đề nghị rút khỏi chương trình chưa họp: nội dung cũng ra khỏi chương trình", async () => {
  const commune = await communeWithCouncil();
  const { communeId, office, village } = commune;
  const unit = await createActor({ communeId, roles: ["UNIT"], unitId: village.id });
  const { id: nominationId } = await nominee(office, { name: "Lò Văn Rút", unitId: village.id });
  const sessionId = await plannedSession(commune, [nominationId]);
  const { version } = await prisma.nomination.findUniqueOrThrow({ where: { id: nominationId } });
  await withdrawNomination(unit, { nominationId, version, reason: "Đơn vị xin rút" }, now);
  expect(await prisma.agendaItem.count({ where: { sessionId } })).toBe(0);
  expect(await prisma.auditEvent.count({ where: { communeId, action: "agenda.removed" } })).toBe(1);
});

test("Danh hiệu từ thấp đến cao: chương trình giữ thứ tự ấy; xã đặt tùy phiên họp thì xếp thế nào cũng được", async () => {
  const commune = await communeWithCouncil();
  const { communeId, office, other } = commune;
  const plan = async () => {
    const low = await nominee(office, { name: "Lò Văn Thấp", unitId: other.id, award: "ldtt" });
    const high = await nominee(office, { name: "Cà Thị Cao", unitId: other.id, award: "cstdcs" });
    const sessionId = await plannedSession(commune, [high.id]);
    await addItems(office, { sessionId, nominationIds: [low.id] }, now);
    return sessionId;
  };
  const agenda = async (sessionId: string) => (await findSession(office, sessionId, now))?.items;
  const awards = async (sessionId: string) =>
    (await agenda(sessionId))?.map(({ nomination }) => nomination.award);
  const raise = async (sessionId: string) => {
    const itemId = (await agenda(sessionId))?.[1]?.id ?? "";
    await moveItem(office, { sessionId, itemId, step: "up" }, now);
  };

  const ordered = await plan();
  expect(await awards(ordered)).toEqual(["ldtt", "cstdcs"]);
  await expect(raise(ordered)).rejects.toThrow(
    "Lao động tiên tiến bỏ phiếu trước Chiến sĩ thi đua cơ sở",
  );
  await openAll(commune, ordered);
  const itemIds = (await agenda(ordered))?.map(({ id }) => id) ?? [];
  const open = (ids: readonly string[]) =>
    openRound(
      commune.secretary.actor,
      { sessionId: ordered, itemIds: [...ids], isOnPaper: false },
      now,
    );
  await expect(open(itemIds.slice(1))).rejects.toThrow("bỏ phiếu “Lò Văn Thấp” trước");
  await open(itemIds);
  await prisma.rule.create({
    data: {
      communeId,
      key: "vote.order",
      value: "any",
      validFrom: new Date("2026-01-01"),
      legalBasis: "Quy chế của Hội đồng xã",
      isVerified: true,
    },
  });
  const free = await plan();
  expect(await awards(free)).toEqual(["cstdcs", "ldtt"]);
  await raise(free);
  expect(await awards(free)).toEqual(["ldtt", "cstdcs"]);
});

test("Đề nghị tạm dừng khi đang họp: bế mạc không chờ nó, không chuyển nó", async () => {
  const commune = await communeWithCouncil();
  const { office, other, secretary } = commune;
  const stopped = await nominee(office, { name: "Lò Văn Dừng", unitId: other.id });
  const kept = await nominee(office, { name: "Lò Văn Xét", unitId: other.id });
  const sessionId = await plannedSession(commune, [stopped.id, kept.id]);
  await openAll(commune, sessionId);
  await prisma.$transaction((tx) =>
    moveNomination(tx, office, { nominationId: stopped.id, event: "suspend", note: "Có đơn" }, now),
  );
  await prisma.agendaItem.updateMany({
    where: { nominationId: kept.id },
    data: { isRecommended: true },
  });
  await closeSession(secretary.actor, await ref(sessionId), now);
  expect([await stateOf(stopped.id), await stateOf(kept.id)]).toEqual(["SUSPENDED", "RECOMMENDED"]);
});

test("Hai người cùng lúc: một đề nghị vào một phiên họp; khai mạc, bế mạc, ký mỗi việc một lần, một số", async () => {
  const commune = await communeWithCouncil();
  const { communeId, office, other, chair, secretary } = commune;
  const { id: nominationId } = await nominee(office, { name: "Lò Văn Một", unitId: other.id });
  const sessions = await Promise.all(
    [0, 1].map(() => planSession(office, sessionForm(commune), now)),
  );
  const added = await fates(
    sessions.map((sessionId) =>
      addItems(office, { sessionId, nominationIds: [nominationId] }, now),
    ),
  );
  expect(added.toSorted()).toEqual(["RULE_BROKEN", "xong"]);
  const item = await prisma.agendaItem.findFirstOrThrow({ where: { nominationId } });
  const { sessionId } = item;

  await callAll(commune, sessionId, 6);
  const planned = await ref(sessionId);
  const opened = await fates([
    openSession(secretary.actor, planned, now),
    openSession(office, planned, now),
  ]);
  expect(opened.toSorted()).toEqual(["RULE_BROKEN", "xong"]);

  await settle(sessionId);
  const running = await ref(sessionId);
  const closed = await fates([
    closeSession(secretary.actor, running, now),
    closeSession(office, running, now),
  ]);
  expect(closed.toSorted()).toEqual(["RULE_BROKEN", "xong"]);
  expect(await prisma.auditEvent.count({ where: { communeId, action: "council.closed" } })).toBe(1);

  const sign = async (who: typeof chair) => {
    const signing = { ...(await ref(sessionId)), proof };
    return fates([
      signMinutes(who.actor, signing, visitor, now),
      signMinutes(who.actor, signing, visitor, now),
    ]);
  };
  // Without JavaScript only the answer to the second press is seen.
  expect(await sign(secretary)).toEqual(["xong", "xong"]);
  expect(await sign(chair)).toEqual(["xong", "xong"]);
  expect(await prisma.auditEvent.count({ where: { communeId, action: "council.signed" } })).toBe(2);
  expect(await prisma.frozenDocument.count({ where: { communeId } })).toBe(1);
});

test("Vừa khai mạc vừa hủy: chỉ một việc thành, và đề nghị ở đúng trạng thái của việc ấy", async () => {
  const commune = await communeWithCouncil();
  const { office, other, secretary } = commune;
  const { id } = await nominee(office, { name: "Lò Văn Một", unitId: other.id });
  const sessionId = await plannedSession(commune, [id]);
  await callAll(commune, sessionId, 6);
  const planned = await ref(sessionId);
  const tried = await fates([
    openSession(secretary.actor, planned, now),
    cancelSession(office, planned, now),
  ]);
  expect(tried.filter((fate) => fate === "xong")).toHaveLength(1);
  expect(await stateOf(id)).toBe(tried[0] === "xong" ? "BEFORE_COUNCIL" : "ELIGIBLE");
});

test("Cử người thay khi đang họp: phải là người có mặt; chủ tọa là Chủ tịch hoặc Phó Chủ tịch Hội đồng", async () => {
  const commune = await communeWithCouncil();
  const { secretary, vice, control, last } = commune;
  const sessionId = await plannedSession(commune, []);
  await openAll(commune, sessionId, 5);
  const change = async (chairId: string, secretaryId: string) =>
    changeOfficers(secretary.actor, { ...(await ref(sessionId)), chairId, secretaryId }, now);
  await expect(change(control.memberId, secretary.memberId)).rejects.toThrow(
    "Phó Chủ tịch Hội đồng",
  );
  await expect(change(vice.memberId, last.memberId)).rejects.toThrow("có mặt");
  await change(vice.memberId, control.memberId);
  await expect(change(vice.memberId, secretary.memberId)).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
});
