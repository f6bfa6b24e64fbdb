import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { signInWithPassword } from "@/lib/auth/credentials";
import { chooseCapacity, findSession, openSession } from "@/lib/auth/session-store";
import { prisma } from "@/lib/db/client";
import type { Role } from "@/lib/db/generated/enums";
import { env } from "@/lib/env";
import {
  addExistingPerson,
  addPerson,
  changePerson,
  disablePerson,
  dropSecondFactorOf,
  enablePerson,
  makeLink,
  revokeLink,
} from "@/lib/people/accounts-commands";
import { findPerson, findPlace, listPeople } from "@/lib/people/accounts-queries";
import { acceptInvitation, findInvitation } from "@/lib/people/invitations";
import { addMembership, changeMembership, endMembership } from "@/lib/people/places";
import { createActor, createUnit } from "../../support/factories";

const now = new Date("2026-11-21T02:00:00Z");
const visitor = { address: "203.0.113.7", agent: "Mozilla/5.0" };
const secret = { newPassword: "sông chảy qua bản nhỏ" };

const place = {
  roles: ["OFFICE"] as Role[],
  unitId: null,
  position: "Chuyên viên Phòng Văn hóa - Xã hội",
  isDeputy: false,
  validFrom: "2026-11-01",
  validTo: null,
};
const hanh = { name: "Lò Thị Hạnh", userName: "hanh.lo", email: "hanh@vidu.vn", ...place };

let admin: Actor;
let neighbour: Actor;

beforeEach(async () => {
  admin = await createActor({ roles: ["ADMIN"] });
  neighbour = await createActor({ roles: ["ADMIN"] });
});

const lines = async ({ communeId }: Actor) =>
  (await prisma.auditEvent.findMany({ where: { communeId }, orderBy: { sequence: "asc" } })).map(
    ({ action }) => action,
  );
const names = async (...given: Parameters<typeof listPeople>) =>
  (await listPeople(...given)).map(({ name }) => name);

async function invited(person = hanh) {
  const { userId, invitation } = await addPerson(admin, person, now);
  return { userId, ...invitation };
}

/** Somebody who has taken up their invitation, and their open session. */
async function working(person = hanh) {
  const { userId, token } = await invited(person);
  await acceptInvitation(token, secret, now);
  const sessionId = await enter(person.userName);
  const { id } = await prisma.membership.findFirstOrThrow({ where: { userId } });
  return { userId, membershipId: id, sessionId };
}

const enter = (userName: string) =>
  signInWithPassword({ identifier: userName, password: secret.newPassword }, visitor, now);

describe("an invitation", () => {
  test("lets the person set their password, once; only the hash of the link is kept", async () => {
    const { userId, token } = await invited();

    expect(JSON.stringify(await prisma.invitation.findMany())).not.toContain(token);
    expect(await findInvitation(token, now)).toMatchObject({
      state: "open",
      purpose: "JOIN",
      user: { name: "Lò Thị Hạnh", userName: "hanh.lo" },
    });
    await acceptInvitation(token, secret, now);

    expect((await findSession(await enter("hanh.lo"), now))?.actor).toMatchObject({
      userId,
      communeId: admin.communeId,
      roles: ["OFFICE"],
    });
    expect((await findInvitation(token, now))?.state).toBe("used");
    await expect(acceptInvitation(token, secret, now)).rejects.toThrow(/đã được dùng/);
    expect(await lines(admin)).toEqual([
      "account.added",
      "membership.added",
      "invitation.made",
      "invitation.used",
      "session.opened",
    ]);
  });

  test("of two that open it at the same moment one sets the password", async () => {
    const { token } = await invited();
    const both = await Promise.allSettled([
      acceptInvitation(token, { newPassword: "mật khẩu người thứ nhất" }, now),
      acceptInvitation(token, { newPassword: "mật khẩu người thứ hai" }, now),
    ]);

    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  test("opens nothing after seven days, after another was made, after it was taken back, after the account was locked", async () => {
    const first = await invited();
    const late = new Date(now.getTime() + 7 * 24 * 3600_000);
    expect((await findInvitation(first.token, late))?.state).toBe("expired");
    await expect(acceptInvitation(first.token, secret, late)).rejects.toThrow(/quá hạn/);

    const second = await makeLink(admin, { userId: first.userId }, now);
    expect((await findInvitation(first.token, now))?.state).toBe("revoked");
    await revokeLink(admin, { userId: first.userId }, now);
    await expect(acceptInvitation(second.token, secret, now)).rejects.toThrow(/hủy/);

    const third = await makeLink(admin, { userId: first.userId }, now);
    await disablePerson(admin, { userId: first.userId }, now);
    await expect(acceptInvitation(third.token, secret, now)).rejects.toThrow(/hủy/);
    await expect(acceptInvitation("khong-co", secret, now)).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });

  test("for a new password lasts a day and ends every open session", async () => {
    const { userId, sessionId } = await working();
    const { token, expiresAt } = await makeLink(admin, { userId }, now);
    expect(expiresAt).toEqual(new Date("2026-11-22T02:00:00Z"));

    await acceptInvitation(token, { newPassword: "mật khẩu mới của tôi" }, now);

    expect(await findSession(sessionId, now)).toBeNull();
    await expect(enter("hanh.lo")).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});

describe("the list", () => {
  test("goes by given name, is searched without accents, and says where each stands", async () => {
    const unit = await createUnit({ communeId: admin.communeId, name: "Bản Nà Hỳ" });
    await prisma.user.update({ where: { id: admin.userId }, data: { name: "Giàng A Páo" } });
    await working();
    const bun = await invited({
      ...hanh,
      name: "Tòng Văn Bun",
      userName: "bun.tong",
      email: "bun@vidu.vn",
      roles: ["UNIT"],
      position: "Trưởng bản Nà Hỳ",
      unitId: unit.id as never,
    });

    expect(await names(admin, now)).toEqual(["Tòng Văn Bun", "Lò Thị Hạnh", "Giàng A Páo"]);
    expect(await names(admin, now, { search: "truong ban na hy" })).toEqual(["Tòng Văn Bun"]);
    expect(await names(admin, now, { unitId: unit.id })).toEqual(["Tòng Văn Bun"]);
    expect(await names(admin, now, { role: "ADMIN" })).toEqual(["Giàng A Páo"]);
    expect(await names(admin, now, { state: "invited" })).toEqual(["Tòng Văn Bun"]);
    await disablePerson(admin, { userId: bun.userId }, now);
    expect(await names(admin, now, { state: "disabled" })).toEqual(["Tòng Văn Bun"]);
    expect(JSON.stringify(await listPeople(admin, now))).not.toMatch(/argon2|passwordHash/);
  });
});

describe("taken names", () => {
  test.each([
    ["user name", { ...hanh, email: "khac@vidu.vn" }, /Tên đăng nhập/],
    ["e-mail", { ...hanh, userName: "khac.ten" }, /Thư điện tử/],
  ])("a second %s is refused in words, and nothing is left behind", async (_, second, words) => {
    await invited();
    await expect(addPerson(admin, second, now)).rejects.toThrow(words);
    expect(await prisma.invitation.count()).toBe(1);
  });
});

describe("putting a person out", () => {
  test("ends their sessions at once and the door stays shut; opening it again gives all back", async () => {
    const { userId, sessionId } = await working();
    await disablePerson(admin, { userId }, now);

    expect(await findSession(sessionId, now)).toBeNull();
    await expect(enter("hanh.lo")).rejects.toMatchObject({ code: "FORBIDDEN" });
    await enablePerson(admin, { userId }, now);
    expect((await findSession(await enter("hanh.lo"), now))?.actor).not.toBeNull();
    expect(await lines(admin)).toEqual(
      expect.arrayContaining(["account.disabled", "account.enabled"]),
    );
  });

  test("who also serves another commune keeps their account and their work there", async () => {
    const { userId, sessionId } = await working();
    await addExistingPerson(neighbour, { identifier: "Hanh.Lo", ...place }, now);
    const there = await prisma.membership.findFirstOrThrow({
      where: { userId, communeId: neighbour.communeId },
    });

    await disablePerson(admin, { userId }, now);

    const session = await findSession(sessionId, now);
    expect(session).toMatchObject({ userId, actor: null });
    if (!session) throw new Error("The session is gone.");
    await chooseCapacity(session, there.id, now);
    expect((await findSession(sessionId, now))?.actor?.communeId).toBe(neighbour.communeId);
    expect((await findPerson(admin, userId, now))?.state).toBe("ended");
    expect(await lines(neighbour)).not.toContain("account.disabled");
  });

  test("nobody puts themselves out, and an administrator remains", async () => {
    const self = { userId: admin.userId };
    await expect(disablePerson(admin, self, now)).rejects.toMatchObject({ code: "FORBIDDEN" });
    const own = { membershipId: admin.membershipId, version: 1 };
    await expect(endMembership(admin, { ...own, on: "2026-12-31" }, now)).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    await expect(changeMembership(admin, { ...own, ...place }, now)).rejects.toMatchObject({
      code: "FORBIDDEN",
    });

    const second = await createActor({ roles: ["ADMIN"], communeId: admin.communeId });
    const both = await Promise.allSettled([
      disablePerson(admin, { userId: second.userId }, now),
      disablePerson(second, { userId: admin.userId }, now),
    ]);
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(both.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { code: "RULE_BROKEN" },
    });
  });
});

describe("an account that serves two communes, or runs the installation", () => {
  test("is not entered through one of them", async () => {
    const { userId } = await working();
    await addExistingPerson(neighbour, { identifier: "hanh@vidu.vn", ...place }, now);
    const { name, userName, email } = hanh;
    const seen = { name, userName, email };

    for (const by of [admin, neighbour]) {
      await expect(dropSecondFactorOf(by, { userId }, now)).rejects.toThrow(/xã khác/);
      await expect(changePerson(by, { userId, ...seen, name: "Ai Đó", seen }, now)).rejects.toThrow(
        /xã khác/,
      );
    }
    const operator = await createActor({ communeId: admin.communeId });
    await prisma.user.update({ where: { id: operator.userId }, data: { isOperator: true } });
    await expect(makeLink(admin, { userId: operator.userId }, now)).rejects.toThrow(/vận hành/);
    expect(await prisma.invitation.count({ where: { usedAt: null, revokedAt: null } })).toBe(0);
  });
});

describe("places", () => {
  test("begin and end by their days; an ended one is left by open sessions at once", async () => {
    const { userId, membershipId, sessionId } = await working();
    await addMembership(
      admin,
      { userId, ...place, roles: ["CLERK"], position: "Văn thư", validFrom: "2026-12-01" },
      now,
    );
    await endMembership(admin, { membershipId, version: 1, on: "2026-11-20" }, now);

    expect((await findSession(sessionId, now))?.actor).toBeNull();
    const december = new Date("2026-12-01T02:00:00Z");
    const sessionLater = await prisma.$transaction((tx) =>
      openSession(tx, userId, visitor, december),
    );
    expect((await findSession(sessionLater, december))?.actor?.roles).toEqual(["CLERK"]);
    await expect(
      endMembership(admin, { membershipId, version: 1, on: "2026-11-30" }, now),
    ).rejects.toMatchObject({ code: "STALE" });
    await expect(
      endMembership(admin, { membershipId, version: 2, on: "2026-10-01" }, now),
    ).rejects.toThrow(/trước ngày bắt đầu/);
  });

  test("the same post is not held twice on one day; a changed role counts at once", async () => {
    const { userId, membershipId, sessionId } = await working();
    await expect(addMembership(admin, { userId, ...place }, now)).rejects.toThrow(/đã giữ/);
    await changeMembership(
      admin,
      { membershipId, version: 1, ...place, roles: ["CHAIR"], isDeputy: true },
      now,
    );

    expect((await findSession(sessionId, now))?.actor).toMatchObject({
      roles: ["CHAIR"],
      isDeputy: true,
    });
  });

  test("a unit of another commune is no unit here", async () => {
    const { userId } = await invited();
    const foreign = await createUnit({ communeId: neighbour.communeId });
    await expect(
      addMembership(admin, { userId, ...place, position: "Khác", unitId: foreign.id }, now),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  test("a person who works for a unit that was renamed works for the new one", async () => {
    const { communeId } = admin;
    const old = await createUnit({ communeId, name: "Bản Cũ" });
    const { userId } = await invited({ ...hanh, roles: ["UNIT"], unitId: old.id as never });
    const renamed = await createUnit({ communeId, name: "Bản Mới" });
    await prisma.unit.update({
      where: { id: old.id },
      data: { validTo: new Date("2026-11-20"), successorId: renamed.id },
    });
    const session = await prisma.$transaction((tx) => openSession(tx, userId, visitor, now));

    expect((await findSession(session, now))?.actor?.unitId).toBe(renamed.id);
  });
});

describe("who may", () => {
  const { name, userName, email } = hanh;
  const seen = { name, userName, email };
  const commands: [string, (by: Actor, who: Awaited<ReturnType<typeof working>>) => unknown][] = [
    [
      "addMembership",
      (by, { userId }) => addMembership(by, { userId, ...place, position: "K" }, now),
    ],
    [
      "changeMembership",
      (by, { membershipId }) => changeMembership(by, { membershipId, version: 1, ...place }, now),
    ],
    [
      "endMembership",
      (by, { membershipId }) =>
        endMembership(by, { membershipId, version: 1, on: "2026-11-20" }, now),
    ],
    ["changePerson", (by, { userId }) => changePerson(by, { userId, ...seen, seen }, now)],
    ["makeLink", (by, { userId }) => makeLink(by, { userId }, now)],
    ["revokeLink", (by, { userId }) => revokeLink(by, { userId }, now)],
    ["disablePerson", (by, { userId }) => disablePerson(by, { userId }, now)],
    ["enablePerson", (by, { userId }) => enablePerson(by, { userId }, now)],
    ["dropSecondFactorOf", (by, { userId }) => dropSecondFactorOf(by, { userId }, now)],
  ];

  test("every role but ADMIN is refused, another commune's administrator finds nobody; nothing changes", async () => {
    const who = await working();
    const others = await Promise.all(
      (["OFFICE", "UNIT", "CHAIR", "COUNCIL", "CLERK"] as const).map((role) =>
        createActor({ roles: [role], communeId: admin.communeId }),
      ),
    );
    const before = await lines(admin);
    for (const [command, run] of commands) {
      for (const by of others) {
        await expect(run(by, who), `${command} by ${by.roles}`).rejects.toMatchObject({
          code: "FORBIDDEN",
        });
      }
      await expect(run(neighbour, who), `${command} next door`).rejects.toMatchObject({
        code: "NOT_FOUND",
      });
    }
    for (const by of others) {
      await expect(addPerson(by, { ...hanh, userName: "khac" }, now)).rejects.toMatchObject({
        code: "FORBIDDEN",
      });
      expect(await listPeople(by, now)).toEqual([]);
      expect(await findPerson(by, who.userId, now)).toBeNull();
    }
    expect(await names(neighbour, now)).toEqual(["Người Thử"]);
    expect(await findPerson(neighbour, who.userId, now)).toBeNull();
    expect(await findPlace(neighbour, who.userId, who.membershipId)).toBeNull();
    expect(await lines(admin)).toEqual(before);
    expect((await findSession(who.sessionId, now))?.actor).not.toBeNull();
  });
});

test("what was seen and has changed since is not overwritten", async () => {
  const { userId } = await invited();
  const { name, userName, email } = hanh;
  const seen = { name, userName, email };
  await changePerson(admin, { userId, ...seen, name: "Lò Thị Hạnh Nga", seen }, now);

  await expect(
    changePerson(admin, { userId, ...seen, email: null, seen }, now),
  ).rejects.toMatchObject({ code: "STALE" });
});

describe("with a mail server", () => {
  afterEach(() => Object.assign(env, { SMTP_URL: undefined, MAIL_FROM: undefined }));

  test("the link is also mailed to who has an address, and the letter forgotten with the link", async () => {
    Object.assign(env, { SMTP_URL: "smtp://127.0.0.1:1", MAIL_FROM: "cong@vidu.vn" });
    const { userId, token, mailedTo } = await invited();

    expect(mailedTo).toBe("hanh@vidu.vn");
    const [letter] = await prisma.outboxMail.findMany();
    expect(letter?.recipient).toBe("hanh@vidu.vn");
    expect(letter?.text).toContain(`/invitation/${token}\n`);

    const second = await makeLink(admin, { userId }, now);
    expect(JSON.stringify(await prisma.outboxMail.findMany())).not.toContain(token);
    await acceptInvitation(second.token, secret, now);
    expect(JSON.stringify(await prisma.outboxMail.findMany())).not.toContain(second.token);
    const other = await invited({ ...hanh, userName: "khong.thu", email: null as never });
    expect(other.mailedTo).toBeNull();
    // Those of links that are done with are there no more, for nobody to send.
    expect(await prisma.outboxMail.count()).toBe(0);
  });
});
