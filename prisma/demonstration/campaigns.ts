import { readFileSync } from "node:fs";
import path from "node:path";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { createPlanFromDocument } from "@/lib/campaigns/commands/create-plan";
import { type PlanEvent, planMachine } from "@/lib/campaigns/state";
import { prisma } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { freezeDocument } from "@/lib/documents/freeze";
import { type OfficialDocument, plainText } from "@/lib/documents/model";
import { parseOutline } from "@/lib/documents/outline/parse";

type Officials = { office: Actor; chair: Actor; clerk: Actor };

/** One campaign being drafted, one before the Chairman, one under way with its paper issued and made public. */
export async function seedCampaigns({ office, chair, clerk }: Officials): Promise<void> {
  await seedPlan("published-plan.txt", office, "2026-06-29T08:30", "2026-07-10", "2026-12-15", [
    { event: "submit", by: office, at: "2026-07-01T15:10" },
    { event: "approve", by: chair, at: "2026-07-03T09:45" },
    { event: "issue", by: clerk, at: "2026-07-06T10:15", freezes: chair },
    { event: "publish", by: office, at: "2026-07-06T14:00" },
  ]);
  await seedPlan("submitted-plan.txt", office, "2026-11-10T14:05", "2027-01-01", "2029-12-31", [
    { event: "submit", by: office, at: "2026-11-19T16:40" },
  ]);
  await seedPlan("draft-plan.txt", office, "2026-11-16T09:20", "2027-01-01", "2027-11-30", []);
}

type Move = { event: PlanEvent; by: Actor; at: string; freezes?: Actor };

async function seedPlan(
  file: string,
  office: Actor,
  createdAt: string,
  startsOn: string,
  endsOn: string,
  moves: readonly Move[],
): Promise<void> {
  const document = parseOutline(readFileSync(path.join(import.meta.dirname, file), "utf8"));
  const { communeId } = office;
  const title = plainText(document.subject);
  if ((await prisma.campaign.count({ where: { communeId, title } })) > 0) return;

  const period = { startsOn: new Date(startsOn), endsOn: new Date(endsOn) };
  const { planId, campaignId } = await createPlanFromDocument(
    office,
    { document, period },
    vietnamTime(createdAt),
  );
  for (const move of moves) await movePlan(planId, campaignId, document, move);
}

/** As the commands of the coming steps will leave it: state, version, audit, and the frozen paper once numbered. */
async function movePlan(
  planId: string,
  campaignId: string,
  document: OfficialDocument,
  { event, by, at, freezes }: Move,
): Promise<void> {
  const now = vietnamTime(at);
  const { to } = planMachine[event];
  await prisma.$transaction(async (tx) => {
    const { state: from } = await tx.plan.findUniqueOrThrow({
      where: { id: planId },
      select: { state: true },
    });
    const frozen =
      freezes && (await tx.frozenDocument.create({ data: paper(document, freezes, now) }));
    await tx.plan.update({
      where: { id: planId },
      data: {
        state: to,
        version: { increment: 1 },
        frozenDocumentId: frozen?.id,
        movedById: by.membershipId,
        movedAt: now,
      },
      select: { id: true },
    });
    if (event === "publish") {
      await tx.campaign.update({
        where: { id: campaignId },
        data: { state: "RUNNING", version: { increment: 1 } },
        select: { id: true },
      });
    }
    const subject = { type: "plan", id: planId } as const;
    await recordAudit(tx, {
      actor: by,
      action: "plan.moved",
      subject,
      data: { from, to },
      at: now,
    });
  });
}

function paper(
  document: OfficialDocument,
  signer: Actor,
  now: Date,
): Prisma.FrozenDocumentUncheckedCreateInput {
  const { day, month, year } = document.date;
  return {
    communeId: signer.communeId,
    kind: "PLAN",
    number: Number(document.number),
    symbol: document.symbol,
    year: Number(year),
    issuedOn: new Date(`${year}-${month?.padStart(2, "0")}-${day?.padStart(2, "0")}`),
    signerId: signer.membershipId,
    signerName: signer.name,
    signerPosition: signer.position,
    content: document,
    sha256: freezeDocument(document).sha256,
    frozenAt: now,
  };
}

function vietnamTime(local: string): Date {
  return new Date(`${local}:00+07:00`);
}
