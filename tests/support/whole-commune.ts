import { randomBytes } from "node:crypto";
import type { Actor } from "@/lib/auth/actor";
import { makeCalendarAddress } from "@/lib/campaigns/duties/calendar-address";
import { prisma } from "@/lib/db/client";
import { seedCampaigns } from "@/prisma/demonstration/campaigns";
import { demonstrationUnits } from "@/prisma/demonstration/units";
import { createActor, createCommune, password } from "./factories";
import { addAccounts } from "./whole-commune/accounts";
import { addApprovals } from "./whole-commune/approvals";
import { addAwards } from "./whole-commune/awards";
import { addCouncil } from "./whole-commune/council";
import { addCovenants } from "./whole-commune/covenants";
import { addDecisions } from "./whole-commune/decisions";
import { addDrafting } from "./whole-commune/drafting";
import { addIssued } from "./whole-commune/issued";
import { addPledges } from "./whole-commune/pledges";
import { addReports } from "./whole-commune/reports";
import { addSettings } from "./whole-commune/settings";

/** The people of a commune who act for it in a test. */
export type WholeCommune = {
  id: string;
  name: string;
  /** Stands in what the commune's records say, and nowhere else on the installation. */
  mark: string;
  /** Does everything an official may. */
  all: Actor;
  /** For what takes two. */
  head: Actor;
  clerk: Actor;
  deputy: Actor;
  village: Actor;
  /** Holds two places, and has to say which. */
  twice: Actor;
  /** Has a phone for codes; has begun to enrol one. */
  keyed: Actor;
  keying: Actor;
  /** Runs the installation. */
  operator: Actor;
  /** The secret part of the village's calendar address. */
  calendar: string;
  /** A submitted plan that nobody who decides may open before it is recalled. */
  unread: string;
};

/**
 * A commune with something of everything the portal keeps, so that each form of the portal stands on some page of it for
 * one of its people: plans in every state, papers, numbers, duties, questions, pledges, reports, accounts, settings, nominations on their way to a certificate. Made by the portal's
 * own commands where it has them. What a new form needs is added in the room it belongs to, in ./whole-commune.
 */
export async function createWholeCommune(): Promise<WholeCommune> {
  const now = new Date();
  const mark = `kin${randomBytes(5).toString("hex")}`;
  const { id, name } = await createCommune({ name: `Thử ${mark}` });
  await prisma.unit.createMany({
    data: demonstrationUnits.map(({ kind, name }) => ({ communeId: id, kind, name })),
  });
  const villageUnit = await prisma.unit.findFirstOrThrow({
    where: { communeId: id, name: "Bản Nà Hỳ" },
    select: { id: true },
  });
  let count = 0;
  const person: Person = async (roles, options = {}) => {
    const actor = await createActor({ communeId: id, roles: [...roles], ...options });
    count += 1;
    await prisma.user.update({
      where: { id: actor.userId },
      data: {
        name: `Người ${mark}`,
        userName: `${mark}-${count}`,
        email: `${mark}-${count}@vidu.example`,
      },
    });
    return { ...actor, name: `Người ${mark}` };
  };
  const all = await person(["OFFICE", "CHAIR", "CLERK", "ADMIN", "COUNCIL"]);
  const clerk = await person(["CLERK"]);
  const deputy = await person(["CHAIR"], { isDeputy: true });
  const village = await person(["UNIT"], { unitId: villageUnit.id });
  const head = await person(["OFFICE"]);
  const place = { id, mark, all, clerk, deputy, village, head, villageUnitId: villageUnit.id };

  await seedCampaigns(
    { office: all, head, chair: all, clerk, villageHead: village },
    { proof: { password } },
  );
  await addDrafting(place, now);
  const { unread } = await addApprovals(place, now);
  await addIssued(place, now);
  await addCovenants(place, now);
  await addReports(place, await addPledges(place, now), now);
  await addAwards(place, now);
  await addCouncil(place, person, now);
  await addDecisions(place, now);
  await addSettings(place, now);
  const accounts = await addAccounts(place, person, now);
  const calendar = await makeCalendarAddress(village, now);
  return { id, name, mark, all, head, clerk, deputy, village, ...accounts, calendar, unread };
}

/** Makes a person of the commune whose name, user name and address carry its mark. */
export type Person = (roles: Actor["roles"], options?: PersonOptions) => Promise<Actor>;
type PersonOptions = { unitId?: string; isDeputy?: boolean };

/** What the records are added to. */
export type Place = Pick<WholeCommune, "id" | "mark" | "all" | "clerk" | "deputy" | "village"> & {
  head: Actor;
  villageUnitId: string;
};
