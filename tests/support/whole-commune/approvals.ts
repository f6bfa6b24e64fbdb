import { grantDelegation } from "@/lib/campaigns/approval/delegations";
import { savePlan } from "@/lib/campaigns/commands/save-plan";
import { prisma } from "@/lib/db/client";
import { createPlan, planDocument } from "../factories";
import type { Place } from "../whole-commune";

/**
 * A deputy who may sign; plans before their checkers, before the Chairman (one of them changed since he read it), and in
 * the deputy's hands. Gives the one to be recalled, which must stay unopened by those who decide.
 */
export async function addApprovals(place: Place, now: Date): Promise<{ unread: string }> {
  const { all, deputy, mark } = place;
  const delegationId = await grantDelegation(
    all,
    {
      deputyId: deputy.membershipId,
      scope: `Văn hóa ${mark}`,
      basis: "Thông báo số 03/TB-UBND",
      validFrom: "2026-01-05",
      validTo: null,
    },
    now,
  );
  for (const subject of ["Chờ ký", "Chờ trả lại"]) {
    await addSubmission(place, { subject, checkedAt: now, now });
  }
  await addSubmission(place, { subject: "Giao ký thay", checkedAt: now, delegationId, now });
  const unread = await addSubmission(place, { subject: "Chờ rút về", checkedAt: now, now });
  await addSubmission(place, { subject: "Chờ soát", checkedAt: null, now });
  return { unread };
}

type Waiting = { subject: string; checkedAt: Date | null; delegationId?: string; now: Date };

let count = 0;

/** A plan in its second version, of which `all` has read the first and checks the content, and the clerk the form. */
async function addSubmission(
  { all, clerk, deputy, mark }: Place,
  { subject, checkedAt, delegationId, now }: Waiting,
): Promise<string> {
  const { communeId, membershipId } = all;
  const { id: planId } = await createPlan({ author: all, document: planDocument(subject) });
  const document = planDocument(`${subject} ${mark}`);
  const { version: planVersion } = await savePlan(all, { planId, version: 1, document }, now);
  await prisma.plan.update({ where: { id: planId }, data: { state: "SUBMITTED" } });
  await prisma.planReading.create({
    data: { communeId, planId, membershipId, planVersion: 1, readAt: now },
  });
  count += 1;
  await prisma.planSubmission.create({
    data: {
      communeId,
      planId,
      year: 2020,
      number: count,
      planVersion,
      submittedById: membershipId,
      submittedAt: now,
      answerDueOn: now,
      signerId: delegationId ? deputy.membershipId : membershipId,
      ...(delegationId && { delegationId }),
      checks: {
        create: [
          { kind: "CONTENT", checkerId: membershipId, checkedAt },
          { kind: "FORM", checkerId: clerk.membershipId, checkedAt },
        ],
      },
    },
  });
  return planId;
}
