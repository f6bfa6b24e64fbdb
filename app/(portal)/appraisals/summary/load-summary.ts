import { forbidden } from "next/navigation";
import { findSummary, summaryAskedSchema } from "@/lib/appraisals/summary/queries";
import { requireActor } from "@/lib/auth/session";
import { canFollowNominations } from "@/lib/nominations/policy";

type Asked = Record<string, string | string[] | undefined>;

/** Who is asking, for which rows, and those of them they see. */
export async function loadSummary(params: Asked) {
  const actor = await requireActor();
  if (!canFollowNominations(actor).allowed) forbidden();
  const asked = summaryAskedSchema.parse(params);
  const now = new Date();
  return { actor, now, asked, rows: await findSummary(actor, asked, now) };
}

/** The query of an address; a name that comes more than once gives a list. */
export function askedOf(url: string): Asked {
  const { searchParams } = new URL(url);
  return Object.fromEntries(
    [...new Set(searchParams.keys())].map((name) => {
      const all = searchParams.getAll(name);
      return [name, all.length > 1 ? all : all[0]];
    }),
  );
}
