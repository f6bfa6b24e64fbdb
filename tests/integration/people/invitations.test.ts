import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { signInWithPassword } from "@/lib/auth/credentials";
import { prisma } from "@/lib/db/client";
import { env } from "@/lib/env";
import { portalTasks } from "@/lib/jobs/tasks";
import { listUnsentMail, resendMail } from "@/lib/notifications/mail/unsent";
import { addExistingPerson, addPerson, makeLink, revokeLink } from "@/lib/people/accounts-commands";
import { acceptInvitation, findInvitation, revokeOpenInvitations } from "@/lib/people/invitations";
import { lockUser } from "@/lib/people/places";
import { createActor } from "../../support/factories";

const now = new Date("2026-11-21T02:00:00Z");
const visitor = { address: "203.0.113.7", agent: "Mozilla/5.0" };
const own = { newPassword: "sông chảy qua bản nhỏ" };
const foreign = { newPassword: "mật khẩu của người khác" };

const place = {
  roles: ["OFFICE" as const],
  unitId: null,
  position: "Chuyên viên",
  isDeputy: false,
  validFrom: "2026-11-01",
  validTo: null,
};
const pang = { name: "Lò Thị Pâng", userName: "pang.lo", email: "pang@vidu.vn", ...place };

let admin: Actor;
let neighbour: Actor;

beforeEach(async () => {
  admin = await createActor({ roles: ["ADMIN"] });
  neighbour = await createActor({ roles: ["ADMIN"] });
});

async function working() {
  const { userId, invitation } = await addPerson(admin, pang, now);
  await acceptInvitation(invitation.token, own, now);
  return { userId };
}

const enter = ({ newPassword }: { newPassword: string }) =>
  signInWithPassword({ identifier: pang.userName, password: newPassword }, visitor, now);

/** Until somebody waits in the database for somebody else. */
async function untilBlocked() {
  const end = Date.now() + 10_000;
  for (;;) {
    const [found] = await prisma.$queryRaw<{ waiting: bigint }[]>`
      SELECT count(*) AS waiting FROM pg_stat_activity
      WHERE datname = current_database() AND wait_event_type = 'Lock'`;
    if (found && found.waiting > 0n) return;
    if (Date.now() > end) throw new Error("Nobody waited.");
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

describe("a link of one commune is no way into another", () => {
  test("made while the person served one commune alone, it opens nothing once they serve two", async () => {
    const { userId } = await working();
    const { token } = await makeLink(admin, { userId }, now);
    await addExistingPerson(neighbour, { identifier: pang.userName, ...place }, now);

    await expect(acceptInvitation(token, foreign, now)).rejects.toMatchObject({
      code: "FORBIDDEN",
      message: expect.stringMatching(/thiếu liên kết .* đăng nhập bằng mật khẩu đang dùng/),
    });

    await expect(enter(foreign)).rejects.toMatchObject({ code: "FORBIDDEN" });
    expect(await enter(own)).toBeTruthy();
  });

  test("also when both happen at the same moment", async () => {
    const { userId } = await working();
    const { token } = await makeLink(admin, { userId }, now);
    let used = Promise.resolve<unknown>(null);
    await prisma.$transaction(async (tx) => {
      await lockUser(tx, userId);
      used = acceptInvitation(token, foreign, now).catch((error: unknown) => error);
      await untilBlocked();
      const { communeId } = neighbour;
      const { position, roles } = place;
      await tx.membership.create({
        data: { communeId, userId, position, roles, validFrom: new Date("2026-11-01") },
      });
    });

    expect(await used).toMatchObject({ code: "FORBIDDEN" });
  });

  test("each commune gives one key, both together open; all of it or nothing, once", async () => {
    const { userId } = await working();
    await addExistingPerson(neighbour, { identifier: pang.userName, ...place }, now);
    const ours = await makeLink(admin, { userId }, now);
    const theirs = await makeLink(neighbour, { userId }, now);
    expect([ours.mailedTo, theirs.mailedTo]).toEqual([null, null]);
    expect(await findInvitation(ours.token, now)).toMatchObject({ needsOthers: true });
    const fresh = { newPassword: "núi cao mây trắng bay" };
    const address = (token: string) => `https://cong.vidu.vn/invitation/${token}`;
    const give = (otherLinks: string) =>
      acceptInvitation(ours.token, { ...fresh, otherLinks }, now);

    const stale = await makeLink(neighbour, { userId }, now);
    const stranger = await addPerson(neighbour, { ...pang, userName: "khac", email: null }, now);
    for (const links of ["", ours.token, address(theirs.token), stranger.invitation.token]) {
      await expect(give(links)).rejects.toMatchObject({ code: "FORBIDDEN" });
    }
    expect(await enter(own)).toBeTruthy();

    await give(`\n ${address(stale.token)} `);

    expect(await enter(fresh)).toBeTruthy();
    await expect(enter(own)).rejects.toMatchObject({ code: "FORBIDDEN" });
    for (const token of [ours.token, stale.token]) {
      await expect(acceptInvitation(token, foreign, now)).rejects.toMatchObject({
        code: "RULE_BROKEN",
      });
    }
    const used = await prisma.auditEvent.findMany({ where: { action: "invitation.used" } });
    expect(
      used
        .slice(1)
        .map(({ communeId }) => communeId)
        .sort(),
    ).toEqual([admin.communeId, neighbour.communeId].sort());
  });

  test("nor into the account that runs the installation", async () => {
    const { userId } = await working();
    const { token } = await makeLink(admin, { userId }, now);
    await prisma.user.update({ where: { id: userId }, data: { isOperator: true } });

    // Said when the link is opened, not only when a password is sent.
    expect(await findInvitation(token, now)).toMatchObject({ state: "withheld" });
    await expect(acceptInvitation(token, foreign, now)).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
  });

  test("an account nobody has taken up yet gets no place next door", async () => {
    const { userId, invitation } = await addPerson(admin, pang, now);
    const identifier = pang.userName;
    await expect(addExistingPerson(neighbour, { identifier, ...place }, now)).rejects.toMatchObject(
      { code: "RULE_BROKEN", message: expect.stringMatching(/chưa nhận/) },
    );
    expect(await prisma.membership.count({ where: { userId } })).toBe(1);

    await acceptInvitation(invitation.token, own, now);
    await addExistingPerson(neighbour, { identifier, ...place }, now);
    expect(await prisma.membership.count({ where: { userId } })).toBe(2);
  });
});

test("a link used while it is being taken back: the one waits for the other, neither is cut off", async () => {
  const { userId } = await working();
  const { token } = await makeLink(admin, { userId }, now);
  let used = Promise.resolve<unknown>(null);
  await prisma.$transaction(async (tx) => {
    await lockUser(tx, userId);
    used = acceptInvitation(token, foreign, now).catch((error: unknown) => error);
    await untilBlocked();
    await revokeOpenInvitations(tx, { communeId: admin.communeId, userId }, now);
  });

  expect(await used).toMatchObject({ code: "STALE" });
  expect(await enter(own)).toBeTruthy();
});

describe("a letter with a link, given up", () => {
  beforeEach(() => {
    Object.assign(env, { SMTP_URL: "smtp://127.0.0.1:1", MAIL_FROM: "cong@vidu.vn" });
  });
  afterEach(() => Object.assign(env, { SMTP_URL: undefined, MAIL_FROM: undefined }));

  async function givenUp() {
    const { userId } = await addPerson(admin, pang, now);
    const { id } = await prisma.outboxMail.findFirstOrThrow();
    await prisma.outboxMail.update({ where: { id }, data: { givenUpAt: now } });
    expect(await listUnsentMail(admin, now)).toMatchObject([{ id }]);
    return { userId, id };
  }

  test("is nobody's to send again once the link is taken back", async () => {
    const { userId, id } = await givenUp();

    await revokeLink(admin, { userId }, now);

    expect(await listUnsentMail(admin, now)).toEqual([]);
    await expect(resendMail(admin, id, now)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  test("is kept no longer than the link is good", async () => {
    await givenUp();
    const newDay = (day: string) =>
      portalTasks(() => new Date(day)).new_day?.({}, {} as never) as Promise<void>;

    await newDay("2026-11-27T17:00:00Z");
    expect(await prisma.outboxMail.count()).toBe(1);
    await newDay("2026-11-28T17:00:00Z");
    expect(await prisma.outboxMail.count()).toBe(0);
  });
});
