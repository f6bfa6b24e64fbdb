import { finishDuty, receiveDuty } from "@/lib/campaigns/duties/commands";
import { askQuestion } from "@/lib/campaigns/duties/questions";
import { addSignedCopy } from "@/lib/campaigns/issue/commands/add-signed-copy";
import { reserveNumbers } from "@/lib/campaigns/issue/commands/keep-register";
import { saveBulletin } from "@/lib/campaigns/public/bulletin/commands";
import { prisma } from "@/lib/db/client";
import { emptyDocument } from "@/lib/documents/model";
import { createAssignment } from "../duties";
import { createApprovedPlan, createPlan, planDocument } from "../factories";
import type { Place } from "../whole-commune";

/** Papers to number, numbered and public, with a signed copy and a bulletin; duties received, asked about, done, untouched. */
export async function addIssued(
  { id, mark, all, clerk, village, villageUnitId }: Place,
  now: Date,
): Promise<void> {
  const communeId = id;
  await createApprovedPlan({ author: all, signer: all, document: planDocument(`Đã ký ${mark}`) });
  const document = planDocument(`Đã cấp số ${mark}`);
  const numbered = await createPlan({ author: all, state: "ISSUED", document });
  await prisma.superiorPlan.create({
    data: {
      communeId,
      planId: numbered.id,
      title: `Kế hoạch cấp trên của ${mark}`,
      symbol: "214/KH-UBND",
      issuer: "UBND tỉnh",
      content: emptyDocument,
      addedById: all.membershipId,
      addedAt: now,
    },
  });
  const { id: planId } = await prisma.plan.findFirstOrThrow({
    where: { communeId, state: "PUBLISHED" },
    select: { id: true },
  });
  const scan = new File(["%PDF-1.7 bản quét"], `${mark}.pdf`, { type: "application/pdf" });
  await addSignedCopy(all, { planId, file: scan, isPublic: false }, now);
  const bulletin = { planId, version: 0, text: `Bản tin của ${mark}`, hiddenSince: "" };
  await saveBulletin(all, bulletin, now);
  const series = { year: now.getUTCFullYear(), kind: null };
  const numbers = { number: undefined, count: 1, note: `Giữ cho ${mark}` };
  await reserveNumbers(clerk, { series, ...numbers }, now);

  const duty = async (task: string) => {
    const parties = [{ unitId: villageUnitId }];
    const { id: assignmentId } = await createAssignment(all, planId, {
      task: `${task} ${mark}`,
      parties,
      dueOn: "2026-12-20",
    });
    return { assignmentId };
  };
  await duty("Việc chưa nhận");
  const received = await duty("Việc đã nhận");
  const done = await duty("Việc đã xong");
  await receiveDuty(village, received, now);
  await askQuestion(village, { ...received, question: `Câu hỏi của ${mark}` }, now);
  await finishDuty(village, { ...done, occurrence: "", note: `Xong việc ${mark}` }, now);
}
