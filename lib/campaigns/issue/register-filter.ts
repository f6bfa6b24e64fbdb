import { z } from "zod";
import type { DocumentKind } from "@/lib/db/generated/enums";

/** A series as an address names it: "2026-PLAN", "2026-" for the one of all kinds. */
export function seriesParam({ year, kind }: { year: number; kind: DocumentKind | null }): string {
  return `${year}-${kind ?? ""}`;
}

/** What a register is narrowed to, from an address; whatever makes no sense there is left out. */
export const registerFilterSchema = z.object({
  series: z.string().optional().catch(undefined),
  q: z
    .string()
    .trim()
    .max(100)
    .optional()
    .transform((words) => words || undefined)
    .catch(undefined),
  use: z.enum(["ISSUED", "RESERVED", "PAPER"]).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(1000).catch(1),
});
