"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { findActor } from "@/lib/auth/session";
import { enterPaperSchema } from "@/lib/pledges/enter-paper";
import { beginPledge } from "@/lib/pledges/pledge/begin-pledge";
import { beginReport } from "@/lib/pledges/reports/begin-report";
import { handleForm } from "@/lib/web/form-state";
import { type KeptFormState, signedOutState } from "@/lib/web/signed-out-state";

/** Begins the record of what a unit wrote on paper; the next page takes the photos of it. */
export async function enterPaperAction(
  _previous: KeptFormState,
  formData: FormData,
): Promise<KeptFormState> {
  const actor = await findActor();
  if (!actor) return signedOutState(formData);
  const now = new Date();
  const result = await handleForm(enterPaperSchema, formData, async (form): Promise<string> => {
    const { campaignId, unitId: forUnitId, what, paperNote } = form;
    const begin = { campaignId, forUnitId, paperNote };
    if (what.kind === "pledge") {
      const { pledgeId } = await beginPledge(actor, { ...begin, round: what.round }, now);
      return `/pledges/${pledgeId}`;
    }
    const { reportId } = await beginReport(actor, { ...begin, period: what.period }, now);
    return `/reports/${reportId}`;
  });
  if (!result.ok) return result.state;
  redirect(`${result.value}/photos` as Route);
}
