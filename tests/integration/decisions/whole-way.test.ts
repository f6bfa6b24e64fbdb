import { generateSync } from "otplib";
import { describe, expect, test } from "vitest";
import { NotConfirmedError } from "@/lib/auth/confirm-identity";
import { seal } from "@/lib/auth/secret-box";
import { newTotpSecret } from "@/lib/auth/totp";
import { grantDelegation } from "@/lib/campaigns/approval/delegations";
import { findRegisterPage } from "@/lib/campaigns/issue/register-queries";
import { prisma } from "@/lib/db/client";
import {
  DepartureMissing,
  decideItems,
  followCouncil,
} from "@/lib/decisions/deciding/decide-items";
import { handDecision, returnDecision } from "@/lib/decisions/deciding/return-decision";
import { signDecision } from "@/lib/decisions/deciding/sign-decision";
import { submitDecision } from "@/lib/decisions/deciding/submit-decision";
import { issueDecision } from "@/lib/decisions/issue/issue-decision";
import { approvedItems } from "@/lib/decisions/items";
import { findFund, setFund } from "@/lib/decisions/money/fund";
import { listAvailable } from "@/lib/decisions/proposal/available";
import {
  addNominations,
  beginDecision,
  discardDecision,
  removeItem,
} from "@/lib/decisions/proposal/begin-decision";
import { findDecision, listDecisions } from "@/lib/decisions/queries";
import { plainText } from "@/lib/documents/model";
import { printOutline } from "@/lib/documents/outline/print";
import { createNomination } from "../../support/awards";
import {
  begun,
  decisionOf,
  issue,
  issued,
  now,
  people,
  proof,
  recommended,
  refOf,
  sign,
  submitted,
  visitor,
} from "./people";

const suspended = (id: string) =>
  prisma.nomination.update({
    where: { id },
    data: { state: "SUSPENDED", movedNote: "Có đơn tố cáo" },
  });

describe("from the Council to the golden book", () => {
  test("proposed, decided item by item, signed, numbered: paper, list, money, nominations, units told", async () => {
    const those = await people();
    const { office, chair, clerk, communeId } = those;
    const person = await recommended(those, { name: "Lò Văn Thử" });
    const household = await recommended(those, {
      audience: "HOUSEHOLD",
      name: "Hộ ông Cà Văn Thử",
    });
    const group = await recommended(those, { audience: "COLLECTIVE", name: "Nhân dân bản Nà Thử" });
    const against = await createNomination(office, {
      unitId: those.unitId,
      state: "NOT_RECOMMENDED",
      name: "Vì Văn Thử",
    });
    const short = await createNomination(office, {
      unitId: those.unitId,
      state: "ELIGIBLE",
      procedure: "SHORT",
      type: "SUDDEN",
      name: "Quàng Thị Thử",
    });
    const all = [person, household, group, against, short].map(({ id }) => id);

    const available = await listAvailable(office, "AWARD", now);
    expect(available.map(({ id }) => id).sort()).toEqual([...all].sort());

    const decisionId = await begun(those, all);
    expect(await listAvailable(office, "AWARD", now)).toEqual([]);
    await submitDecision(office, await refOf(those, decisionId), now);

    await followCouncil(chair, await refOf(those, decisionId), now);
    const decided = await decisionOf(those, decisionId);
    expect(decided.items.map(({ name, outcome }) => [name, outcome])).toEqual([
      ["Nhân dân bản Nà Thử", "APPROVED"],
      ["Hộ ông Cà Văn Thử", "APPROVED"],
      ["Lò Văn Thử", "APPROVED"],
      ["Vì Văn Thử", "REJECTED"],
      ["Quàng Thị Thử", "APPROVED"],
    ]);

    await signDecision(chair, { ...(await refOf(those, decisionId)), proof }, visitor, now);
    const signed = await decisionOf(those, decisionId);
    expect(signed).toMatchObject({ state: "SIGNED", signerId: chair.membershipId });
    // The golden book has no gap where somebody was rejected.
    expect(approvedItems(signed).map(({ name, position }) => [position, name])).toEqual([
      [1, "Nhân dân bản Nà Thử"],
      [2, "Hộ ông Cà Văn Thử"],
      [3, "Lò Văn Thử"],
      [4, "Quàng Thị Thử"],
    ]);

    expect(await issue(those, decisionId)).toMatchObject({ number: "01/QĐ-UBND" });
    const { document, items, paper } = await decisionOf(those, decisionId);
    expect(paper).toEqual({ number: "01/QĐ-UBND", issuedOn: "2026-11-20" });
    const words = document ? printOutline(document) : "";
    expect(words).toContain("CHỦ TỊCH ỦY BAN NHÂN DÂN");
    expect(words).toContain("cho 01 tập thể, 01 hộ gia đình và 02 cá nhân");
    expect(words).toContain("(Kèm theo Quyết định số 01/QĐ-UBND ngày 20 tháng 11 năm 2026 của");
    expect(words).not.toContain("Vì Văn Thử");
    expect(document?.signature.lines).toEqual(["CHỦ TỊCH"]);
    // 0,6; 0,45; 0,3 × 2.530.000, rounded up to ten thousands (DOMAIN §6.4).
    expect(items.map(({ name, amount }) => [name, amount])).toEqual([
      ["Nhân dân bản Nà Thử", 1_520_000],
      ["Hộ ông Cà Văn Thử", 1_140_000],
      ["Lò Văn Thử", 760_000],
      ["Quàng Thị Thử", 760_000],
      ["Vì Văn Thử", null],
    ]);

    const states = await prisma.nomination.findMany({
      where: { id: { in: all } },
      select: { name: true, state: true },
    });
    expect(Object.fromEntries(states.map(({ name, state }) => [name, state]))).toEqual({
      "Nhân dân bản Nà Thử": "AWARDED",
      "Hộ ông Cà Văn Thử": "AWARDED",
      "Lò Văn Thử": "AWARDED",
      "Quàng Thị Thử": "AWARDED",
      "Vì Văn Thử": "REJECTED",
    });
    const told = await prisma.notification.findMany({
      where: { communeId, subjectId: decisionId },
      select: { kind: true, membershipId: true, data: true },
    });
    expect(told.map(({ kind, membershipId }) => [kind, membershipId])).toEqual(
      expect.arrayContaining([
        ["decision.to-sign", chair.membershipId],
        ["decision.to-number", clerk.membershipId],
        ["decision.issued", office.membershipId],
        ["decision.issued", chair.membershipId],
        ["award.decided", those.unit.membershipId],
      ]),
    );
    expect(told.find(({ kind }) => kind === "award.decided")?.data).toMatchObject({
      awarded: 4,
      rejected: 1,
    });
    const series = { year: 2026, kind: "DECISION" } as const;
    const { rows } = await findRegisterPage(clerk, series, {}, { page: 1, size: 10 });
    expect(rows).toMatchObject([
      { number: 1, symbol: "QĐ-UBND", frozenDocument: { decision: { id: decisionId } } },
    ]);
    expect(await issue(those, decisionId)).toMatchObject({ number: "01/QĐ-UBND" });
  });

  test("a departure from the Council needs words, on either side; the words stay", async () => {
    const those = await people();
    const { office, chair } = those;
    const one = await recommended(those);
    const other = await createNomination(office, {
      unitId: those.unitId,
      state: "NOT_RECOMMENDED",
    });
    const decisionId = await submitted(those, [one.id, other.id]);
    const { items, version } = await decisionOf(those, decisionId);
    const choose = (departure: string) =>
      decideItems(
        chair,
        {
          decisionId,
          version,
          choices: items.map(({ id, councilRecommends }) => ({
            itemId: id,
            outcome: councilRecommends ? ("REJECTED" as const) : ("APPROVED" as const),
            departure,
          })),
        },
        now,
      );

    await expect(choose("  ")).rejects.toBeInstanceOf(DepartureMissing);
    expect((await decisionOf(those, decisionId)).items.map(({ outcome }) => outcome)).toEqual([
      "PENDING",
      "PENDING",
    ]);
    await choose("Kết luận kiểm tra ngày 18/11/2026");
    const after = await decisionOf(those, decisionId);
    expect(after.items.every(({ departure }) => departure.startsWith("Kết luận"))).toBe(true);
    // The database insists as well.
    await expect(
      prisma.decisionItem.updateMany({ where: { decisionId }, data: { departure: "" } }),
    ).rejects.toThrow(/decision_item_departure/);
  });

  test("nothing is signed while somebody is undecided, or when nobody is left", async () => {
    const those = await people();
    const { chair } = those;
    const { id } = await recommended(those);
    const decisionId = await submitted(those, [id]);
    const signIt = async () =>
      signDecision(chair, { ...(await refOf(those, decisionId)), proof }, visitor, now);

    await expect(signIt()).rejects.toThrow("Còn 1 trường hợp chưa quyết định");
    const { items, version } = await decisionOf(those, decisionId);
    const choices = items.map((item) => ({
      itemId: item.id,
      outcome: "REJECTED" as const,
      departure: "Có đơn tố cáo đang giải quyết",
    }));
    await decideItems(chair, { decisionId, version, choices }, now);
    await expect(signIt()).rejects.toThrow("Không còn ai trong danh sách");
  });

  test("sent back with a reason, changed, submitted again; a wrong password signs nothing", async () => {
    const those = await people();
    const { office, chair } = those;
    const one = await recommended(those);
    const other = await recommended(those);
    const decisionId = await submitted(those, [one.id, other.id]);

    await returnDecision(
      chair,
      { ...(await refOf(those, decisionId)), reason: "Bỏ một người." },
      now,
    );
    const returned = await decisionOf(those, decisionId);
    expect(returned).toMatchObject({ state: "RETURNED", movedNote: "Bỏ một người." });
    const [first] = returned.items;
    await removeItem(office, { ...(await refOf(those, decisionId)), itemId: first?.id ?? "" }, now);
    expect(await listAvailable(office, "AWARD", now)).toHaveLength(1);
    await submitDecision(office, await refOf(those, decisionId), now);
    await followCouncil(chair, await refOf(those, decisionId), now);

    const wrong = { ...(await refOf(those, decisionId)), proof: { password: "không phải" } };
    await expect(signDecision(chair, wrong, visitor, now)).rejects.toThrow("Mật khẩu không đúng");
    expect((await decisionOf(those, decisionId)).state).toBe("SUBMITTED");
  });

  test("a deputy decides and signs only what was handed over, while the delegation holds: KT. CHỦ TỊCH", async () => {
    const those = await people();
    const { chair, deputy } = those;
    const { id } = await recommended(those);
    const decisionId = await submitted(those, [id]);
    const ref = () => refOf(those, decisionId);
    await expect(followCouncil(deputy, await ref(), now)).rejects.toThrow("được giao");

    const delegation = {
      deputyId: deputy.membershipId,
      scope: "Thi đua, khen thưởng",
      basis: "Thông báo số 3/TB-UBND",
      validFrom: "2026-11-01",
      validTo: "2026-11-30",
    };
    await grantDelegation(chair, delegation, now);
    const { id: delegationId } = await prisma.delegation.findFirstOrThrow({
      where: { communeId: those.communeId },
    });
    await handDecision(chair, { ...(await ref()), delegationId }, now);
    await expect(followCouncil(chair, await ref(), now)).rejects.toThrow("Lấy lại việc ký");
    const late = new Date("2026-12-02T03:00:00Z");
    await expect(followCouncil(deputy, await ref(), late)).rejects.toThrow("không còn hiệu lực");
    await followCouncil(deputy, await ref(), now);
    await signDecision(deputy, { ...(await ref()), proof }, visitor, now);

    const { document, delegation: by } = await decisionOf(those, decisionId);
    expect(document?.signature.lines).toEqual(["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]);
    expect(by?.basis).toBe("Thông báo số 3/TB-UBND");
  });

  test.each([
    { kind: "AWARD", award: "giay-khen" },
    { kind: "HIGHER", award: "bang-khen-tinh" },
  ] as const)(
    "a nomination that was suspended meanwhile is not brought before the Chairman, nor signed: $kind",
    async ({ kind, award }) => {
      const those = await people();
      const { office } = those;
      const { id, name } = await recommended(those, { award });
      const decisionId = await submitted(those, [id], now, kind);
      await suspended(id);
      await expect(sign(those, decisionId)).rejects.toThrow(
        `Đề nghị “${name}” nay ở trạng thái “Tạm dừng xét”. Trả lại thường trực`,
      );
      await returnDecision(
        those.chair,
        { ...(await refOf(those, decisionId)), reason: "Xem lại" },
        now,
      );
      await expect(submitDecision(office, await refOf(those, decisionId), now)).rejects.toThrow(
        "Bỏ khỏi danh sách rồi trình.",
      );
      await discardDecision(office, await refOf(those, decisionId), now);
      expect(await findDecision(office, decisionId, now)).toBeNull();
    },
  );

  test("suspended after the signature, somebody does not go up to the province: no number is given", async () => {
    const those = await people();
    const one = await recommended(those, { award: "bang-khen-tinh" });
    const other = await recommended(those, { award: "bang-khen-tinh" });
    const decisionId = await submitted(those, [one.id, other.id], now, "HIGHER");
    await sign(those, decisionId);
    await suspended(one.id);

    await expect(issue(those, decisionId)).rejects.toThrow(
      `Đề nghị “${one.name}” nay ở trạng thái “Tạm dừng xét”. Trả lại thường trực`,
    );
    expect((await decisionOf(those, decisionId)).state).toBe("SIGNED");
    expect(await prisma.frozenDocument.count({ where: { communeId: those.communeId } })).toBe(0);
  });
});

test("a title is voted on: by the short procedure it is put forward nowhere, and goes into no decision", async () => {
  const those = await people();
  const { office, unitId } = those;
  const short = { unitId, state: "ELIGIBLE", procedure: "SHORT", type: "SUDDEN" } as const;
  const [title, form] = [
    await createNomination(office, { ...short, award: "cstdcs" }),
    await createNomination(office, { ...short, award: "giay-khen" }),
  ];

  expect((await listAvailable(office, "AWARD", now)).map(({ id }) => id)).toEqual([form.id]);
  await expect(begun(those, [title.id])).rejects.toThrow("không còn chờ quyết định");
});

describe("at the same moment", () => {
  test("two decisions over one nomination: one has it", async () => {
    const those = await people();
    const { id } = await recommended(those);
    const others = await Promise.all([recommended(those), recommended(those)]);

    const made = await Promise.allSettled(
      others.map((other) =>
        beginDecision(those.office, { kind: "AWARD", nominationIds: [id, other.id] }, now),
      ),
    );

    expect(made.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await prisma.decisionItem.count({ where: { nominationId: id } })).toBe(1);
    // Whoever writes past the commands is stopped by the database.
    const [item] = await prisma.decisionItem.findMany({ where: { nominationId: id } });
    const { decisionId } = await beginDecision(
      those.office,
      { kind: "AWARD", nominationIds: [(await recommended(those)).id] },
      now,
    );
    await expect(
      prisma.decisionItem.create({
        data: {
          communeId: those.communeId,
          decisionId,
          position: 9,
          nominationId: id,
          recipientId: item?.recipientId ?? "",
          award: "giay-khen",
          type: "MERIT",
          audience: "PERSON",
          name: "Hai lần",
          citation: "",
        },
      }),
    ).rejects.toThrow(/Unique constraint/);
  });

  test("a nomination already in a decision is not added to another", async () => {
    const those = await people();
    const one = await recommended(those);
    await begun(those, [one.id]);
    const decisionId = await begun(those, [(await recommended(those)).id]);
    await expect(
      addNominations(
        those.office,
        { ...(await refOf(those, decisionId)), nominationIds: [one.id] },
        now,
      ),
    ).rejects.toThrow("quyết định khác");
  });

  test("signed twice at once it is signed once; two clerks give one number; two papers two", async () => {
    const those = await people();
    const { chair, clerk } = those;
    const decisionId = await submitted(those, [(await recommended(those)).id]);
    await followCouncil(chair, await refOf(those, decisionId), now);
    const ref = await refOf(those, decisionId);

    const signing = await Promise.allSettled(
      [1, 2].map(() => signDecision(chair, { ...ref, proof }, visitor, now)),
    );
    // Without JavaScript only the answer to the second press is seen.
    expect(signing.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled"]);
    const moves = await prisma.auditEvent.findMany({
      where: { communeId: those.communeId, action: "decision.moved" },
      select: { data: true },
      take: 10,
    });
    expect(moves.filter(({ data }) => (data as { to: string }).to === "SIGNED")).toHaveLength(1);

    const signed = { ...(await refOf(those, decisionId)), issuedOn: "2026-11-20" };
    const given = await Promise.all([1, 2].map(() => issueDecision(clerk, signed, now)));
    expect(given[0]).toEqual(given[1]);
    expect(await prisma.frozenDocument.count({ where: { communeId: those.communeId } })).toBe(1);

    const [second, third] = await Promise.all(
      [0, 1].map(async () => submitted(those, [(await recommended(those)).id])),
    );
    for (const id of [second, third]) await sign(those, id ?? "");
    const numbers = await Promise.all(
      [second, third].map((id) => issue(those, id ?? "").then(({ number }) => number)),
    );
    expect(numbers.sort()).toEqual(["02/QĐ-UBND", "03/QĐ-UBND"]);
  });

  test("of two presses with one code the second finds it signed; a wrong code signs nothing", async () => {
    const those = await people();
    const { chair } = those;
    const secret = newTotpSecret();
    const { userId } = chair;
    const at = { createdAt: now, confirmedAt: now };
    await prisma.secondFactor.create({ data: { userId, secret: seal(secret, userId), ...at } });
    const [first, second] = await Promise.all(
      [0, 1].map(async () => submitted(those, [(await recommended(those)).id])),
    );
    const signing = async (decisionId = "", code = "") => {
      const ref = await refOf(those, decisionId);
      return signDecision(chair, { ...ref, proof: { code } }, visitor, now);
    };
    for (const id of [first, second]) await followCouncil(chair, await refOf(those, id ?? ""), now);
    const code = generateSync({ secret, epoch: now.getTime() / 1000 });

    await Promise.all([1, 2].map(() => signing(first, code)));
    expect(await decisionOf(those, first ?? "")).toMatchObject({ state: "SIGNED" });
    // Used up by the other paper, it is no code for this one.
    await expect(signing(second, code)).rejects.toBeInstanceOf(NotConfirmedError);
    expect(await decisionOf(those, second ?? "")).toMatchObject({ state: "SUBMITTED" });
  });

  test("what the Chairman decided on a page that is old by now is not kept", async () => {
    const those = await people();
    const decisionId = await submitted(those, [(await recommended(those)).id]);
    const old = await refOf(those, decisionId);
    await followCouncil(those.chair, old, now);
    await expect(followCouncil(those.chair, old, now)).rejects.toThrow("vừa có thay đổi");
  });
});

describe("money", () => {
  test("of the day of issue: signed on 30/6/2026, a day later it is more; the signed paper says the same", async () => {
    const evening = new Date("2026-06-30T03:00:00Z");
    const next = new Date("2026-07-01T03:00:00Z");
    const amounts: Record<string, number | null | undefined> = {};
    for (const [day, at] of [
      ["2026-06-30", evening],
      ["2026-07-01", next],
    ] as const) {
      const those = await people();
      const decisionId = await submitted(those, [(await recommended(those)).id], evening);
      await sign(those, decisionId, evening);
      await issue(those, decisionId, at);
      const { items, document, paper } = await decisionOf(those, decisionId);
      expect(paper?.issuedOn).toBe(day);
      amounts[day] = items[0]?.amount;
      const cells = document?.annexes[0]?.body[0]?.table?.rows[2] ?? [];
      expect(cells.map((cell) => ("text" in cell ? plainText(cell.text) : ""))).toContain("0,3");
    }
    expect(amounts).toEqual({ "2026-06-30": 710_000, "2026-07-01": 760_000 });
  });

  test("of two titles for one year only the higher is paid, a giấy khen beside it is (Điều 49(5), (7))", async () => {
    const those = await people();
    const first = await recommended(those, { award: "ldtt" });
    const { recipientId } = first;
    const higher = await recommended(those, { award: "cstdcs", recipientId });
    const form = await recommended(those, { award: "giay-khen", recipientId });
    const decisionId = await issued(those, [first.id, higher.id, form.id]);

    const { items } = await decisionOf(those, decisionId);
    const byAward = Object.fromEntries(items.map(({ award, amount }) => [award, amount]));
    expect(byAward).toEqual({ ldtt: 0, cstdcs: 2_530_000, "giay-khen": 760_000 });
    expect(items.find(({ award }) => award === "ldtt")?.amountNote).toContain("khoản 5 Điều 49");
  });

  test("two titles for one year by two decisions of one day: the later brings what is above the first", async () => {
    const those = await people();
    const { office, chair } = those;
    const title = (award: string, rest: object = {}) =>
      recommended(those, { award, name: "Lò Văn Thử", ...rest });
    const lower = await title("ldtt");
    const same = { recipientId: lower.recipientId };
    const higher = await title("cstdcs", same);
    const year = { from: "2025-01-01", to: "2025-12-31" };
    const lastYear = await title("ldtt", { ...same, achieved: year });
    const first = await submitted(those, [lower.id]);
    const second = await submitted(those, [higher.id, lastYear.id]);
    await sign(those, first);
    await sign(those, second, new Date(now.getTime() + 60_000));
    const reserved = async () => (await findFund(chair, 2026, now)).reserved;
    expect(await reserved()).toBe(2_530_000 + 760_000);
    const noon = new Date(now.getTime() + 3_600_000);
    await issue(those, second, noon);
    await issue(those, first, noon);

    const money = async (id: string) =>
      (await decisionOf(those, id)).items.map(({ award, amount }) => [award, amount]);
    expect(await money(first)).toEqual([["ldtt", 760_000]]);
    // Last year's is of another time: paid whole.
    expect(Object.fromEntries(await money(second))).toEqual({
      cstdcs: 2_530_000 - 760_000,
      ldtt: 760_000,
    });
    const { items } = await decisionOf(those, second);
    expect(items.find(({ award }) => award === "cstdcs")?.amountNote).toContain(
      "Chi phần chênh lệch: cùng thời gian đã được thưởng danh hiệu",
    );
    const { document } = await decisionOf(those, second);
    expect(document ? printOutline(document) : "").toContain(
      "trừ phần đã được thưởng ở quyết định khác",
    );

    // The lower one after the higher brings nothing.
    const late = await title("ldtt", same);
    const third = await issued(those, [late.id], noon);
    expect(await money(third)).toEqual([["ldtt", 0]]);

    // Signed with the difference, the first sent back meanwhile: the list says what is true no longer.
    const other = await title("ldtt", { name: "Cà Thị Thử" });
    const above = await title("cstdcs", { name: "Cà Thị Thử", recipientId: other.recipientId });
    const sentBack = await submitted(those, [other.id]);
    const left = await submitted(those, [above.id]);
    await sign(those, sentBack);
    await sign(those, left, noon);
    const back = { ...(await refOf(those, sentBack)), reason: "Ghi sai tên" };
    await returnDecision(chair, back, noon);
    await expect(issue(those, left, noon)).rejects.toThrow(
      "danh hiệu của “Cà Thị Thử” ở quyết định khác có thay đổi",
    );
    await returnDecision(chair, { ...(await refOf(those, left)), reason: "Ký lại" }, noon);
    await submitDecision(office, await refOf(those, left), noon);
    await sign(those, left, noon);
    await issue(those, left, noon);
    expect(await money(left)).toEqual([["cstdcs", 2_530_000]]);
  });

  test("against the fund of the year: what is used, what is on its way, what is left", async () => {
    const those = await people();
    const { office, chair, clerk } = those;
    const fund = { year: 2026, amount: 10_000_000n, basis: "Quyết định giao dự toán" };
    await setFund(office, { ...fund, version: 0 }, now);
    await issued(those, [(await recommended(those)).id]);
    await begun(those, [(await recommended(those, { audience: "COLLECTIVE" })).id]);

    expect(await findFund(chair, 2026, now)).toMatchObject({
      used: 760_000,
      reserved: 1_520_000,
      left: 9_240_000,
      leftAfter: 7_720_000,
    });
    await expect(findFund(clerk, 2026, now)).rejects.toThrow("Chỉ thường trực");
    await expect(setFund(office, { ...fund, version: 0 }, now)).rejects.toThrow(
      "vừa có người khác",
    );
    await expect(setFund(chair, { ...fund, version: 1 }, now)).rejects.toThrow("Chỉ thường trực");
  });
});

describe("who sees decisions", () => {
  test("each role in each state; another commune none", async () => {
    const those = await people();
    const { office, chair, deputy, clerk, unit, council, admin, stranger } = those;
    const decisionId = await begun(those, [(await recommended(those)).id]);
    const seers = { office, chair, deputy, clerk, unit, council, admin, stranger };
    const seenBy = async () => {
      const seen: string[] = [];
      for (const [name, actor] of Object.entries(seers)) {
        const found = await findDecision(actor, decisionId, now);
        const { total } = await listDecisions(actor);
        expect(total).toBe(found ? 1 : 0);
        if (found) seen.push(name);
      }
      return seen;
    };

    expect(await seenBy()).toEqual(["office", "chair", "deputy"]);
    await submitDecision(office, await refOf(those, decisionId), now);
    expect(await seenBy()).toEqual(["office", "chair", "deputy"]);
    await sign(those, decisionId);
    expect(await seenBy()).toEqual(["office", "chair", "deputy", "clerk"]);
    await issue(those, decisionId);
    expect(await seenBy()).toEqual(["office", "chair", "deputy", "clerk"]);
  });

  test("nobody does another's part; a stranger finds nothing", async () => {
    const those = await people();
    const { office, chair, clerk, unit, stranger } = those;
    const { id } = await recommended(those);
    for (const actor of [chair, clerk, unit]) {
      await expect(
        beginDecision(actor, { kind: "AWARD", nominationIds: [id] }, now),
      ).rejects.toThrow("Chỉ thường trực");
    }
    await expect(
      beginDecision(stranger, { kind: "AWARD", nominationIds: [id] }, now),
    ).rejects.toThrow("quyết định khác");
    const decisionId = await submitted(those, [id]);
    const ref = await refOf(those, decisionId);
    await expect(followCouncil(office, ref, now)).rejects.toThrow("Chỉ Chủ tịch");
    await expect(followCouncil(clerk, ref, now)).rejects.toThrow("Không tìm thấy");
    await expect(followCouncil(stranger, ref, now)).rejects.toThrow("Không tìm thấy");
    await expect(issueDecision(clerk, { ...ref, issuedOn: "2026-11-20" }, now)).rejects.toThrow(
      "Không tìm thấy",
    );
    await sign(those, decisionId);
    await expect(
      issueDecision(office, { ...(await refOf(those, decisionId)), issuedOn: "2026-11-20" }, now),
    ).rejects.toThrow("Chỉ văn thư");
  });
});
