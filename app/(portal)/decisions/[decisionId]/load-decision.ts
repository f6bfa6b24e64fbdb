import { notFound } from "next/navigation";
import { cache } from "react";
import { requireActor } from "@/lib/auth/session";
import { type DecisionDetail, findDecision } from "@/lib/decisions/queries";
import { decisionKindLabels } from "@/lib/decisions/state";
import { idParam } from "@/lib/web/id-param";

/** Who is acting, and the decision of this address; not theirs is a page that does not exist. */
export async function loadDecision(params: Promise<{ decisionId: string }>) {
  return loadById(idParam((await params).decisionId));
}

/** Once in each request: a page and its title ask for the same. */
const loadById = cache(async (decisionId: string) => {
  const actor = await requireActor();
  const now = new Date();
  const decision = await findDecision(actor, decisionId, now);
  if (!decision) notFound();
  return { actor, now, decision };
});

/** The way back up, from a page below the decision's own. */
export function crumbsTo({ id, paper, kind }: Pick<DecisionDetail, "id" | "paper" | "kind">) {
  return [
    { label: "Quyết định", href: "/decisions" },
    {
      label: paper ? `Số ${paper.number}` : decisionKindLabels[kind],
      href: `/decisions/${id}`,
    },
  ];
}
