import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import {
  readAllNotifications,
  readNotification,
  saveMailSetting,
} from "@/lib/notifications/commands";
import { queueDailyLetters } from "@/lib/notifications/mail/daily-letters";
import { notify } from "@/lib/notifications/notify";
import { countUnread, findNotification, listNotifications } from "@/lib/notifications/queries";
import { createActor, createUnit } from "../../support/factories";
import { setMailServer } from "../../support/mail-server";

const at = new Date("2026-11-21T00:00:00Z");
const minutes = (count: number) => new Date(at.getTime() + count * 60_000);
let restore: () => void;

beforeEach(() => {
  restore = setMailServer("smtp://127.0.0.1:1");
});
afterEach(async () => {
  restore();
  await prisma.$executeRaw`DELETE FROM graphile_worker._private_jobs`;
});

async function person(roles: Actor["roles"] = ["OFFICE"], communeId?: string) {
  const unit = roles.includes("UNIT") ? await createUnit({ communeId }) : undefined;
  const actor = await createActor({
    roles: [...roles],
    communeId: communeId ?? unit?.communeId,
    unitId: unit?.id,
  });
  const email = `${actor.userId}@vidu.invalid`;
  await prisma.user.update({ where: { id: actor.userId }, data: { email } });
  return { actor, email };
}

async function tell(
  actor: Actor,
  key: string,
  when = at,
  kind: "question.asked" | "duty.overdue" = "question.asked",
) {
  const of = {
    communeId: actor.communeId,
    to: [actor.membershipId, actor.membershipId],
    key,
    at: when,
  };
  const subject = { type: "assignment", id: actor.userId } as const;
  await prisma.$transaction((tx) =>
    kind === "question.asked"
      ? notify(tx, { ...of, subject, kind, data: { task: `việc ${key}`, by: "Bản Nà" } })
      : notify(tx, { ...of, subject, kind, data: { task: `việc ${key}`, dueOn: "2026-11-20" } }),
  );
}

const letters = () =>
  prisma.outboxMail.findMany({
    select: { recipient: true, subject: true },
    orderBy: { id: "asc" },
  });

describe("who is told by mail", () => {
  test("one letter at once, once for a key, with the office's default", async () => {
    const { actor, email } = await person();

    await tell(actor, "một");
    await tell(actor, "một");

    expect(await countUnread(actor)).toBe(1);
    expect(await letters()).toEqual([
      { recipient: email, subject: "Bản Nà hỏi về việc: việc một" },
    ]);
  });

  test("when the transaction fails nobody is told anything", async () => {
    const { actor } = await person();
    await expect(
      prisma.$transaction(async (tx) => {
        await notify(tx, {
          communeId: actor.communeId,
          to: [actor.membershipId],
          kind: "plan.published",
          subject: { type: "plan", id: actor.userId },
          data: { title: "thử" },
          key: "k",
          at,
        });
        throw new Error("thôi");
      }),
    ).rejects.toThrow("thôi");

    expect(await prisma.notification.count()).toBe(0);
    expect(await letters()).toEqual([]);
  });

  test.each([
    ["chose none", { mail: "NONE" as const, reminders: true }, "question.asked" as const, 0],
    ["chose at once", { mail: "AT_ONCE" as const, reminders: true }, "duty.overdue" as const, 1],
    ["no reminders", { mail: "AT_ONCE" as const, reminders: false }, "duty.overdue" as const, 0],
    ["no reminders", { mail: "AT_ONCE" as const, reminders: false }, "question.asked" as const, 1],
  ])(
    "%s (%j), told of %s: %d letters, and always in the portal",
    async (_, setting, kind, count) => {
      const { actor } = await person();
      await saveMailSetting(actor, setting);

      await tell(actor, "một", at, kind);

      expect(await letters()).toHaveLength(count);
      expect(await countUnread(actor)).toBe(1);
    },
  );

  test("no letters without an address, to a locked account, or without a mail server", async () => {
    const { actor } = await person();
    const user = (data: object) => prisma.user.update({ where: { id: actor.userId }, data });
    await user({ disabledAt: at });
    await tell(actor, "một");
    await user({ disabledAt: null, email: null });
    await tell(actor, "hai");
    await user({ email: "lai@vidu.invalid" });
    setMailServer(undefined);
    await tell(actor, "ba");

    expect(await letters()).toEqual([]);
    expect(await countUnread(actor)).toBe(3);
  });
});

describe("the day's letter", () => {
  test("one with everything still unread, whoever runs it how often; what comes later waits for tomorrow", async () => {
    const { actor, email } = await person(["UNIT"]);
    await tell(actor, "một");
    await tell(actor, "hai", minutes(1));
    await tell(actor, "ba", minutes(2));
    const [, second] = await listNotifications(actor);
    await readNotification(actor, second?.id ?? "", minutes(3));

    await Promise.allSettled([queueDailyLetters(minutes(4)), queueDailyLetters(minutes(4))]);
    await tell(actor, "bốn", minutes(5));
    await queueDailyLetters(minutes(6));

    expect(await letters()).toEqual([
      { recipient: email, subject: "2 thông báo chưa đọc, ngày 21/11/2026" },
    ]);
    await queueDailyLetters(minutes(24 * 60));
    expect(await letters()).toMatchObject([
      {},
      { subject: "1 thông báo chưa đọc, ngày 22/11/2026" },
    ]);
    expect(await queueDailyLetters(minutes(48 * 60))).toBe(0);
  });

  test("each person their own, in every commune; none to who reads everything", async () => {
    const people = [await person(["UNIT"]), await person(["UNIT"]), await person(["UNIT"])];
    for (const [index, { actor }] of people.entries()) await tell(actor, `của ${index}`);
    const [, , reader] = people;
    if (reader) await readAllNotifications(reader.actor, at);

    expect(await queueDailyLetters(minutes(1))).toBe(2);

    const texts = await prisma.outboxMail.findMany({ select: { recipient: true, text: true } });
    for (const [index, { email }] of people.slice(0, 2).entries()) {
      const own = texts.filter(({ recipient }) => recipient === email);
      expect(own).toHaveLength(1);
      expect(own[0]?.text).toContain(`việc của ${index}`);
      expect(own[0]?.text).not.toContain(`việc của ${1 - index}`);
    }
  });
});

describe("in the portal", () => {
  test("the latest first, page by page; read one, read all; nobody sees another's", async () => {
    const { actor } = await person();
    const { actor: colleague } = await person(["OFFICE"], actor.communeId);
    for (const count of [1, 2, 3]) await tell(actor, `số ${count}`, minutes(count));
    await tell(colleague, "riêng");

    const first = await listNotifications(actor, { take: 2 });
    const rest = await listNotifications(actor, { take: 2, after: first[1]?.id });
    expect([...first, ...rest].map(({ words }) => words)).toEqual(
      [3, 2, 1].map((count) => `Bản Nà hỏi về việc: việc số ${count}.`),
    );
    const id = first[0]?.id ?? "";
    expect(await findNotification(actor, id)).toMatchObject({ page: `/duties/${actor.userId}` });
    expect(await findNotification(colleague, id)).toBeNull();
    await readNotification(colleague, id, at);
    expect(await countUnread(actor)).toBe(3);
    await readNotification(actor, id, at);
    expect(await countUnread(actor)).toBe(2);
    expect(await readAllNotifications(actor, at)).toBe(2);
    expect(await readAllNotifications(actor, at)).toBe(0);
    expect(await countUnread(colleague)).toBe(1);
  });
});
