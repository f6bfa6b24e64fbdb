import { seal } from "@/lib/auth/secret-box";
import { newTotpSecret } from "@/lib/auth/totp";
import { prisma } from "@/lib/db/client";
import { addPerson, disablePerson } from "@/lib/people/accounts-commands";
import { foundCommune } from "@/lib/people/province-commands";
import { createActor, freeCode } from "../factories";
import type { Person, Place, WholeCommune } from "../whole-commune";

type Accounts = Pick<WholeCommune, "twice" | "keyed" | "keying" | "operator">;

/** People whose accounts stand in every way: invited, shut out, with two places, with a phone; and who may be sent away. */
export async function addAccounts(
  { id, mark, all }: Place,
  person: Person,
  now: Date,
): Promise<Accounts> {
  const { userId } = await person(["OFFICE"]);
  const twice = await createActor({ communeId: id, roles: ["COUNCIL"], userId });
  const keyed = await person(["COUNCIL"]);
  const keying = await person(["COUNCIL"]);
  await enrol(keyed.userId, { createdAt: now, confirmedAt: now });
  await enrol(keying.userId, { createdAt: now, confirmedAt: null });
  const operator = await person(["COUNCIL"]);
  await prisma.user.update({ where: { id: operator.userId }, data: { isOperator: true } });
  const invited = {
    name: `Người mới ${mark}`,
    userName: `${mark}-moi`,
    email: null,
    roles: ["COUNCIL" as const],
    unitId: null,
    position: "Ủy viên",
    isDeputy: false,
    validFrom: "2026-01-01",
    validTo: null,
  };
  await addPerson(all, invited, now);
  const shutOut = await person(["COUNCIL"]);
  await disablePerson(all, { userId: shutOut.userId }, now);
  const spare = await person(["COUNCIL"]);
  await enrol(spare.userId, { createdAt: now, confirmedAt: now });
  await person(["COUNCIL"]);
  await person(["COUNCIL"]);
  await foundCommune(
    { userId: operator.userId, isOperator: true },
    {
      kind: "COMMUNE",
      name: `Mới lập ${mark}`,
      code: await freeCode(),
      provinceName: "tỉnh Thử",
      provinceCode: "00",
      administrator: { name: "Người Thử", userName: `${mark}-quan-tri`, email: null },
    },
    now,
  );
  return { twice, keyed, keying, operator };
}

async function enrol(userId: string, times: { createdAt: Date; confirmedAt: Date | null }) {
  await prisma.secondFactor.create({
    data: { userId, secret: seal(newTotpSecret(), userId), ...times },
  });
}
