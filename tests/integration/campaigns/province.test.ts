import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { listCommunes, listProgress, listSuperiorPlans } from "@/lib/campaigns/province/queries";
import { superiorKey } from "@/lib/campaigns/province/superior-key";
import { prisma } from "@/lib/db/client";
import type { PlanState } from "@/lib/db/generated/enums";
import { emptyDocument } from "@/lib/documents/model";
import { findPerson, listPeople } from "@/lib/people/accounts-queries";
import { acceptInvitation } from "@/lib/people/invitations";
import { foundCommune, remakeAdministratorLink } from "@/lib/people/province-commands";
import { countQueries } from "../../support/count-queries";
import { createActor, createPlan, createUser } from "../../support/factories";

const now = new Date("2026-11-21T02:00:00Z");
const muongBu = {
  kind: "COMMUNE",
  name: "Mường Bú",
  code: "03241",
  provinceName: "tỉnh Thử",
  provinceCode: "11",
} as const;
const administrator = { name: "Lò Văn Quản", userName: "quan.lo", email: null };

let operator: { userId: string; isOperator: boolean };
beforeEach(async () => {
  operator = { userId: (await createUser()).id, isOperator: true };
});

describe("founding a commune", () => {
  test("names an administrator who comes in by a link; the operator gets no place there", async () => {
    const { communeId, invitation } = await foundCommune(
      operator,
      { ...muongBu, administrator },
      now,
    );

    expect(await prisma.commune.findUnique({ where: { id: communeId } })).toMatchObject({
      slug: "xa-muong-bu",
      headerLines: ["ỦY BAN NHÂN DÂN", "XÃ MƯỜNG BÚ"],
    });
    expect(await prisma.membership.count({ where: { userId: operator.userId } })).toBe(0);
    expect((await listCommunes(operator, now))[0]).toMatchObject({ people: 1, isKept: false });

    const again = await remakeAdministratorLink(operator, { communeId }, now);
    const secret = { newPassword: "một câu đủ dài để nhớ" };
    await expect(acceptInvitation(invitation?.token ?? "", secret, now)).rejects.toThrow(/hủy/);
    await acceptInvitation(again.invitation.token, secret, now);

    expect((await listCommunes(operator, now))[0]?.isKept).toBe(true);
    await expect(remakeAdministratorLink(operator, { communeId }, now)).rejects.toThrow(
      /xã tự giữ/,
    );
    const lines = await prisma.auditEvent.findMany({ orderBy: { sequence: "asc" } });
    expect(lines.map(({ action, membershipId }) => [action, membershipId !== null])).toEqual([
      ["commune.created", false],
      ["account.added", false],
      ["membership.added", false],
      ["invitation.made", false],
      ["invitation.made", false],
      ["invitation.used", true],
    ]);
  });

  test("by an operator who names themselves makes them its administrator", async () => {
    await foundCommune(operator, { ...muongBu, administrator: null }, now);
    expect(await prisma.membership.findMany()).toMatchObject([
      { userId: operator.userId, roles: ["ADMIN"] },
    ]);
  });

  test("is the operator's alone, and refuses what is there, also of two at the same moment", async () => {
    const stranger = { ...operator, isOperator: false };
    await expect(foundCommune(stranger, { ...muongBu, administrator }, now)).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    const both = await Promise.allSettled([
      foundCommune(operator, { ...muongBu, administrator }, now),
      foundCommune(operator, { ...muongBu, administrator: null }, now),
    ]);
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(both.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { code: "RULE_BROKEN" },
    });
    const other = { ...muongBu, name: "Khác", code: "03242" };
    const taken = { ...administrator, userName: (await createUser()).userName ?? "" };
    await expect(foundCommune(operator, { ...other, administrator: taken }, now)).rejects.toThrow(
      /Tên đăng nhập/,
    );
    expect(await prisma.commune.count()).toBe(1);
  });
});

const superior = { symbol: "213/KH-UBND", issuer: "UBND tỉnh", issuedOn: "2026-01-15" };

/** A plan of the office in that state, carrying out the superior plan as typed there. */
async function planUnder(office: Actor, state: PlanState, typed: Partial<typeof superior> = {}) {
  const { symbol, issuer, issuedOn } = { ...superior, ...typed };
  const plan = await createPlan({ author: office, state, now });
  await prisma.superiorPlan.create({
    data: {
      communeId: office.communeId,
      planId: plan.id,
      title: "Chữ không ai ngoài xã được thấy",
      symbol,
      issuer,
      issuedOn: new Date(issuedOn),
      content: emptyDocument,
      addedById: office.membershipId,
      addedAt: now,
    },
  });
  return plan;
}

describe("which communes have issued a plan for a superior one", () => {
  test.each([
    [superior, { ...superior, symbol: " 213 / kh-ubnd", issuer: "Ủy ban nhân dân Tỉnh" }, true],
    [superior, { ...superior, issuer: "Uỷ ban nhân dân tỉnh" }, true],
    [superior, { ...superior, symbol: "214/KH-UBND" }, false],
    [superior, { ...superior, issuedOn: "2026-01-16" }, false],
    [superior, { ...superior, issuer: "Tỉnh ủy" }, false],
  ])("%j and %j are one: %s", (first, second, same) => {
    expect(superiorKey(first) === superiorKey(second)).toBe(same);
  });

  test("tells of what is issued, never of what is being written", async () => {
    const [first, second, third] = [await createActor(), await createActor(), await createActor()];
    await planUnder(first, "PUBLISHED");
    await planUnder(second, "ISSUED", { symbol: "213/kh-ubnd", issuer: "Ủy ban nhân dân tỉnh" });
    for (const state of ["DRAFT", "SUBMITTED", "RETURNED", "APPROVED"] as const) {
      await planUnder(third, state);
      await planUnder(third, state, { symbol: "999/KH-UBND" });
    }

    const plans = await listSuperiorPlans(operator);
    expect(plans).toMatchObject([{ communes: 2, issuedOn: "2026-01-15" }]);
    const key = superiorKey(superior);
    const progress = await listProgress(operator, key, "2026-11-21");
    const standing = new Map(
      progress?.communes.map((commune) => [commune.communeId, commune.standing]),
    );
    expect(standing.get(first.communeId)).toBe("in-time");
    expect(standing.get(second.communeId)).toBe("in-time");
    expect(standing.get(third.communeId)).toBe("not-yet");
    const late = await listProgress(operator, key, "2026-11-20");
    expect(late?.communes.filter(({ standing: is }) => is === "late")).toHaveLength(2);
    expect(late?.communes.find(({ communeId }) => communeId === first.communeId)).toMatchObject({
      number: expect.stringMatching(/^\d+\/KH-UBND$/),
      issuedOn: "2026-11-21",
    });
    expect(
      await listProgress(operator, superiorKey({ ...superior, symbol: "999/KH-UBND" }), null),
    ).toBeNull();
    expect(JSON.stringify([plans, progress, await listCommunes(operator, now)])).not.toMatch(
      /Chữ không ai|Phong trào thi đua làm đường bản|Người Thử/,
    );
  });
});

test("the list of communes asks as much of the database for many as for one", async () => {
  await createActor();
  const one = await countQueries(() => listCommunes(operator, now));
  for (let made = 0; made < 5; made += 1) await createActor();
  expect(await countQueries(() => listCommunes(operator, now))).toBe(one);
  expect((await listCommunes(operator, now)).map(({ people }) => people)).toEqual(Array(6).fill(1));
});

test("running the installation gives no right inside a commune, holding all roles in one none over all", async () => {
  const admin = await createActor({
    roles: ["ADMIN", "OFFICE", "CHAIR", "CLERK", "COUNCIL", "UNIT"],
  });
  for (const run of [
    () => listCommunes({ isOperator: false }, now),
    () => listSuperiorPlans({ isOperator: false }),
    () => listProgress({ isOperator: false }, "x", null),
    () => remakeAdministratorLink({ ...admin, isOperator: false }, admin, now),
  ]) {
    await expect(run()).rejects.toMatchObject({ code: "FORBIDDEN" });
  }
  // What an operator is inside a commune is a membership, and there is none: nothing can be asked in its name.
  const asIf: Actor = { ...admin, userId: operator.userId, roles: [] };
  expect(await listPeople(asIf, now)).toEqual([]);
  expect(await findPerson(asIf, admin.userId, now)).toBeNull();
});
