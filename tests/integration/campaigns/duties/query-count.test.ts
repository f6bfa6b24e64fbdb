import { expect, test } from "vitest";
import { listUnitDays } from "@/lib/campaigns/duties/calendar";
import { listAssignmentProgress, listPlanProgress } from "@/lib/campaigns/duties/progress";
import { remind } from "@/lib/campaigns/duties/reminders";
import { countUnread, listNotifications } from "@/lib/notifications/queries";
import { countQueries } from "../../../support/count-queries";
import { communeWithVillage, createAssignment } from "../../../support/duties";
import { createActor, createUnit } from "../../../support/factories";

const now = new Date("2026-11-21T02:00:00Z");
const span = { from: "2026-11-01", to: "2027-11-01" };
type Given = Awaited<ReturnType<typeof communeWithVillage>> & { assignmentId: string };

const lists: [string, (given: Given) => Promise<unknown>][] = [
  ["a plan's progress", ({ office, plan }) => listPlanProgress(office, plan.id, now)],
  [
    "an assignment's progress",
    (given) => listAssignmentProgress(given.office, given.assignmentId, now),
  ],
  ["a unit's calendar", ({ head }) => listUnitDays(head, span, now)],
  ["notifications", ({ head }) => listNotifications(head)],
  ["the count of unread", ({ head }) => countUnread(head)],
];

test.each(lists)("%s asks the database as often for three as for one", async (_, list) => {
  const given = await communeWithVillage();
  const { office, communeId, plan } = given;
  const give = () =>
    createAssignment(office, plan.id, {
      parties: [{ unitKind: "VILLAGE" }],
      recurrence: "MONTHLY",
      recurrenceDay: 24,
    });
  const { id: assignmentId } = await give();
  await remind(communeId, now);
  const forOne = await countQueries(() => list({ ...given, assignmentId }));
  for (let more = 0; more < 2; more += 1) {
    const { id: unitId } = await createUnit({ communeId });
    await createActor({ communeId, roles: ["UNIT"], unitId });
    await give();
  }
  await remind(communeId, now);

  expect(await countQueries(() => list({ ...given, assignmentId }))).toBe(forOne);
});
