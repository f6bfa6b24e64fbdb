import { generateSync } from "otplib";
import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { confirmIdentity } from "@/lib/auth/confirm-identity";
import { signInWithCode, signInWithPassword } from "@/lib/auth/credentials";
import { hasSecondFactor } from "@/lib/auth/second-factor";
import { openSealed, seal } from "@/lib/auth/secret-box";
import { findOwedSession, findSession, listSessions } from "@/lib/auth/session-store";
import { prisma } from "@/lib/db/client";
import {
  beginSecondFactor,
  confirmSecondFactor,
  dropSecondFactorOfName,
  removeSecondFactor,
} from "@/lib/people/second-factor-commands";
import { findSecondFactor } from "@/lib/people/second-factor-queries";
import { createActor, password } from "../../support/factories";

const visitor = { address: "203.0.113.9", agent: "Mozilla/5.0" };
/** Each on its own time step. */
const at = (step: number) => new Date(Date.UTC(2026, 10, 21, 2, 0, 0) + step * 30_000);

let chair: Actor;
let userName: string;

beforeEach(async () => {
  chair = await createActor({ roles: ["CHAIR"] });
  const user = await prisma.user.findUniqueOrThrow({ where: { id: chair.userId } });
  userName = user.userName ?? "";
});

/** The code the person's phone shows. */
async function codeAt(moment: Date): Promise<string> {
  const { secret } = await prisma.secondFactor.findUniqueOrThrow({
    where: { userId: chair.userId },
  });
  const key = openSealed(secret, chair.userId) ?? "";
  return generateSync({ secret: key, epoch: moment.getTime() / 1000 });
}

async function enrol(): Promise<string[]> {
  await beginSecondFactor(chair, { password }, at(0));
  return confirmSecondFactor(chair, { code: await codeAt(at(0)) }, at(0));
}

const enter = (now: Date) => signInWithPassword({ identifier: userName, password }, visitor, now);
const lines = async () =>
  (await prisma.auditEvent.findMany({ orderBy: { sequence: "asc" } })).map(({ action }) => action);
const forbidden = { code: "FORBIDDEN" };

describe("enrolment", () => {
  test("asks for the password, then for the phone's first code; until then nothing is asked at the door", async () => {
    await expect(beginSecondFactor(chair, { password: "không phải" }, at(0))).rejects.toMatchObject(
      forbidden,
    );
    await beginSecondFactor(chair, { password }, at(0));

    expect(await hasSecondFactor(chair.userId)).toBe(false);
    expect(await findSession(await enter(at(0)), at(0))).not.toBeNull();
    await expect(confirmSecondFactor(chair, { code: "000000" }, at(0))).rejects.toMatchObject(
      forbidden,
    );

    const codes = await confirmSecondFactor(chair, { code: await codeAt(at(0)) }, at(0));

    expect(new Set(codes).size).toBe(10);
    expect(await hasSecondFactor(chair.userId)).toBe(true);
    expect(await findSecondFactor(chair)).toEqual({
      step: "on",
      since: at(0),
      recoveryCodesLeft: 10,
    });
    expect(await lines()).toContain("second-factor.enrolled");
  });

  test("neither the key nor a recovery code can be read in the database", async () => {
    const codes = await enrol();
    const rows = JSON.stringify([
      await prisma.secondFactor.findMany(),
      await prisma.recoveryCode.findMany(),
    ]);
    const { secret } = await prisma.secondFactor.findFirstOrThrow();
    const key = openSealed(secret, chair.userId);

    expect(key).toMatch(/^[A-Z2-7]{32}$/);
    for (const hidden of [key ?? "", ...codes, ...codes.map((code) => code.replaceAll("-", ""))]) {
      expect(rows).not.toContain(hidden);
    }
    const other = await createActor();
    expect(openSealed(secret, other.userId)).toBeNull();
    expect(openSealed(`${seal("x", other.userId)}A`, other.userId)).toBeNull();
  });

  test("is begun once; a second one waits until it is taken off, with the password", async () => {
    await enrol();
    await expect(beginSecondFactor(chair, { password }, at(1))).rejects.toMatchObject({
      code: "RULE_BROKEN",
    });
    await expect(
      removeSecondFactor(chair, { password: "không phải" }, at(1)),
    ).rejects.toMatchObject(forbidden);

    await removeSecondFactor(chair, { password }, at(1));

    expect(await hasSecondFactor(chair.userId)).toBe(false);
    expect(await prisma.recoveryCode.count()).toBe(0);
    expect(await findSession(await enter(at(1)), at(1))).not.toBeNull();
    expect(await lines()).toContain("second-factor.removed");
  });

  test("is taken off by name, on the machine, for whom nobody else may help: then the password is enough", async () => {
    await expect(dropSecondFactorOfName(userName, at(0))).rejects.toMatchObject({
      code: "RULE_BROKEN",
    });
    await enrol();
    const owed = await enter(at(2));
    await expect(dropSecondFactorOfName("khong-co-ai", at(2))).rejects.toMatchObject({
      code: "NOT_FOUND",
    });

    await dropSecondFactorOfName(userName.toUpperCase(), at(2));

    expect(await findOwedSession(owed, at(2))).toBeNull();
    expect(await findSession(await enter(at(3)), at(3))).not.toBeNull();
    expect(await prisma.recoveryCode.count()).toBe(0);
    expect(await lines()).toContain("second-factor.removed");
  });
});

describe("signing in", () => {
  test("the password alone signs nobody in; the code does, under a new session", async () => {
    await enrol();
    const owed = await enter(at(2));

    expect(await findSession(owed, at(2))).toBeNull();
    expect(await findOwedSession(owed, at(2))).toEqual({ sessionId: owed, userId: chair.userId });
    expect(await listSessions(chair.userId, at(2))).toEqual([]);
    expect(await lines()).not.toContain("session.opened");

    const sessionId = await signInWithCode(owed, await codeAt(at(2)), visitor, at(2));

    expect((await findSession(sessionId, at(2)))?.actor).toEqual(chair);
    expect(sessionId).not.toBe(owed);
    expect(await findOwedSession(owed, at(2))).toBeNull();
    expect(await lines()).toContain("session.opened");
  });

  test("a code counts once, also of two at the same moment", async () => {
    await enrol();
    const doors = [await enter(at(3)), await enter(at(3)), await enter(at(3))];
    const code = await codeAt(at(3));

    const tried = await Promise.allSettled(
      doors.map((door) => signInWithCode(door, code, visitor, at(3))),
    );

    expect(tried.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  test("a recovery code stands in for the phone, once", async () => {
    const [code = ""] = await enrol();
    const typed = code.toUpperCase().replaceAll("-", " ");

    await signInWithCode(await enter(at(4)), typed, visitor, at(4));

    await expect(signInWithCode(await enter(at(5)), code, visitor, at(5))).rejects.toMatchObject(
      forbidden,
    );
    expect(await findSecondFactor(chair)).toMatchObject({ recoveryCodesLeft: 9 });
  });

  test("what is owed lasts ten minutes, ends with the account, and is nobody else's to pay", async () => {
    await enrol();
    const late = await enter(at(10));
    await expect(signInWithCode(late, await codeAt(at(31)), visitor, at(31))).rejects.toMatchObject(
      forbidden,
    );

    const owed = await enter(at(40));
    await prisma.user.update({ where: { id: chair.userId }, data: { disabledAt: at(40) } });
    await expect(signInWithCode(owed, await codeAt(at(41)), visitor, at(41))).rejects.toMatchObject(
      forbidden,
    );
  });

  test("guessing ends after five", async () => {
    await enrol();
    const owed = await enter(at(50));
    for (let tried = 0; tried < 5; tried += 1) {
      await expect(signInWithCode(owed, "000000", visitor, at(50))).rejects.toThrow(/không đúng/);
    }
    const right = await codeAt(at(50));

    await expect(signInWithCode(owed, right, visitor, at(50))).rejects.toThrow(/quá nhiều lần/);
  });
});

describe("confirmIdentity", () => {
  test("takes the password until a phone is enrolled, its codes from then on", async () => {
    await confirmIdentity(chair, { password }, visitor, at(0));
    const codes = await enrol();

    await expect(confirmIdentity(chair, { password }, visitor, at(1))).rejects.toThrow(/hai bước/);
    const code = await codeAt(at(2));
    await confirmIdentity(chair, { code }, visitor, at(2));
    await expect(confirmIdentity(chair, { code }, visitor, at(2))).rejects.toMatchObject(forbidden);
    await confirmIdentity(chair, { code: codes[3] ?? "" }, visitor, at(3));

    const said = await prisma.auditEvent.findMany({
      where: { action: { startsWith: "identity." } },
      orderBy: { sequence: "asc" },
    });
    expect(said.map(({ action, data }) => [action, data])).toEqual([
      ["identity.confirmed", { by: "password" }],
      ["identity.confirmed", { by: "code" }],
      ["identity.refused", { by: "code" }],
      ["identity.confirmed", { by: "recovery-code" }],
    ]);
  });

  test("a code of somebody without a phone is wrong", async () => {
    await expect(confirmIdentity(chair, { code: "123456" }, visitor, at(0))).rejects.toMatchObject(
      forbidden,
    );
  });
});
