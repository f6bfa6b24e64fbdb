"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { requireActor } from "@/lib/auth/session";
import { confirmFacts, type Which } from "@/lib/campaigns/facts/commands/confirm-facts";
import { dismissFact, restoreProposal } from "@/lib/campaigns/facts/commands/dismiss-fact";
import { factKinds } from "@/lib/campaigns/facts/fact";
import { setFlash } from "@/lib/web/flash";
import { type FormState, handleForm } from "@/lib/web/form-state";

const answerSchema = z.object({
  planId: z.uuid("Không tìm thấy kế hoạch."),
  intent: z.enum(["confirm", "confirm-kind", "confirm-all", "dismiss", "restore"]),
  /** The proposal's fingerprint, or the kind. */
  which: z.string().max(700).default(""),
});

type Answer = z.output<typeof answerSchema>;

/** Answers a proposal, or all of them: which answer is the value of the button pressed. */
export async function answerProposalAction(
  _previous: FormState,
  formData: FormData,
): Promise<FormState> {
  const actor = await requireActor();
  const result = await handleForm(answerSchema, formData, async (answer) => {
    const { planId, which: fingerprint } = answer;
    const now = new Date();
    if (answer.intent === "dismiss") await dismissFact(actor, { planId, fingerprint }, now);
    else if (answer.intent === "restore")
      await restoreProposal(actor, { planId, fingerprint }, now);
    else {
      const confirmed = await confirmFacts(actor, { planId, which: whichOf(answer) }, now);
      return { ...answer, confirmed };
    }
    return { ...answer, confirmed: 0 };
  });
  if (!result.ok) return result.state;
  const { planId, intent, confirmed } = result.value;
  await setFlash(saidAfter(intent, confirmed));
  const [kind] = result.value.which.split("|");
  // Back where the button was: a list is answered from its top to its end.
  redirect(`/plans/${planId}/facts#fact-${kind || "period"}`);
}

function whichOf({ intent, which }: Answer): Which {
  if (intent === "confirm-all") return "all";
  if (intent === "confirm") return { fingerprint: which };
  return { kind: factKinds.find((kind) => kind === which) ?? "period" };
}

function saidAfter(intent: Answer["intent"], confirmed: number): string {
  if (intent === "dismiss") return "Đã bỏ qua đề xuất; xem lại ở cuối trang.";
  if (intent === "restore") return "Đã đưa đề xuất trở lại.";
  if (confirmed === 0) return "Không có gì mới để xác nhận.";
  return confirmed === 1 ? "Đã xác nhận dữ kiện." : `Đã xác nhận ${confirmed} dữ kiện.`;
}
