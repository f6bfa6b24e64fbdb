import { expect, test } from "vitest";
import { listWork } from "@/lib/inbox/queries";
import { beginPledge } from "@/lib/pledges/pledge/begin-pledge";
import { itemField } from "@/lib/pledges/pledge/fields";
import { acceptPledge, returnPledge } from "@/lib/pledges/pledge/handle-pledge";
import { findPledge } from "@/lib/pledges/pledge/queries";
import { savePledge } from "@/lib/pledges/pledge/save-pledge";
import { submitPledge } from "@/lib/pledges/pledge/submit-pledge";
import { listPledgeWork } from "@/lib/pledges/pledge/work";
import { createActor, createUnit } from "../../support/factories";
import { campaignWithDemands } from "../../support/pledges";

const early = new Date("2026-01-12T02:00:00Z");
const soon = new Date("2026-02-20T02:00:00Z");
const late = new Date("2026-03-05T02:00:00Z");
const closed = new Date("2027-01-15T02:00:00Z");

test("what a pledge asks of whom, from the day it is due soon until the office has taken it", async () => {
  const { office, head, communeId, campaignId } = await campaignWithDemands();
  const other = await createActor({
    communeId,
    roles: ["UNIT"],
    unitId: (await createUnit({ communeId })).id,
  });
  const pledges = async (actor: typeof head, now: Date) => {
    const { mine, waiting } = await listPledgeWork(actor, now);
    const of = (items: typeof mine) => items.map(({ state, href }) => [state, href]);
    return { mine: of(mine), waiting: of(waiting) };
  };
  const nothing = { mine: [], waiting: [] };
  const wait = (state: string, href: string) => ({ mine: [[state, href]], waiting: [] });

  expect(await pledges(head, early)).toEqual(nothing);
  expect(await pledges(head, soon)).toEqual(wait("DUE", "/pledges"));
  expect(await pledges(head, late)).toEqual(wait("LATE", "/pledges"));
  expect(await pledges(head, closed)).toEqual(nothing);
  expect(await pledges(office, late)).toEqual(nothing);

  const { pledgeId } = await beginPledge(head, { campaignId, round: "" }, early);
  const own = `/pledges/${pledgeId}`;
  expect(await pledges(head, early)).toEqual(wait("DUE", own));
  const items = (await findPledge(head, pledgeId, soon))?.pledge.items ?? [];
  const fields = { [itemField(items[0]?.id ?? "", "promised")]: "520" };
  await savePledge(head, { pledgeId, version: 1, fields }, soon);
  await submitPledge(head, { pledgeId, version: 2 }, soon);
  expect(await pledges(head, soon)).toEqual({ mine: [], waiting: [["HANDED_IN", own]] });
  expect(await pledges(office, soon)).toEqual(wait("HANDED_IN", own));
  expect(await pledges(other, soon)).toEqual(nothing);

  await returnPledge(office, { pledgeId, version: 3, reason: "Ghi số hộ" }, soon);
  expect((await listWork(head, soon)).mine).toContainEqual(
    expect.objectContaining({
      state: "RETURNED",
      note: "Ghi số hộ",
      what: "Đăng ký thi đua",
      href: own,
    }),
  );
  await submitPledge(head, { pledgeId, version: 4 }, late);
  await acceptPledge(office, { pledgeId, version: 5 }, late);
  expect(await pledges(head, late)).toEqual(nothing);
  expect(await pledges(office, late)).toEqual(nothing);
});
