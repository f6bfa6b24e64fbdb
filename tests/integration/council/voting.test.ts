import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { castVotes } from "@/lib/council/voting/cast-votes";
import { countRound } from "@/lib/council/voting/count-round";
import { openRound } from "@/lib/council/voting/open-round";
import { findVoting } from "@/lib/council/voting/queries";
import { settleItem } from "@/lib/council/voting/settle-item";
import { giveOpinion } from "@/lib/council/voting/written-opinions";
import { prisma, type Tx } from "@/lib/db/client";
import type { Choice } from "@/lib/db/generated/enums";
import { createCouncil, createOpenSession, type Seat } from "../../support/council";
import { createActor } from "../../support/factories";

const now = new Date();
let office: Actor;
beforeEach(async () => {
  office = await createActor({ roles: ["OFFICE"] });
});

const all = (itemIds: readonly string[], choice: Choice) =>
  itemIds.map((itemId) => ({ itemId, choice }));

async function begin(options: {
  size: number;
  items?: number;
  present?: number;
  recusedFromFirst?: number[];
  rule?: Parameters<typeof createOpenSession>[1]["rule"];
  isOnPaper?: boolean;
}) {
  const { size, recusedFromFirst = [], isOnPaper = false, ...rest } = options;
  const seats = await createCouncil(office.communeId, size);
  const { session, itemIds } = await createOpenSession(office, { seats, ...rest });
  for (const index of recusedFromFirst) {
    await tie(itemIds[0] ?? "", seats[index]?.memberId ?? "");
  }
  const secretary = (seats[1] as Seat).actor;
  const roundId = await openRound(secretary, { sessionId: session.id, itemIds, isOnPaper }, now);
  return { seats, session, itemIds, secretary, roundId };
}

/** Declared by the office: the member is recused from the item when its round opens. */
async function tie(itemId: string, memberId: string) {
  const { nomination } = await prisma.agendaItem.findUniqueOrThrow({
    where: { id: itemId },
    select: { nomination: { select: { recipientId: true } } },
  });
  const { communeId, membershipId: declaredById } = office;
  const data = { communeId, memberId, ...nomination, reason: "em ruột", declaredById };
  await prisma.councilInterest.create({ data: { ...data, declaredAt: now } });
}

/** The session's row held by somebody else while `meanwhile` begins; then what they write is there. */
async function whileHeld<Result>(
  sessionId: string,
  meanwhile: () => Promise<Result>,
  write: (tx: Tx) => Promise<unknown>,
): Promise<Result> {
  let begun: Promise<Result> | undefined;
  await prisma.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT 1 FROM council_session WHERE id = ${sessionId}::uuid FOR UPDATE`;
    begun = meanwhile();
    begun.catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 300));
    await write(tx);
  });
  return begun as Promise<Result>;
}

const tallyOf = (itemId: string) =>
  prisma.tally.findFirstOrThrow({ where: { itemId }, orderBy: { round: { number: "desc" } } });
const resultOf = async (itemId: string) =>
  (await prisma.agendaItem.findUniqueOrThrow({ where: { id: itemId } })).isRecommended;

describe("Bỏ phiếu kín trên máy", () => {
  test.each([
    { votesFor: 8, of: 10, recommended: true },
    { votesFor: 7, of: 10, recommended: null },
    { votesFor: 8, of: 9, recommended: true },
    { votesFor: 7, of: 9, recommended: null },
  ])(
    "$votesFor phiếu đồng ý trên $of thành viên, ngưỡng 80%: $recommended",
    async ({ votesFor, of, recommended }) => {
      const { seats, itemIds, secretary, roundId } = await begin({ size: of });
      for (const [index, { actor }] of seats.entries()) {
        await castVotes(actor, {
          roundId,
          votes: all(itemIds, index < votesFor ? "FOR" : "AGAINST"),
        });
      }
      await countRound(secretary, { roundId, version: 1, tellers: "Tổ kiểm phiếu" }, now);
      const [itemId = ""] = itemIds;
      expect(await tallyOf(itemId)).toMatchObject({
        issued: of,
        returned: of,
        votesFor,
        votesAgainst: of - votesFor,
        invalid: 0,
        total: of,
      });
      expect(await resultOf(itemId)).toBe(recommended);
    },
  );

  test("Hai lần bấm cùng lúc là một phiếu; hai người cùng lúc là hai phiếu", async () => {
    const { seats, itemIds, roundId } = await begin({ size: 4 });
    const [one, two] = seats as [Seat, Seat];
    const votes = all(itemIds, "FOR");
    const cast = await Promise.all([
      castVotes(one.actor, { roundId, votes }),
      castVotes(one.actor, { roundId, votes: all(itemIds, "AGAINST") }),
      castVotes(two.actor, { roundId, votes }),
    ]);
    expect(cast.filter(Boolean)).toHaveLength(2);
    expect(await prisma.ballot.count({ where: { roundId } })).toBe(2);
    expect(await prisma.voterListEntry.count({ where: { roundId, hasVoted: true } })).toBe(2);
    expect(await castVotes(one.actor, { roundId, votes })).toBe(false);
  });

  test("Bỏ phiếu đúng lúc kiểm: hoặc được đếm, hoặc bị từ chối; không có phiếu nào mất", async () => {
    const { seats, itemIds, secretary, roundId } = await begin({ size: 6 });
    for (const { actor } of seats.slice(0, 4)) {
      await castVotes(actor, { roundId, votes: all(itemIds, "FOR") });
    }
    const late = seats.slice(4).map(({ actor }) =>
      castVotes(actor, { roundId, votes: all(itemIds, "FOR") }).then(
        () => 1,
        () => 0,
      ),
    );
    const count = { roundId, version: 1, tellers: "Tổ kiểm phiếu", leavesOut: true };
    await countRound(secretary, count, now);
    const counted = (await Promise.all(late)).reduce((sum: number, each) => sum + each, 0);
    expect((await tallyOf(itemIds[0] ?? "")).returned).toBe(4 + counted);
  });

  test("Người phải tránh không có tên ở nội dung ấy; mẫu số theo quy định", async () => {
    const rule = { threshold: 50, isStrict: true, denominator: "ELIGIBLE" as const };
    const { seats, itemIds, secretary, roundId } = await begin({
      size: 5,
      items: 2,
      recusedFromFirst: [0],
      rule,
    });
    const [first = "", second = ""] = itemIds;
    const [recused, ...others] = seats as [Seat, ...Seat[]];
    // Says something of the first all the same: it is not put in.
    await castVotes(recused.actor, { roundId, votes: all(itemIds, "AGAINST") });
    for (const { actor } of others) await castVotes(actor, { roundId, votes: all(itemIds, "FOR") });
    await countRound(secretary, { roundId, version: 1, tellers: "Tổ kiểm phiếu" }, now);
    expect(await tallyOf(first)).toMatchObject({
      issued: 4,
      votesFor: 4,
      votesAgainst: 0,
      total: 4,
    });
    expect(await tallyOf(second)).toMatchObject({
      issued: 5,
      votesFor: 4,
      votesAgainst: 1,
      total: 5,
    });
  });

  test("Người vắng không bỏ phiếu, gửi ý kiến bằng văn bản; ý kiến được cộng vào", async () => {
    const { seats, itemIds, secretary, roundId } = await begin({ size: 5, present: 4 });
    const [itemId = ""] = itemIds;
    const absent = seats[4] as Seat;
    await expect(castVotes(absent.actor, { roundId, votes: all(itemIds, "FOR") })).rejects.toThrow(
      "không có tên trong danh sách bỏ phiếu",
    );
    await expect(
      giveOpinion((seats[2] as Seat).actor, { itemId, choice: "FOR", note: "" }, now),
    ).rejects.toThrow("Người có mặt thì bỏ phiếu");
    await giveOpinion(absent.actor, { itemId, choice: "FOR", note: "Đồng ý" }, now);
    for (const [index, { actor }] of seats.slice(0, 4).entries()) {
      await castVotes(actor, { roundId, votes: all(itemIds, index < 3 ? "FOR" : "BLANK") });
    }
    await countRound(secretary, { roundId, version: 1, tellers: "Tổ kiểm phiếu" }, now);
    expect(await tallyOf(itemId)).toMatchObject({
      votesFor: 3,
      invalid: 1,
      writtenFor: 1,
      total: 5,
    });
    expect(await resultOf(itemId)).toBe(true);
  });

  test("Chưa đủ phiếu thì bỏ phiếu lượt hai; hết lượt thì thư ký chốt không đề nghị", async () => {
    const { seats, session, itemIds, secretary, roundId } = await begin({ size: 5 });
    const [itemId = ""] = itemIds;
    await expect(settleItem(secretary, { itemId }, now)).rejects.toThrow("kiểm phiếu");
    const voteIn = async (id: string) => {
      for (const { actor } of seats.slice(0, 4)) {
        await castVotes(actor, { roundId: id, votes: all(itemIds, "AGAINST") });
      }
      const count = { roundId: id, version: 1, tellers: "Tổ kiểm phiếu", leavesOut: true };
      await countRound(secretary, count, now);
    };
    await voteIn(roundId);
    const again = { sessionId: session.id, itemIds, isOnPaper: false };
    await voteIn(await openRound(secretary, again, now));
    await expect(openRound(secretary, again, now)).rejects.toThrow("hết số lượt");
    await settleItem(secretary, { itemId }, now);
    expect(await resultOf(itemId)).toBe(false);
  });
});

describe("Điều kiện để bỏ phiếu, kiểm phiếu", () => {
  /** A Council of ten with so many there. */
  async function ofTen(present: number) {
    const seats = await createCouncil(office.communeId, 10);
    const { session, itemIds } = await createOpenSession(office, { seats, present });
    const secretary = (seats[1] as Seat).actor;
    const open = () =>
      openRound(secretary, { sessionId: session.id, itemIds, isOnPaper: false }, now);
    return { seats, session, itemId: itemIds[0] ?? "", open };
  }

  test("dưới số thành viên theo quy chế thì không mở lượt bỏ phiếu", async () => {
    const { seats, session, open } = await ofTen(6);
    await expect(open()).rejects.toThrow(
      "Có mặt 6/10 thành viên; quy chế cần ít nhất 2/3, tức 7 người. Còn thiếu 1 người.",
    );
    await prisma.attendance.updateMany({
      where: { sessionId: session.id, memberId: (seats[6] as Seat).memberId },
      data: { isPresent: true },
    });
    await expect(open()).resolves.toBeDefined();
  });

  test("quy chế đòi nhiều người hơn khi xét khen: thiếu thì không mở, ý kiến bằng văn bản được tính vào", async () => {
    const { communeId } = office;
    const legalBasis = "Quy chế của Hội đồng";
    const key = "council.quorum-award";
    await prisma.rule.create({
      data: { communeId, key, value: "4/5", legalBasis, isVerified: true },
    });
    const { seats, itemId, open } = await ofTen(7);
    await expect(open()).rejects.toThrow("Có mặt 7 và có ý kiến bằng văn bản 0 trên 10 thành viên");
    const { actor } = seats[9] as Seat;
    await giveOpinion(actor, { itemId, choice: "FOR", note: "" }, now);
    await expect(open()).resolves.toBeDefined();
  });

  test("phiếu kín kiểm khi ai cũng đã bỏ; bỏ qua người chưa bỏ thì phải đủ ba phiếu", async () => {
    const { seats, itemIds, secretary, roundId } = await begin({ size: 6 });
    const cast = ({ actor }: Seat) => castVotes(actor, { roundId, votes: all(itemIds, "FOR") });
    const count = (leavesOut: boolean) =>
      countRound(secretary, { roundId, version: 1, tellers: "Tổ kiểm phiếu", leavesOut }, now);
    const [first, second, third] = seats as [Seat, Seat, Seat];
    await cast(first);
    await cast(second);
    await expect(count(false)).rejects.toThrow("Còn 4 người chưa bỏ phiếu");
    await expect(count(true)).rejects.toThrow("ít nhất 3 phiếu");
    await cast(third);
    await expect(count(false)).rejects.toThrow("Còn 3 người chưa bỏ phiếu");
    await count(true);
    expect(await tallyOf(itemIds[0] ?? "")).toMatchObject({ issued: 6, returned: 3, total: 6 });
  });

  test.each([{ isOnPaper: false }, { isOnPaper: true }])(
    "hai người bỏ phiếu về một nội dung thì không bỏ phiếu kín, trên giấy ($isOnPaper) cũng vậy",
    async ({ isOnPaper }) => {
      const two = { size: 3, items: 2, recusedFromFirst: [0], isOnPaper };
      await expect(begin(two)).rejects.toThrow("Bỏ phiếu kín cần ít nhất 3 người");
    },
  );

  test("đề nghị không còn ở Hội đồng thì không đưa ra bỏ phiếu, cũng không mời chọn", async () => {
    const seats = await createCouncil(office.communeId, 4);
    const { session, itemIds } = await createOpenSession(office, { seats, items: 2 });
    const secretary = (seats[1] as Seat).actor;
    const [gone = "", there = ""] = itemIds;
    await prisma.nomination.updateMany({
      where: { agendaItems: { some: { id: gone } } },
      data: { state: "SUSPENDED", movedNote: "Có đơn" },
    });
    const voting = await findVoting(secretary, session.id, now);
    expect(voting?.waiting.map(({ id }) => id)).toEqual([there]);
    const open = (ids: string[]) =>
      openRound(secretary, { sessionId: session.id, itemIds: ids, isOnPaper: false }, now);
    await expect(open(itemIds)).rejects.toThrow("không còn trình Hội đồng");
    await expect(open([there])).resolves.toBeDefined();
  });

  test("vừa mở lượt vừa chốt: nội dung đang bỏ phiếu thì không chốt được", async () => {
    const { seats, session, itemIds, secretary, roundId } = await begin({ size: 4 });
    const [itemId = ""] = itemIds;
    for (const { actor } of seats) {
      await castVotes(actor, { roundId, votes: all(itemIds, "AGAINST") });
    }
    await countRound(secretary, { roundId, version: 1, tellers: "Tổ kiểm phiếu" }, now);
    const settling = whileHeld(
      session.id,
      () => settleItem(secretary, { itemId }, now),
      async (tx) => {
        const { communeId } = office;
        const { id } = await tx.ballotRound.create({
          data: {
            communeId,
            sessionId: session.id,
            number: 2,
            method: "SECRET",
            isOnPaper: false,
            present: 4,
            openedAt: now,
          },
        });
        const zero = { issued: 0, returned: 0, votesFor: 0, votesAgainst: 0, invalid: 0 };
        await tx.tally.create({ data: { communeId, roundId: id, itemId, ...zero, total: 4 } });
      },
    );
    await expect(settling).rejects.toThrow("Bỏ phiếu và kiểm phiếu nội dung này trước đã.");
    expect(await resultOf(itemId)).toBeNull();
  });
});

describe("Ý kiến bằng văn bản", () => {
  const opine = (who: Seat, itemId: string, memberId?: string) =>
    giveOpinion(
      who.actor,
      { itemId, choice: "AGAINST", note: "", ...(memberId && { memberId }) },
      now,
    );

  test("người đã hết nhiệm kỳ không có ý kiến; ý kiến gửi từ trước cũng không được cộng", async () => {
    const { seats, itemIds, secretary, roundId } = await begin({ size: 5, present: 4 });
    const [itemId = ""] = itemIds;
    const [absent, keeper] = [seats[4] as Seat, seats[1] as Seat];
    await opine(absent, itemId);
    await prisma.councilMember.update({
      where: { id: absent.memberId },
      data: { validTo: new Date("2026-02-01") },
    });
    await expect(opine(keeper, itemId, absent.memberId)).rejects.toThrow(
      "không phải thành viên Hội đồng vào ngày họp",
    );
    for (const { actor } of seats.slice(0, 4)) {
      await castVotes(actor, { roundId, votes: all(itemIds, "FOR") });
    }
    await countRound(secretary, { roundId, version: 1, tellers: "Tổ kiểm phiếu" }, now);
    expect(await tallyOf(itemId)).toMatchObject({ votesFor: 4, writtenAgainst: 0, total: 4 });
  });

  test("thư ký không ghi đè lời chính thành viên đã gửi; thành viên thay được lời thư ký nhập", async () => {
    const { seats, itemIds } = await begin({ size: 5, present: 4 });
    const [itemId = ""] = itemIds;
    const [absent, keeper] = [seats[4] as Seat, seats[1] as Seat];
    await opine(keeper, itemId, absent.memberId);
    await opine(absent, itemId);
    await expect(opine(keeper, itemId, absent.memberId)).rejects.toThrow("đã tự gửi ý kiến");
    expect(await prisma.writtenOpinion.findFirstOrThrow({ where: { itemId } })).toMatchObject({
      enteredById: absent.actor.membershipId,
    });
  });

  test("ý kiến đến đúng lúc có kết quả: không ghi", async () => {
    const { seats, session, itemIds } = await begin({ size: 5, present: 4 });
    const [itemId = ""] = itemIds;
    const giving = whileHeld(
      session.id,
      () => opine(seats[4] as Seat, itemId),
      (tx) => tx.agendaItem.update({ where: { id: itemId }, data: { isRecommended: true } }),
    );
    await expect(giving).rejects.toThrow("Nội dung này đã có kết quả.");
    expect(await prisma.writtenOpinion.count({ where: { itemId } })).toBe(0);
  });
});

describe("Phiếu giấy, giơ tay", () => {
  const count = { issued: 5, returned: 5, votesFor: 4, votesAgainst: 1, invalid: 0 };
  test.each([
    { wrong: { issued: 6 }, says: "nhiều hơn 5 người" },
    { wrong: { returned: 6 }, says: "nhiều hơn số phát ra" },
    { wrong: { votesFor: 5 }, says: "cộng lại phải bằng" },
  ])("số kiểm phiếu không thể đúng: $says", async ({ wrong, says }) => {
    const { itemIds, secretary, roundId } = await begin({ size: 5, isOnPaper: true });
    const counts = [{ itemId: itemIds[0] ?? "", ...count, ...wrong }];
    const given = { roundId, version: 1, tellers: "Tổ kiểm phiếu", counts };
    await expect(countRound(secretary, given, now)).rejects.toThrow(says);
  });

  test("nhập đúng thì thành kết quả; không ai bỏ phiếu trên máy được", async () => {
    const { seats, itemIds, secretary, roundId } = await begin({ size: 5, isOnPaper: true });
    const [itemId = ""] = itemIds;
    await expect(
      castVotes((seats[0] as Seat).actor, { roundId, votes: all(itemIds, "FOR") }),
    ).rejects.toThrow("phiếu giấy");
    const counts = [{ itemId, ...count }];
    await countRound(secretary, { roundId, version: 1, tellers: "Tổ kiểm phiếu", counts }, now);
    expect(await tallyOf(itemId)).toMatchObject({ ...count, total: 5 });
    expect(await resultOf(itemId)).toBe(true);
  });
});

test("Mẫu số là số có mặt: chỉ đếm thành viên của ngày họp, ai hết nhiệm kỳ trước khi bỏ phiếu thì không", async () => {
  const rule = { threshold: 50, isStrict: true, denominator: "PRESENT" as const };
  const seats = await createCouncil(office.communeId, 5);
  const { session, itemIds } = await createOpenSession(office, { seats, rule });
  await prisma.councilMember.update({
    where: { id: (seats[4] as Seat).memberId },
    data: { validTo: new Date("2026-01-31") },
  });
  const { actor } = seats[1] as Seat;
  await openRound(actor, { sessionId: session.id, itemIds, isOnPaper: false }, now);
  expect(await tallyOf(itemIds[0] ?? "")).toMatchObject({ total: 4 });
});

test("Hai lượt mở cùng lúc thành một; chỉ thư ký mở và kiểm; xã khác không thấy", async () => {
  const seats = await createCouncil(office.communeId, 3);
  const { session, itemIds } = await createOpenSession(office, { seats });
  const given = { sessionId: session.id, itemIds, isOnPaper: false };
  const [, secretary, member] = seats as [Seat, Seat, Seat];
  await expect(openRound(member.actor, given, now)).rejects.toThrow("Chỉ thư ký và chủ tọa");
  const stranger = await createActor({ roles: ["COUNCIL"] });
  await expect(openRound(stranger, given, now)).rejects.toThrow("Không tìm thấy");
  const opened = await Promise.all([
    openRound(secretary.actor, given, now),
    openRound(secretary.actor, given, now),
  ]);
  const { id: roundId } = await prisma.ballotRound.findFirstOrThrow({
    where: { sessionId: session.id },
  });
  expect(opened).toEqual([roundId, roundId]);
  expect(await prisma.ballotRound.count({ where: { sessionId: session.id } })).toBe(1);
  await expect(openRound(secretary.actor, { ...given, isOnPaper: true }, now)).rejects.toThrow(
    "Đang có một lượt bỏ phiếu",
  );
  await expect(castVotes(stranger, { roundId, votes: all(itemIds, "FOR") })).rejects.toThrow(
    "Không tìm thấy",
  );
});

describe("Kín: đọc cả cơ sở dữ liệu cũng không nối được phiếu với người", () => {
  /** Every row of every table with what PostgreSQL itself knows of it: where it lies, and which transaction wrote it. */
  async function wholeDatabase(): Promise<
    { table: string; row: string; xmin: string; ctid: string }[]
  > {
    const tables = await prisma.$queryRaw<{ name: string }[]>`
      SELECT table_name AS name FROM information_schema.tables
      WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`;
    const rows = [];
    for (const { name } of tables) {
      const found = await prisma.$queryRawUnsafe<{ row: string; xmin: string; ctid: string }[]>(
        `SELECT to_jsonb(t)::text AS row, xmin::text, ctid::text FROM "${name}" t`,
      );
      rows.push(...found.map((each) => ({ table: name, ...each })));
    }
    return rows;
  }

  test("ai bỏ gì không suy ra được từ mã, thứ tự, lần ghi, nhật ký, thông báo; đang bỏ phiếu thì phiếu còn niêm phong", async () => {
    const { seats, itemIds, roundId } = await begin({ size: 7, items: 3 });
    const before = await wholeDatabase();
    const seen = new Set(before.map(({ table, row }) => `${table} ${row}`));
    let ids: string[] = [];
    for (const [index, { actor, memberId }] of seats.entries()) {
      const choice = index % 2 === 0 ? ("FOR" as const) : ("AGAINST" as const);
      await castVotes(actor, { roundId, votes: all(itemIds, choice) });
      const rows = await wholeDatabase();
      // Only the box and the list have changed: nothing tells of the moment.
      const fresh = rows.filter(({ table, row }) => !seen.has(`${table} ${row}`));
      expect([...new Set(fresh.map(({ table }) => table))].sort()).toEqual([
        "ballot",
        "voter_list_entry",
      ]);
      const ballots = rows.filter(({ table }) => table === "ballot");
      const voters = rows.filter(({ table }) => table === "voter_list_entry");
      expect(ballots).toHaveLength((index + 1) * itemIds.length);
      // One transaction has written them all, and none is known again from before.
      expect(new Set([...ballots, ...voters].map(({ xmin }) => xmin)).size).toBe(1);
      const now = ballots.map(({ row }) => JSON.parse(row).id as string);
      expect(now.filter((id) => ids.includes(id))).toEqual([]);
      ids = now;
      for (const { row } of ballots) {
        expect(row).not.toContain(memberId);
        expect(row).not.toContain(actor.membershipId);
        expect(Object.keys(JSON.parse(row)).sort()).toEqual([
          "choice",
          "commune_id",
          "id",
          "item_id",
          "round_id",
          "sealed",
        ]);
        expect(JSON.parse(row).choice).toBeNull();
      }
      // What is sealed is of one length: it does not tell FOR from AGAINST.
      expect(new Set(ballots.map(({ row }) => JSON.parse(row).sealed.length)).size).toBe(1);
    }
  });

  test("thứ tự phiếu trong bảng không theo thứ tự người bỏ: nối theo thứ tự thì chỉ trúng như đoán mò", async () => {
    const rounds = 8;
    let right = 0;
    for (let round = 0; round < rounds; round++) {
      const { seats, itemIds, secretary, roundId, session } = await begin({ size: 6 });
      for (const [index, { actor }] of seats.entries()) {
        await castVotes(actor, { roundId, votes: all(itemIds, index < 3 ? "FOR" : "AGAINST") });
      }
      await countRound(secretary, { roundId, version: 1, tellers: "Tổ kiểm phiếu" }, now);
      const choices = await prisma.$queryRaw<{ choice: Choice }[]>`
        SELECT choice FROM ballot WHERE round_id = ${roundId}::uuid ORDER BY ctid`;
      right += choices.filter(
        ({ choice }, index) => choice === (index < 3 ? "FOR" : "AGAINST"),
      ).length;
      await prisma.councilMember.updateMany({
        where: { communeId: session.communeId },
        data: { validTo: new Date("2026-01-02") },
      });
    }
    // Of 48 guesses about half are right; five standard deviations (3.46 each) either way.
    expect(right).toBeGreaterThan(24 - 18);
    expect(right).toBeLessThan(24 + 18);
  });
});
