import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import type { Role } from "@/lib/db/generated/enums";
import { addExistingPerson, addPerson } from "@/lib/people/accounts-commands";
import { addMembership, changeMembership } from "@/lib/people/places";
import { createActor } from "../../support/factories";

const now = new Date("2026-11-21T02:00:00Z");
const place = {
  roles: ["CHAIR"] as Role[],
  unitId: null,
  position: "Phó Chủ tịch",
  isDeputy: true,
  validFrom: "2026-11-22",
  validTo: null,
};

let admin: Actor;
let chair: Actor;

beforeEach(async () => {
  admin = await createActor({ roles: ["ADMIN"] });
  chair = await createActor({ roles: ["CHAIR"], communeId: admin.communeId });
});

const told = (membershipId: string) =>
  prisma.notification.findMany({ where: { membershipId }, orderBy: { id: "asc" } });

describe("who keeps the accounts", () => {
  const ways: [string, (roles: Role[]) => Promise<unknown>][] = [
    ["a place more", (roles) => give({ ...place, roles })],
    [
      "the place they have",
      (roles) =>
        changeMembership(
          admin,
          {
            membershipId: admin.membershipId,
            version: 1,
            ...place,
            isDeputy: false,
            validFrom: "2026-11-01",
            roles: ["ADMIN", ...roles],
          },
          now,
        ),
    ],
    [
      "a place as somebody with an account",
      async (roles) => {
        const { userName } = await prisma.user.findUniqueOrThrow({ where: { id: admin.userId } });
        return addExistingPerson(
          admin,
          { identifier: userName ?? "", ...place, isDeputy: false, roles },
          now,
        );
      },
    ],
  ];
  const give = (given: typeof place) =>
    addMembership(
      admin,
      { userId: admin.userId, ...given, isDeputy: given.roles.includes("CHAIR") },
      now,
    );

  test.each(ways)("gives themselves no signature and no numbers, by %s", async (_, way) => {
    const other = await createActor({ roles: ["ADMIN"], communeId: admin.communeId });
    for (const role of ["CHAIR", "CLERK"] as const) {
      await expect(way([role])).rejects.toMatchObject({
        code: "FORBIDDEN",
        message: expect.stringMatching(/quản trị khác/),
      });
    }
    expect(await told(chair.membershipId)).toEqual([]);
    await way(["COUNCIL"]);

    const { userId } = admin;
    await addMembership(other, { userId, ...place, position: "Quyền Chủ tịch" }, now);
    expect(await told(chair.membershipId)).toHaveLength(1);
  });

  test.each(ways)("may where no other could, and the leaders are told: %s", async (_, way) => {
    const gone = await createActor({ roles: ["ADMIN"], communeId: admin.communeId });
    await prisma.user.update({ where: { id: gone.userId }, data: { disabledAt: now } });

    await way(["CHAIR"]);

    expect(await told(chair.membershipId)).toMatchObject([{ kind: "leader.added" }]);
  });
});

describe("the leaders of the commune", () => {
  test("are told of everybody who may sign besides them, once each time, by whom; nobody else is", async () => {
    const neighbour = await createActor({ roles: ["CHAIR"] });
    const pang = { name: "Lò Thị Pâng", userName: "pang.lo", email: null };
    const { userId } = await addPerson(admin, { ...pang, ...place }, now);
    const { id: membershipId } = await prisma.membership.findFirstOrThrow({ where: { userId } });
    const change = { membershipId, ...place };

    const deputy = {
      kind: "leader.added",
      subjectId: membershipId,
      data: { by: admin.name, name: pang.name, position: "Phó Chủ tịch", from: "2026-11-22" },
    };
    expect(await told(chair.membershipId)).toMatchObject([deputy]);
    await changeMembership(
      admin,
      { ...change, version: 1, unitId: null, validTo: "2027-01-01" },
      now,
    );
    expect(await told(chair.membershipId)).toHaveLength(1);
    await changeMembership(
      admin,
      { ...change, version: 2, isDeputy: false, position: "Chủ tịch" },
      now,
    );

    expect(await told(chair.membershipId)).toMatchObject([
      deputy,
      { kind: "leader.added", data: { position: "Chủ tịch" } },
    ]);
    for (const other of [membershipId, admin.membershipId, neighbour.membershipId]) {
      expect(await told(other)).toEqual([]);
    }
  });
});
