import { expect, test } from "vitest";
import { listPlans } from "@/lib/campaigns/queries";
import { listRevisionPage } from "@/lib/campaigns/revision-queries";
import { listWork } from "@/lib/inbox/queries";
import { countQueries } from "../../support/count-queries";
import { createActor, createPlan } from "../../support/factories";

/** An office with this many plans, and the list as that office asks for it. */
async function officeWithPlans(plans: number) {
  const office = await createActor();
  const ids: string[] = [];
  for (let index = 0; index < plans; index++) ids.push((await createPlan({ author: office })).id);
  return { office, planId: ids[0] ?? "" };
}

test.each([
  ["plans", ({ office }) => listPlans(office)],
  ["work", ({ office }) => listWork(office, new Date())],
  ["revisions", ({ office, planId }) => listRevisionPage(office, planId, { take: 100 })],
] satisfies [string, (place: Awaited<ReturnType<typeof officeWithPlans>>) => Promise<unknown>][])(
  "the list of %s asks as often for three rows as for one",
  async (_, list) => {
    const one = await officeWithPlans(1);
    const three = await officeWithPlans(3);

    const queries = await countQueries(() => list(one));

    expect(queries).toBeGreaterThan(0);
    expect(await countQueries(() => list(three))).toBe(queries);
  },
);
