import "server-only";
import type { Actor } from "@/lib/auth/actor";
import type { prisma, Tx } from "@/lib/db/client";
import type { HeldDecision } from "@/lib/decisions/hold";
import { wordsOf } from "@/lib/decisions/item-words";
import { mostItems } from "@/lib/decisions/queries";
import type { Corrected } from "@/lib/documents/templates/decision-correction/decision-correction";
import { DomainError } from "@/lib/errors";

const words = { honorific: true, name: true, post: true, place: true, citation: true } as const;

/** What a correction puts right of each, in the order of the list it is about. One query. */
export async function findCorrections(
  db: Tx | typeof prisma,
  { communeId }: Actor,
  decisionId: string,
): Promise<Corrected[]> {
  const items = await db.decisionItem.findMany({
    where: { communeId, decisionId },
    select: { ...words, correctsItem: { select: { ...words, position: true } } },
    orderBy: { correctsItem: { position: "asc" } },
    take: mostItems,
  });
  return items.flatMap(({ correctsItem, ...item }) =>
    correctsItem
      ? [
          {
            position: correctsItem.position,
            printed: wordsOf(correctsItem),
            corrected: wordsOf(item),
          },
        ]
      : [],
  );
}

/** Somebody of whom nothing is put right does not belong in it. Throws RULE_BROKEN, naming the first. */
export async function ensureCorrects(tx: Tx, actor: Actor, { id }: HeldDecision): Promise<void> {
  const same = (await findCorrections(tx, actor, id)).find(({ printed, corrected }) =>
    isSame(printed, corrected),
  );
  if (!same) return;
  throw new DomainError(
    "RULE_BROKEN",
    `Lời ghi của “${same.printed.name}” chưa sửa gì. Mở danh sách, sửa lời ghi hoặc bỏ khỏi danh sách, rồi trình.`,
  );
}

const isSame = (printed: Corrected["printed"], corrected: Corrected["printed"]) =>
  Object.entries(printed).every(([key, value]) => value === corrected[key as keyof typeof printed]);
