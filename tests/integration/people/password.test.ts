import { describe, expect, test } from "vitest";
import { signInWithPassword } from "@/lib/auth/credentials";
import { verifyPassword } from "@/lib/auth/password";
import { findSession, listSessions } from "@/lib/auth/session-store";
import { prisma } from "@/lib/db/client";
import {
  changePassword,
  createFirstAdministrator,
  endAllSessions,
  endSession,
  resetPasswordOfName,
} from "@/lib/people/commands";
import { createActor, createUser, password } from "../../support/factories";

const now = new Date("2026-11-21T02:00:00Z");
const visitor = { address: "203.0.113.7", agent: "Mozilla/5.0" };
const newPassword = "mèo ăn cá, chó gặm xương";

async function signedInTwice() {
  const { userId } = await createActor();
  const { userName } = await prisma.user.findUniqueOrThrow({ where: { id: userId } });
  const signIn = () => signInWithPassword({ identifier: userName ?? "", password }, visitor, now);
  const sessionId = await signIn();
  return { person: { userId, sessionId }, elsewhere: await signIn() };
}

const change = (currentPassword: string, chosen = newPassword) => ({
  currentPassword,
  newPassword: chosen,
  newPasswordAgain: chosen,
});

describe("changePassword", () => {
  test("replaces the hash, ends the other sessions, and is remembered without either password", async () => {
    const { person, elsewhere } = await signedInTwice();

    await changePassword(person, change(password), now);

    const user = await prisma.user.findUniqueOrThrow({ where: { id: person.userId } });
    expect(user.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await verifyPassword(user.passwordHash, newPassword)).toBe(true);
    expect(await findSession(person.sessionId, now)).not.toBeNull();
    expect(await findSession(elsewhere, now)).toBeNull();
    const audit = await prisma.auditEvent.findFirstOrThrow({
      where: { action: "password.changed" },
    });
    expect(audit.data).toEqual({ sessionsEnded: 1 });
  });

  test("takes a password typed with decomposed accents for the same", async () => {
    const { person } = await signedInTwice();

    await changePassword(person, change(password.normalize("NFD")), now);

    const user = await prisma.user.findUniqueOrThrow({ where: { id: person.userId } });
    expect(await verifyPassword(user.passwordHash, newPassword.normalize("NFD"))).toBe(true);
  });

  test("asks for the current password, and not without limit", async () => {
    const { person } = await signedInTwice();
    const wrong = () => changePassword(person, change("sai mất rồi"), now).catch((error) => error);

    for (let count = 0; count < 5; count++) {
      expect(await wrong()).toMatchObject({ message: "Mật khẩu hiện nay không đúng." });
    }

    expect(await wrong()).toMatchObject({ message: expect.stringMatching(/quá nhiều lần/) });
    expect(await listSessions(person.userId, now)).toHaveLength(2);
  });

  test("one person's guessing keeps nobody else from changing theirs", async () => {
    const { person: guesser } = await signedInTwice();
    const { person } = await signedInTwice();
    for (let count = 0; count < 101; count++) {
      await changePassword(guesser, change("sai mất rồi"), now).catch(() => {});
    }

    await expect(changePassword(person, change(password), now)).resolves.toBeUndefined();
  });

  test("refuses the old password again", async () => {
    const { person } = await signedInTwice();

    await expect(changePassword(person, change(password, password), now)).rejects.toMatchObject({
      code: "RULE_BROKEN",
    });
  });
});

describe("ending sessions", () => {
  test("one, or all, at once and with an audit line", async () => {
    const { person, elsewhere } = await signedInTwice();

    await endSession(person, elsewhere, now);
    expect(await listSessions(person.userId, now)).toMatchObject([{ id: person.sessionId }]);

    await endAllSessions(person, now);
    expect(await findSession(person.sessionId, now)).toBeNull();
    expect(await prisma.auditEvent.count({ where: { action: "session.ended" } })).toBe(2);
  });
});

describe("resetPasswordOfName", () => {
  test("gives a password for one time, ends every session, leaves a trace in each commune", async () => {
    const { person, elsewhere } = await signedInTwice();
    const { communeId } = await createActor({ userId: person.userId });
    const { userName } = await prisma.user.findUniqueOrThrow({ where: { id: person.userId } });

    const made = await resetPasswordOfName((userName ?? "").toUpperCase(), now);

    expect(await findSession(person.sessionId, now)).toBeNull();
    expect(await findSession(elsewhere, now)).toBeNull();
    const identifier = userName ?? "";
    await expect(signInWithPassword({ identifier, password }, visitor, now)).rejects.toThrow();
    const sessionId = await signInWithPassword(
      { identifier, password: made.password },
      visitor,
      now,
    );
    expect(await findSession(sessionId, now)).toMatchObject({ mustChangePassword: true });
    const traces = await prisma.auditEvent.findMany({ where: { action: "password.changed" } });
    expect(traces).toHaveLength(2);
    expect(traces.map((trace) => trace.communeId)).toContain(communeId);
    expect(
      JSON.stringify(traces, (_, value) => (typeof value === "bigint" ? "" : value)),
    ).not.toContain(made.password);
  });

  test("says when there is nobody of that name, or the account is disabled", async () => {
    await expect(resetPasswordOfName("khong.co", now)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await createUser({ userName: "bi.khoa", disabledAt: now });
    await expect(resetPasswordOfName("bi.khoa", now)).rejects.toMatchObject({
      code: "RULE_BROKEN",
    });
  });
});

describe("createFirstAdministrator", () => {
  test("makes one account with a password to be changed, once however many start at the same time", async () => {
    const made = await Promise.all([1, 2, 3].map(() => createFirstAdministrator(now)));

    const [account, ...others] = made.filter((result) => result !== null);
    expect(others).toEqual([]);
    expect(account?.password).toMatch(/^([a-z2-9]{4}-){3}[a-z2-9]{4}$/);
    const users = await prisma.user.findMany();
    expect(users).toMatchObject([
      { userName: "quantri", isOperator: true, mustChangePassword: true },
    ]);
    expect(await verifyPassword(users[0]?.passwordHash ?? null, account?.password ?? "")).toBe(
      true,
    );
  });

  test("does nothing where somebody has an account", async () => {
    await createActor();

    expect(await createFirstAdministrator(now)).toBeNull();
  });
});
