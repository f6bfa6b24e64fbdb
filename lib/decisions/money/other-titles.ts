import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import { mostItems, paperOf } from "@/lib/decisions/queries";
import { awardName } from "@/lib/nominations/awards/catalogue";
import { sameTime } from "@/lib/nominations/awards/money";
import { formatDate } from "@/lib/text/dates";
import { formatNumber } from "@/lib/text/numbers";
import { timeOf, titleKeys } from "./titles-elsewhere";

type Asked = {
  id: string;
  items: readonly {
    recipientId: string;
    award: string;
    outcome: string;
    achievedFrom: Date | null;
    achievedTo: Date | null;
  }[];
};

type OtherTitle = {
  /** "Lò Văn Thử: danh hiệu Lao động tiên tiến, Quyết định số 12/QĐ-UBND ngày 05/01/2026, 760.000 đồng" */
  words: string;
  decisionId: string;
};

/**
 * Titles that other decisions give, or are to give, to those in this one for the same time: of them only the highest is
 * paid (Điều 49 khoản 5 NĐ 152/2025), which the money of whichever is signed later follows. One query.
 */
export async function findOtherTitles(
  { communeId }: Actor,
  { id, items }: Asked,
): Promise<OtherTitle[]> {
  const own = items
    .filter(({ award, outcome }) => titleKeys.includes(award) && outcome !== "REJECTED")
    .map((item) => ({ ...item, ...timeOf(item) }));
  if (own.length === 0) return [];
  const others = await prisma.decisionItem.findMany({
    where: {
      communeId,
      recipientId: { in: own.map(({ recipientId }) => recipientId) },
      award: { in: [...titleKeys] },
      outcome: { not: "REJECTED" },
      revokedAt: null,
      decisionId: { not: id },
      decision: { kind: "AWARD", state: { not: "REVOKED" } },
    },
    select: {
      recipientId: true,
      name: true,
      award: true,
      achievedFrom: true,
      achievedTo: true,
      amount: true,
      decision: {
        select: {
          id: true,
          isFromPaper: true,
          paperNumber: true,
          paperOn: true,
          frozenDocument: { select: { number: true, symbol: true, issuedOn: true } },
        },
      },
    },
    orderBy: { id: "asc" },
    take: mostItems,
  });
  return others
    .filter((other) =>
      own.some((item) => item.recipientId === other.recipientId && sameTime(item, timeOf(other))),
    )
    .map(({ name, award, amount, decision }) => {
      const paper = paperOf(decision);
      const where = paper
        ? `Quyết định số ${paper.number} ngày ${formatDate(paper.issuedOn)}`
        : "một quyết định chưa ban hành";
      const money = amount ? `, ${formatNumber(amount)} đồng` : "";
      return {
        words: `${name}: danh hiệu ${awardName(award)}, ${where}${money}`,
        decisionId: decision.id,
      };
    });
}
