import { prisma } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { DecisionState, NominationState, SessionState } from "@/lib/db/generated/enums";
import type { WholeCommune } from "../../support/whole-commune";

type Values = Record<string, string>;

/** How the nominations, sessions and decisions stand that a page is about: one of each, then another of each. */
const nominationStates: [RegExp, NominationState[]][] = [
  [/\/appraisal/, ["SUBMITTED"]],
  [/\/suspension/, ["SUSPENDED", "SUBMITTED"]],
  [/\/withdraw/, ["SUBMITTED"]],
  [/\/(edit|achievement)/, ["DRAFT", "RETURNED"]],
  [/\/dossiers\/\[dossierId\]$/, ["SUBMITTED", "DRAFT"]],
  [/\/dossiers\//, ["DRAFT"]],
  [/./, ["DRAFT", "RETURNED", "AWARDED"]],
];
const sessionStates: [RegExp, SessionState[]][] = [
  [/\/(vote|officers)/, ["OPEN"]],
  [/\/minutes/, ["CLOSED"]],
  [/\/(agenda|attendance|edit)/, ["PLANNED"]],
  [/./, ["PLANNED", "OPEN"]],
];
const issued: DecisionState[] = ["ISSUED"];
const decisionKinds: [RegExp, Prisma.DecisionWhereInput[]][] = [
  [
    /\/items/,
    [
      { state: "DRAFT", isFromPaper: false },
      { state: "DRAFT", isFromPaper: true },
    ],
  ],
  [/\/head/, [{ state: "DRAFT", isFromPaper: true }]],
  [/\/submit/, [{ state: "DRAFT", isFromPaper: false }]],
  [/\/sign$/, [{ state: "SUBMITTED", items: { none: { outcome: "PENDING" } } }]],
  [/\/(decide|hand|return)/, [{ state: "SUBMITTED", signerId: null }]],
  [/\/issue/, [{ state: "SIGNED" }]],
  [
    /\/outcome/,
    [
      { kind: "HIGHER", state: { in: issued } },
      { state: { in: issued }, items: { some: { revokedAt: { not: null } } } },
      { state: { in: issued }, publishedAt: { not: null } },
    ],
  ],
  [/\/bundle/, [{ kind: "HIGHER", state: { in: issued } }]],
  [/\/files/, [{ state: "DRAFT", isFromPaper: true }, { state: { in: issued } }]],
  [/\/certificates\/all/, [{ publishedAt: { not: null } }]],
  [/\/(certificates|correct|revoke)/, [{ kind: "AWARD", state: { in: issued } }]],
  [
    /\[decisionId\]$/,
    [
      { state: "DRAFT", isFromPaper: true },
      { state: "SUBMITTED", signerId: { not: null } },
      { kind: "AWARD", state: { in: issued }, isFromPaper: true },
      { kind: "AWARD", state: { in: issued }, isFromPaper: false },
    ],
  ],
  [/./, [{ kind: "AWARD", state: { in: issued } }]],
];

const placed = <Value>(rules: readonly [RegExp, Value[]][], route: string): Value[] =>
  rules.find(([place]) => place.test(route))?.[1] ?? [];

/** The records of the commune for an address of the awards rooms; null where the address only names rows of a table. */
export async function awardValues(
  { id: communeId, village }: WholeCommune,
  route: string,
): Promise<Values[] | null> {
  const query = { orderBy: { id: "desc" }, take: 3 } as const;
  const last = /.*\[(\w+)\]/.exec(route)?.[1];
  if (last === "nominationId" && !route.startsWith("/consultations")) {
    const found = await Promise.all(
      placed(nominationStates, route).map((state) =>
        prisma.nomination.findMany({ ...query, where: { communeId, state } }),
      ),
    );
    return inLayers(found).map(({ id }) => ({ nominationId: id }));
  }
  if (last === "nominationId") {
    const items = await prisma.consultationItem.findMany({
      where: { communeId, consultation: { concludedAt: null } },
      orderBy: { nominationId: "desc" },
      take: 3,
    });
    return items.map(({ consultationId, nominationId }) => ({ consultationId, nominationId }));
  }
  if (last === "dossierId") {
    const found = await Promise.all(
      placed(nominationStates, route).map((state) =>
        prisma.dossier.findMany({
          ...query,
          where: {
            communeId,
            unitId: village.unitId ?? "",
            nominations: { some: { state } },
            type: "MERIT",
          },
        }),
      ),
    );
    return inLayers(found).map(({ id }) => ({ dossierId: id }));
  }
  if (last === "sessionId") {
    const found = await Promise.all(
      placed(sessionStates, route).map((state) =>
        prisma.councilSession.findMany({ ...query, where: { communeId, state } }),
      ),
    );
    return inLayers(found).map(({ id }) => ({ sessionId: id }));
  }
  if (last === "itemId" && route.startsWith("/decisions")) {
    const decision: Prisma.DecisionWhereInput = route.includes("/entered/")
      ? { state: { in: issued }, isFromPaper: true }
      : { kind: "AWARD", state: "DRAFT", isFromPaper: false };
    const items = await prisma.decisionItem.findMany({ ...query, where: { communeId, decision } });
    return items.map(({ id, decisionId }) => ({ decisionId, itemId: id }));
  }
  if (last === "decisionId") {
    const found = await Promise.all(
      placed(decisionKinds, route).map((where) =>
        prisma.decision.findMany({ ...query, where: { communeId, ...where } }),
      ),
    );
    return inLayers(found).map(({ id }) => ({ decisionId: id }));
  }
  return null;
}

function inLayers<Row>(found: readonly Row[][]): Row[] {
  const most = Math.max(0, ...found.map(({ length }) => length));
  return Array.from({ length: most }, (_, layer) =>
    found.flatMap((rows) => rows.slice(layer, layer + 1)),
  ).flat();
}

/** What the links and search forms of these pages ask them for. */
export async function awardQuestions(
  route: string,
  communeId: string,
  mark: string,
): Promise<string[]> {
  switch (route) {
    case "/appraisals/summary":
    case "/appraisals/summary/table.xlsx": {
      const where = { communeId, state: "ELIGIBLE" as const };
      const { id } = await prisma.nomination.findFirstOrThrow({ where });
      return [`?n=${id}`];
    }
    case "/nominations":
    case "/appraisals":
    case "/recipients":
      return [`?q=${mark}`];
    case "/nominations/new":
      return ["?paper=1"];
    case "/nominations/dossiers/[dossierId]/nominees/new":
      return ["?kind=PERSON&name=Zzyzx"];
    case "/council/members/[memberId]":
      return [`?q=${mark}`];
    case "/decisions/new":
      return ["?kind=HIGHER"];
    default:
      return [];
  }
}
