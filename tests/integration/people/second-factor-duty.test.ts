import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { issuePlan } from "@/lib/campaigns/issue/commands/issue-plan";
import { setRule } from "@/lib/communes/rules-commands";
import { prisma } from "@/lib/db/client";
import type { Role } from "@/lib/db/generated/enums";
import { ensureSecondFactor, findSecondFactorDuty } from "@/lib/people/second-factor-duty";
import { createActor, createApprovedPlan } from "../../support/factories";
import { withNationalRules } from "../../support/national-rules";

const now = new Date("2026-11-21T02:00:00Z");
const firstDay = "2026-12-01";
const then = new Date("2026-12-01T02:00:00Z");

let admin: Actor;
beforeEach(async () => {
  await withNationalRules();
  admin = await createActor({ roles: ["ADMIN"] });
});

const member = (...roles: Role[]) => createActor({ roles, communeId: admin.communeId });

const requireIt = () =>
  setRule(
    admin,
    {
      key: "second-factor.signers",
      value: "require",
      validFrom: firstDay,
      legalBasis: "Quy chế của xã",
      isVerified: true,
      note: null,
      seen: "",
    },
    now,
  );

const enrol = ({ userId }: Actor) =>
  prisma.secondFactor.create({
    data: { userId, secret: "x", createdAt: now, confirmedAt: now },
    select: { userId: true },
  });

describe("the second factor of who binds the commune", () => {
  test("is reminded of; required from the day the commune sets, said before; enrolled, no more is said", async () => {
    const chair = await member("CHAIR");
    const remind = { isRequired: false, requiredFrom: null };
    expect(await findSecondFactorDuty(chair, now)).toEqual(remind);

    await requireIt();

    expect(await findSecondFactorDuty(chair, now)).toEqual({ ...remind, requiredFrom: firstDay });
    await ensureSecondFactor(chair, now);
    expect(await findSecondFactorDuty(chair, then)).toMatchObject({ isRequired: true });
    await expect(ensureSecondFactor(chair, then)).rejects.toThrow(/trang Tài khoản/);
    const elsewhere = await createActor({ roles: ["CHAIR"] });
    expect(await findSecondFactorDuty(elsewhere, then)).toEqual(remind);

    await enrol(chair);
    expect(await findSecondFactorDuty(chair, then)).toBeNull();
    await ensureSecondFactor(chair, then);
  });

  test.each(["OFFICE", "UNIT", "COUNCIL", "ADMIN"] as const)("is not asked of %s", async (role) => {
    await requireIt();
    expect(await findSecondFactorDuty(await member(role), then)).toBeNull();
  });

  test("a clerk without it gives no number from that day", async () => {
    const [office, signer, clerk] = [
      await member("OFFICE"),
      await member("CHAIR"),
      await member("CLERK"),
    ];
    const { plan } = await createApprovedPlan({ author: office, signer, now: then });
    await requireIt();
    const issuing = { planId: plan.id, version: plan.version, issuedOn: firstDay };
    await expect(issuePlan(clerk, issuing, then)).rejects.toThrow(/xác thực hai bước/);
    expect(await prisma.frozenDocument.count()).toBe(0);

    await enrol(clerk);
    expect(await issuePlan(clerk, issuing, then)).toMatchObject({ number: "01/KH-UBND" });
  });
});
