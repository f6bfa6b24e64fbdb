import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { superiorKey } from "@/lib/campaigns/province/superior-key";
import { prisma } from "@/lib/db/client";
import type { PlanState } from "@/lib/db/generated/enums";
import { findDemands } from "@/lib/pledges/demands";
import { readDay } from "@/lib/text/day-column";
import type { WholeCommune } from "../../support/whole-commune";
import { awardQuestions, awardValues } from "./awards-addresses";

export type Address = {
  /** "/plans/[planId]" */
  route: string;
  address: string;
  /** It names a record of the commune: nobody else gets it. */
  isOwn: boolean;
  /** The same page of a third plan, a fourth: they are for finding forms. */
  isLikeAnother: boolean;
  /** The same address asked for more: whoever is not let in is not asked what they want. */
  asksForMore: boolean;
  isPage: boolean;
};

/** Pages that people who have signed in reach outside the portal's own folder. */
const elsewhere = ["/sign-in/capacity"];

/** Says the same to everybody, and nothing of the plan it stands under. */
const saysNothing = [
  "/plans/[planId]/edit/signed-in",
  "/nominations/dossiers/[dossierId]/import/template.xlsx",
];

/** Asked for records by their ids, it shows those that whoever asks may see, and leaves out the others. */
const leavesOut = ["", "/table.xlsx", "/paper.docx", "/paper.pdf"].map(
  (file) => `/appraisals/summary${file}`,
);

/** Parameters that name nothing of a commune's, and a value to try. */
const ofEveryone: Values = {
  format: "docx",
  part: "criteria",
  template: "regular",
  key: "standing-body",
  award: "giay-khen",
};

/**
 * Every page and file of the portal, with the commune's own records in the places of its parameters, and what a page
 * shows more of when it is asked. Throws for a route that no record fits: one has to be added to the commune.
 */
export async function addressesOf(commune: WholeCommune): Promise<Address[]> {
  const addresses: Address[] = [];
  const pages = new Set([...routesOf("page.tsx"), ...elsewhere]);
  for (const route of [...routesOf("{page.tsx,route.ts}"), ...elsewhere]) {
    const values = await valuesFor(commune, route);
    if (values.length === 0) throw new Error(`No record to try ${route} with: add one.`);
    const namesOwn =
      route.startsWith("/province") ||
      (parametersOf(route).some((name) => !(name in ofEveryone)) && !saysNothing.includes(route));
    const isPage = pages.has(route);
    for (const [index, value] of values.entries()) {
      const plain = route.replace(/\[(\w+)\]/g, (_, name: string) => value[name] ?? "");
      const isLikeAnother = index > 0;
      for (const question of ["", ...(await questionsTo(route, commune, value))]) {
        const isOwn =
          namesOwn || (/=[0-9a-f-]{36}/.test(question) && !leavesOut.some((it) => it === route));
        const asksForMore = namesOwn && question !== "";
        const address = plain + question;
        addresses.push({ route, address, isOwn, isLikeAnother, asksForMore, isPage });
      }
    }
  }
  return addresses;
}

/** The portal's pages that need no record in their address. */
export const pagesWithoutRecord = () =>
  routesOf("page.tsx").filter((route) => !route.includes("["));

/** Those that can be opened: an address that only takes a save is tried as an action is. */
function routesOf(files: string): string[] {
  return globSync(`app/(portal)/**/${files}`)
    .filter(
      (file) => file.endsWith("page.tsx") || readFileSync(file, "utf8").includes("function GET"),
    )
    .map((file) => path.dirname(file).replace("app/(portal)", ""));
}

/** What the links and search forms of a page ask it for, where it then shows records or forms it did not show before. */
async function questionsTo(
  route: string,
  { id: communeId, mark }: WholeCommune,
  { planId, reportId, campaignId }: Values,
): Promise<string[]> {
  switch (route) {
    case "/plans":
    case "/people":
    case "/units":
    case "/legal-bases":
      return [`?q=${mark}`, `?q=${mark}&show=all`];
    case "/legal-bases/new": {
      const [basis] = await prisma.legalBasis.findMany({ where: { communeId }, take: 1 });
      return basis ? [`?from=${basis.id}`] : [];
    }
    case "/settings/holidays":
      return ["?year=2026"];
    case "/covenants/new": {
      const where = { communeId, plans: { some: { state: "PUBLISHED" as const } } };
      const { id } = await prisma.campaign.findFirstOrThrow({ where });
      return [`?campaign=${id}`];
    }
    case "/campaigns/[campaignId]/import": {
      const demands = await findDemands(prisma, { communeId }, campaignId ?? "", new Date());
      return (demands?.rounds ?? []).slice(0, 1).map(({ key }) => `?what=pledge:${key}`);
    }
    case "/campaigns/[campaignId]/stories/new": {
      const where = { communeId, state: "ACCEPTED" as const, ...(campaignId && { campaignId }) };
      const [report] = await prisma.progressReport.findMany({ where, take: 1 });
      return report ? [`?report=${report.id}`] : [];
    }
    case "/reports/[reportId]/correct": {
      const [line] = await prisma.reportLine.findMany({
        where: { reportId: reportId ?? "" },
        take: 1,
      });
      if (!line) return [];
      const asked = await prisma.lineCorrection.findMany({ where: { lineId: line.id }, take: 1 });
      return [`?line=${line.id}`, ...asked.map(({ id }) => `?decide=${id}`)];
    }
    case "/plans/[planId]/facts/new":
      return ["?kind=criterion"];
    case "/plans/[planId]/submit/change":
      return ["?to=text"];
    case "/plans/[planId]/sheet":
      return ["?checks=1"];
    case "/plans/[planId]/publication": {
      const [clause] = await clausesOf(planId);
      return clause ? [`?chosen=1&annexes=on&hide=${clause}`] : [];
    }
    case "/plans/[planId]/comments":
      return ["?state=resolved"];
    case "/plans/[planId]/amend/amendment":
    case "/plans/[planId]/amend/correction": {
      const clauses = await clausesOf(planId);
      return [`?chosen=1&${clauses.map((id) => `place=${id}`).join("&")}`];
    }
    case "/plans/[planId]/revisions/compare": {
      const [one, other] = await prisma.planRevision.findMany({ where: { planId }, take: 2 });
      return one && other ? [`?from=${one.id}&to=${other.id}`] : [];
    }
    case "/plans/[planId]/submission/receipt.pdf": {
      const [one] = await prisma.planSubmission.findMany({ where: { planId }, take: 1 });
      return one ? [`?of=${one.id}`] : [];
    }
    case "/register":
    case "/register/csv":
      return ["?series=2026-PLAN"];
    case "/province/plans":
    case "/province/plans/csv": {
      const issued = { communeId, plan: { state: "ISSUED" as const } };
      const superior = await prisma.superiorPlan.findFirstOrThrow({ where: issued });
      const { symbol, issuer, issuedOn } = superior;
      const key = superiorKey({ symbol, issuer, issuedOn: readDay(issuedOn) });
      return [`?plan=${encodeURIComponent(key)}`];
    }
    default:
      return awardQuestions(route, communeId, mark);
  }
}

async function clausesOf(planId = ""): Promise<string[]> {
  const { content } = await prisma.plan.findUniqueOrThrow({ where: { id: planId } });
  const [first] = (content as { body: { id: string }[] }).body;
  return first ? [first.id] : [];
}

type Values = Record<string, string>;

/** The plans a page below a plan is about; the others are those being drafted. */
const statesOf: [RegExp, PlanState[]][] = [
  [/\/(review|submission)/, ["SUBMITTED"]],
  [/\/issue$/, ["APPROVED"]],
  [/\/(issued|amend|publication|bulletin|duties)/, ["ISSUED", "PUBLISHED"]],
  [/\[planId\]$/, ["DRAFT", "PUBLISHED"]],
  [/./, ["DRAFT", "RETURNED"]],
];

/** The records of the commune that fit the route, newest first; those below a plan come with the plan they belong to. */
async function valuesFor(commune: WholeCommune, route: string): Promise<Values[]> {
  const { id: communeId, mark, all } = commune;
  const parameters = parametersOf(route);
  const own = parameters.filter((name) => !(name in ofEveryone));
  const [first = "", second] = own.filter((name) => name !== "planId");
  const query = { where: { communeId }, orderBy: { id: "desc" }, take: 6 } as const;
  const find = async (): Promise<Values[]> => {
    switch (first) {
      case "": {
        if (!parameters.includes("planId")) return [{}];
        const states = statesOf.find(([place]) => place.test(route))?.[1] ?? [];
        const where = { communeId, state: { in: states } };
        const plans = await prisma.plan.findMany({ ...query, where });
        return plans.map(({ id }) => ({ planId: id }));
      }
      case "commentId":
        return named(first, await prisma.clauseComment.findMany({ ...query, take: 2 }));
      case "revisionId": {
        const where = { communeId, plan: { state: "DRAFT" as const } };
        return named(first, await prisma.planRevision.findMany({ ...query, where }));
      }
      case "attachmentId":
        return named(first, await prisma.attachment.findMany(query));
      case "factId":
        return named(
          first,
          await prisma.target.findMany({
            ...query,
            where: { communeId, plan: { state: "DRAFT" } },
            take: 2,
          }),
        );
      case "superiorId":
        return named(first, await prisma.superiorPlan.findMany(query));
      case "assignmentId": {
        const files = await prisma.attachment.findMany({ ...query, take: 1 });
        const duties = await prisma.assignment.findMany({ ...query, take: 4 });
        return named(first, duties).map((duty) => ({ ...duty, attachmentId: files[0]?.id ?? "" }));
      }
      case "campaignId": {
        if (second === "targetId") {
          const plan = { state: "ISSUED" as const };
          const targets = await prisma.target.findMany({
            ...query,
            where: { communeId, plan },
            select: { id: true, plan: { select: { campaignId: true } } },
          });
          return targets.map(({ id, plan: { campaignId } }) => ({ campaignId, targetId: id }));
        }
        if (second) return rowsFor(communeId, own, route);
        const issued: PlanState[] = ["ISSUED", "PUBLISHED"];
        const where = { communeId, plans: { some: { state: { in: issued } } } };
        return named(first, await prisma.campaign.findMany({ ...query, where }));
      }
      case "basisId":
        return named(first, await prisma.legalBasis.findMany(query));
      case "notificationId":
        return named(
          first,
          await prisma.notification.findMany({
            ...query,
            where: { communeId, membershipId: all.membershipId },
            // To open it is to read it, and the others are to be read by their form.
            take: 1,
          }),
        );
      case "unitId":
        return named(first, await prisma.unit.findMany(query));
      case "userId":
        return (await prisma.membership.findMany(query)).map(({ id, userId }) => ({
          userId,
          membershipId: id,
        }));
      case "communeId": {
        const where = { OR: [{ id: communeId }, { name: { endsWith: mark } }] };
        return named(first, await prisma.commune.findMany({ where, take: 3 }));
      }
      default:
        return (await awardValues(commune, route)) ?? rowsFor(communeId, own, route);
    }
  };
  return (await find()).map((value) => ({ ...ofEveryone, ...value }));
}

/** Where "reportId" is not an id of the table "report". */
const tables: Record<string, string> = {
  reportId: "progress_report",
  memberId: "council_member",
  roundId: "ballot_round",
  itemId: "agenda_item",
  layoutId: "stock_layout",
  printId: "certificate_print",
};
/** Where it depends on the place. */
const tableAt = (route: string, parameter: string) =>
  parameter === "fileId"
    ? route.startsWith("/decisions")
      ? "decision_file"
      : "dossier_file"
    : tables[parameter];

/** For parameters that only name a row and what it belongs to: "stories/[storyId]" below "campaigns/[campaignId]". */
async function rowsFor(
  communeId: string,
  parameters: readonly string[],
  route: string,
): Promise<Values[]> {
  const column = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  const last = parameters.at(-1) ?? "";
  const table = tableAt(route, last) ?? column(last).replace(/_id$/, "");
  const keys = await prisma.$queryRaw<unknown[]>`
    SELECT 1 FROM information_schema.columns WHERE table_name = ${table} AND column_name = 'commune_id'`;
  if (keys.length === 0) return [];
  const rows = await prisma.$queryRawUnsafe<Values[]>(
    `SELECT * FROM "${table}" WHERE commune_id = $1::uuid ORDER BY id DESC LIMIT 8`,
    communeId,
  );
  return rows.map((row) =>
    Object.fromEntries(
      parameters.map((name) => [name, (name === last ? row.id : row[column(name)]) ?? ""]),
    ),
  );
}

function parametersOf(route: string): string[] {
  return [...route.matchAll(/\[(\w+)\]/g)].map(([, name = ""]) => name);
}

function named(name: string, rows: readonly { id: string; planId?: string }[]): Values[] {
  return rows.map(({ id, planId }) => ({ [name]: id, ...(planId && { planId }) }));
}
