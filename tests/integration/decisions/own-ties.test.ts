import { expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { findOwnTies } from "@/lib/decisions/deciding/own-ties";
import { createUnit } from "../../support/factories";
import { now, people, recommended, submitted } from "./people";

test("the one who is to decide is told who in the list is themselves, of their unit, or declared", async () => {
  const those = await people();
  const { chair, deputy, communeId, unitId } = those;
  const other = await createUnit({ communeId, name: "Bản Khác" });
  const self = await recommended(those, { name: "Cầm Văn Thử", unitId: other.id });
  const kin = await recommended(those, { name: "Cầm Thị Thử", unitId: other.id });
  const near = await recommended(those, { name: "Lò Văn Thử" });
  const far = await recommended(those, { name: "Vì Văn Thử", unitId: other.id });
  const decisionId = await submitted(
    those,
    [self, kin, near, far].map(({ id }) => id),
  );
  const recipientOf = async (id: string) =>
    (await prisma.nomination.findUniqueOrThrow({ where: { id } })).recipientId;
  await prisma.recipient.update({
    where: { id: await recipientOf(self.id) },
    data: { membershipId: chair.membershipId },
  });
  await prisma.membership.update({ where: { id: chair.membershipId }, data: { unitId } });
  const member = await prisma.councilMember.create({
    data: {
      communeId,
      membershipId: chair.membershipId,
      post: "CHAIR",
      position: 1,
      basis: "Quyết định số 12/QĐ-UBND",
      validFrom: new Date("2026-01-01"),
    },
  });
  await prisma.councilInterest.create({
    data: {
      communeId,
      memberId: member.id,
      recipientId: await recipientOf(kin.id),
      reason: "em gái",
      declaredById: chair.membershipId,
      declaredAt: now,
    },
  });

  const ties = await findOwnTies(chair, decisionId, now);
  expect(Object.fromEntries(ties.map(({ name, ground }) => [name, ground]))).toEqual({
    "Cầm Văn Thử": "Chính mình được đề nghị",
    "Cầm Thị Thử": "Có quan hệ với người được đề nghị: em gái",
    "Lò Văn Thử": "Cùng đơn vị: Bản Nà Thử",
  });
  expect(await findOwnTies(deputy, decisionId, now)).toEqual([]);
});
