import { expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import {
  findNominatedCampaign,
  listNominatedCampaigns,
} from "@/lib/nominations/dossiers/campaigns";
import { createActor, createPlan, createPublishedPlan, createUnit } from "../../support/factories";

const now = new Date();

test("Đơn vị đề nghị khen trong phong trào công khai, hoặc phong trào đã mời mình; chưa công khai thì không biết là có", async () => {
  const { id: unitId, communeId } = await createUnit();
  const village = await createActor({ roles: ["UNIT"], communeId, unitId });
  const office = await createActor({ roles: ["OFFICE"], communeId });
  const shown = await createPublishedPlan({ author: office });
  const kept = await createPlan({ author: office, state: "ISSUED" });
  const [shownId, keptId] = [shown.campaign.id, kept.campaignId];

  const idsFor = async (actor: typeof village) =>
    (await listNominatedCampaigns(actor, now)).map(({ id }) => id).sort();
  expect(await idsFor(office)).toEqual([shownId, keptId].sort());
  expect(await idsFor(village)).toEqual([shownId]);
  await expect(findNominatedCampaign(prisma, village, keptId, now)).rejects.toThrow(
    "Không tìm thấy phong trào",
  );

  await prisma.campaignParticipant.create({
    data: {
      communeId,
      campaignId: keptId,
      unitId,
      takesPart: true,
      setById: office.membershipId,
      setAt: now,
    },
  });
  expect(await idsFor(village)).toEqual([shownId, keptId].sort());
  expect((await findNominatedCampaign(prisma, village, keptId, now))?.id).toBe(keptId);
});
