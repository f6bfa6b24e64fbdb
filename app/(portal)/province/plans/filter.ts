import { z } from "zod";
import { parseDate } from "@/lib/text/dates";

/** What the address asks for: which superior plan, and by which day. */
export const progressFilterSchema = z.object({
  plan: z.string().max(400).catch(""),
  by: z
    .string()
    .max(40)
    .transform((typed) => parseDate(typed))
    .catch(null),
});
