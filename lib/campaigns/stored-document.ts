import type { Prisma } from "@/lib/db/generated/client";
import type { OfficialDocument } from "@/lib/documents/model";

/** The document kept in a column. Only `createPlanFromDocument`, `savePlan` and the seed write such columns, typed. */
export function storedDocument(content: Prisma.JsonValue): OfficialDocument {
  return content as unknown as OfficialDocument;
}
