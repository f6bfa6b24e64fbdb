import { forbidden } from "next/navigation";
import { requireActor } from "@/lib/auth/session";
import { canKeepRegister } from "@/lib/campaigns/issue/policy";
import { registerFilterSchema, seriesParam } from "@/lib/campaigns/issue/register-filter";
import { findRegisterState, listRegisters } from "@/lib/campaigns/issue/register-queries";

type SearchParams = Promise<Record<string, string | string[] | undefined>>;

/** The register a form of the clerk writes in: the one asked for, else the first. */
export async function loadSeries(searchParams: SearchParams) {
  const actor = await requireActor();
  if (!canKeepRegister(actor).allowed) forbidden();
  const { series: asked } = registerFilterSchema.parse(await searchParams);
  const registers = await listRegisters(actor, new Date());
  const series = registers.find((one) => seriesParam(one) === asked) ?? registers[0];
  if (!series) throw new Error("There is always a register of this year.");
  return { actor, series, state: await findRegisterState(actor, series) };
}
