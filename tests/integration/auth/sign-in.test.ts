import { afterEach, describe, expect, test, vi } from "vitest";
import { signInWithPassword } from "@/lib/auth/credentials";
import { hashPassword, verifyPassword } from "@/lib/auth/password";
import { findSession } from "@/lib/auth/session-store";
import { prisma } from "@/lib/db/client";
import { createActor, createUser, password } from "../../support/factories";

const now = new Date("2026-11-21T02:00:00Z");
const visitor = { address: "203.0.113.7", agent: "Mozilla/5.0" };
const wrong = "sai hoàn toàn rồi";

const attempt = (identifier: string, secret = password, address = visitor.address) =>
  signInWithPassword({ identifier, password: secret }, { ...visitor, address }, now);

const refusalOf = (attempted: Promise<unknown>) =>
  attempted.then(
    () => null,
    (error) => error,
  );

afterEach(() => vi.useRealTimers());

describe("signInWithPassword", () => {
  test("opens a session by user name or by e-mail, whatever the case typed", async () => {
    const user = await createUser({ userName: "hanh.lo", email: "hanh.lo@vidu.vn" });

    for (const identifier of ["hanh.lo", "Hanh.Lo", "HANH.LO@vidu.vn", " hanh.lo "]) {
      const sessionId = await attempt(identifier.trim());
      expect(await findSession(sessionId, now)).toMatchObject({ userId: user.id, actor: null });
    }
  });

  test("takes up the only capacity a person has", async () => {
    const actor = await createActor({ roles: ["CHAIR", "COUNCIL"] });
    const { userName } = await prisma.user.findUniqueOrThrow({ where: { id: actor.userId } });

    const sessionId = await attempt(userName ?? "");

    expect((await findSession(sessionId, now))?.actor).toEqual(actor);
    expect(await prisma.auditEvent.findMany({ select: { action: true, data: true } })).toEqual([
      { action: "session.opened", data: { address: visitor.address } },
    ]);
  });

  test("leaves the choice to a person of two communes, and tells both", async () => {
    const actor = await createActor();
    await createActor({ userId: actor.userId });
    const { userName } = await prisma.user.findUniqueOrThrow({ where: { id: actor.userId } });

    const sessionId = await attempt(userName ?? "");

    expect((await findSession(sessionId, now))?.actor).toBeNull();
    expect(await prisma.auditEvent.groupBy({ by: ["communeId"] })).toHaveLength(2);
  });

  test("says the same of a wrong password, an unknown person and a disabled account", async () => {
    await createUser({ userName: "co-that" });
    await createUser({ userName: "da-khoa", disabledAt: now });

    const refusals = [
      await refusalOf(attempt("co-that", wrong)),
      await refusalOf(attempt("khong-co", wrong)),
      await refusalOf(attempt("khong-co@vidu.vn", wrong)),
      await refusalOf(attempt("da-khoa", password)),
    ];

    for (const refusal of refusals) {
      expect(refusal).toMatchObject({
        code: "FORBIDDEN",
        message: "Tên đăng nhập hoặc mật khẩu không đúng.",
      });
    }
    expect(await prisma.session.count()).toBe(0);
  });

  test("does the work of a password for an unknown person too", async () => {
    const passwordHash = await hashPassword(password);
    await refusalOf(attempt("lam-nong", wrong));

    const hash: number[] = [];
    const unknown: number[] = [];
    for (let round = 0; round < 4; round++) {
      hash.push(await workOf(() => verifyPassword(passwordHash, wrong)));
      unknown.push(await workOf(() => refusalOf(attempt(`khong-co-${round}`, wrong))));
    }

    expect(Math.min(...unknown)).toBeGreaterThan(Math.min(...hash) / 2);
  });
});

/** What the processor did for it, in ms: not stretched by what else the machine is at, as a time is. */
async function workOf(doIt: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await doIt();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

describe("throttling", () => {
  test("holds an account after five wrong passwords from one address, and says until when", async () => {
    await createUser({ userName: "hanh" });
    for (let count = 0; count < 5; count++) await refusalOf(attempt("hanh", wrong));

    const refusal = await refusalOf(attempt("hanh", password));

    expect(refusal).toMatchObject({
      code: "FORBIDDEN",
      message: expect.stringMatching(/^Đã thử quá nhiều lần\. Thử lại sau \d\d:\d\d\.$/),
    });
    expect(await prisma.session.count()).toBe(0);
  });

  test("holds a name that nobody has in the same way", async () => {
    for (let count = 0; count < 5; count++) await refusalOf(attempt("khong-co", wrong));

    expect(await refusalOf(attempt("khong-co", wrong))).toMatchObject({
      message: expect.stringMatching(/quá nhiều lần/),
    });
  });

  test("counts attempts made at the same moment one by one", async () => {
    await createUser({ userName: "hanh" });

    const refusals = await Promise.all(
      Array.from({ length: 12 }, () => refusalOf(attempt("hanh", wrong))),
    );

    expect(refusals.filter(({ message }) => message.includes("không đúng"))).toHaveLength(5);
    expect(refusals.filter(({ message }) => message.includes("quá nhiều lần"))).toHaveLength(7);
  });

  test("does not lock the owner out elsewhere because a stranger keeps failing", async () => {
    await createUser({ userName: "hanh" });
    for (let count = 0; count < 20; count++)
      await refusalOf(attempt("hanh", wrong, "198.51.100.9"));

    await expect(attempt("hanh", password, "192.0.2.1")).resolves.toEqual(expect.any(String));
  });

  test("holds one address that tries many names", async () => {
    await createUser({ userName: "hanh" });
    await prisma.signInAttempt.create({
      data: { key: `address:${visitor.address}`, points: 100, expire: Date.now() + 60_000 },
    });

    expect(await refusalOf(attempt("hanh", password))).toMatchObject({
      message: expect.stringMatching(/quá nhiều lần/),
    });
  });

  test("forgets wrong passwords after a right one, and everything after its time", async () => {
    await createUser({ userName: "hanh" });
    for (let count = 0; count < 4; count++) await refusalOf(attempt("hanh", wrong));
    await attempt("hanh");
    for (let count = 0; count < 5; count++) await refusalOf(attempt("hanh", wrong));
    expect(await refusalOf(attempt("hanh"))).not.toBeNull();

    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 16 * 60_000 });

    await expect(attempt("hanh")).resolves.toEqual(expect.any(String));
  });
});
