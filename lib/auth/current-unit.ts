import "server-only";
import { prisma } from "@/lib/db/client";

type HeldUnit = { id: string; validTo: Date | null; successorId: string | null };

/** Whom a person of this unit works for on the day: where the unit has passed into another, that one. */
export async function currentUnit(unit: HeldUnit, day: Date): Promise<string> {
  const passed = new Set<string>();
  let current = unit;
  while (current.successorId && current.validTo && current.validTo < day) {
    if (passed.has(current.id)) break;
    passed.add(current.id);
    const next = await prisma.unit.findUnique({
      where: { id: current.successorId },
      select: { id: true, validTo: true, successorId: true },
    });
    if (!next) break;
    current = next;
  }
  return current.id;
}
