import { z } from "zod";
import { decisionRefSchema } from "@/lib/decisions/schema";

const id = z.uuid();
const outcome = z.enum(["APPROVED", "REJECTED", "PENDING"]);

/** "outcome-<item>" and "departure-<item>" of each item on the page → the choices; what is not touched is left out. */
export const decideSchema = z
  .looseObject(decisionRefSchema.shape)
  .transform(({ decisionId, version, ...fields }) => ({
    decisionId,
    version,
    choices: Object.entries(fields).flatMap(([name, value]) => {
      const itemId = id.safeParse(/^outcome-(.+)$/u.exec(name)?.[1]);
      const chosen = outcome.safeParse(value);
      if (!itemId.success || !chosen.success) return [];
      const words = fields[`departure-${itemId.data}`];
      const departure =
        typeof words === "string" ? words.normalize("NFC").trim().slice(0, 2000) : "";
      return [{ itemId: itemId.data, outcome: chosen.data, departure }];
    }),
  }));
