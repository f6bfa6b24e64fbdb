import { prisma } from "@/lib/db/client";
import type { WholeCommune } from "../../support/whole-commune";
import type { Form } from "./forms";

/** Stands for the membership of whoever sends. */
export const ownMembership = "<own membership>";

/**
 * The calls that only the drafting pages' scripts make, or pages of hundreds, with what they would send. A new action that no page offers as a
 * form is written here.
 */
export async function scriptedCalls(
  { id: communeId, all }: WholeCommune,
  forms: readonly Form[],
  idOf: (name: string) => string,
): Promise<Form[]> {
  const { id: planId, version } = await prisma.plan.findFirstOrThrow({
    where: { communeId, state: "DRAFT" },
  });
  const { id: decisionId } = await prisma.decision.findFirstOrThrow({
    where: { communeId, publishedAt: { not: null }, isFromPaper: false },
  });
  const ofAction = (name: string) => forms.filter(({ id }) => id === idOf(name));
  const address = `/plans/${planId}/edit`;
  const beside = { id: idOf("besideAction"), address, people: [all], fields: null };
  const rows = [{ line: 2, cells: ["Bản Thử"] }];
  const read: [string, string] = ["table", JSON.stringify({ file: "bang.xlsx", rows })];
  return [
    ...ofAction("commentAction").map((form) => ({ ...form, id: idOf("commentPanelAction") })),
    ...ofAction("editPlanAction").map((form) => ({
      ...form,
      id: idOf("previewPlanAction"),
      bound: [],
    })),
    // The second press: the rows that the first has read.
    ...ofAction("importTableAction").map((form) => ({
      ...form,
      fields: [...(form.fields ?? []), read],
    })),
    {
      id: idOf("nameVersionAction"),
      address,
      people: [all],
      bound: [{}],
      fields: Object.entries({ planId, version: String(version) }),
    },
    // Offered where the certificates are too many to be drawn while one waits.
    {
      id: idOf("requestPrintAction"),
      address: `/decisions/${decisionId}/certificates`,
      people: [all],
      bound: [{}],
      fields: Object.entries({ decisionId, layoutId: "", form: "pdf" }),
    },
    { ...beside, bound: [planId, ownMembership] },
    { ...beside, bound: [planId, all.membershipId] },
  ];
}
