import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { importPlan } from "@/lib/campaigns/commands/import-plan";
import { confirmFacts } from "@/lib/campaigns/facts/commands/confirm-facts";
import { factKinds } from "@/lib/campaigns/facts/fact";
import { findPlanFacts } from "@/lib/campaigns/facts/queries";
import { findPlan } from "@/lib/campaigns/queries";
import { nationalTitle } from "@/lib/documents/model";
import { printOutline } from "@/lib/documents/outline/print";
import { readDocument } from "@/lib/documents/read-document";
import { render } from "@/lib/documents/render";
import { createActor } from "../../support/factories";

const folder = "../shared/plans";
const names = existsSync(folder)
  ? readdirSync(folder).filter((name) => /\.(?:docx|txt)$/.test(name))
  : [];
const now = new Date("2026-11-21T02:00:00Z");

describe.skipIf(names.length === 0)("every fact of the real plans confirmed", () => {
  test.each(names)("%s: the exported text is the imported text", async (name) => {
    const office = await createActor();
    const bytes = new Uint8Array(readFileSync(`${folder}/${name}`));
    const imported = await readDocument(bytes, name);
    const { planId } = await importPlan(office, { file: new File([bytes], name), text: "" }, now);

    const proposed = await openFacts(office, planId);
    const confirmed = await confirmFacts(office, { planId, which: "all" }, now);

    const plan = await findPlan(office, planId);
    const view = plan && (await findPlanFacts(office, plan));
    expect(view).toMatchObject({ open: [], dismissed: [] });
    expect(view?.differing.size).toBe(0);
    expect(confirmed).toBe(proposed.length);
    expect(confirmed).toBeGreaterThan(5);
    const counts = factKinds.map(
      (kind) => `${kind} ${view?.facts.filter(({ content }) => content.kind === kind).length}`,
    );
    console.info(`${name}: ${confirmed} dữ kiện (${counts.join(", ")})`);

    if (!plan) throw new Error("the plan is there");
    expect(printOutline(plan.document)).toBe(printOutline(imported));
    const word = await readDocument(await render(plan.document, "docx"), "ra.docx");
    expect(printOutline(word)).toBe(
      printOutline(await readDocument(await render(imported, "docx"), "vao.docx")),
    );
    // A paper is always drawn with Quốc hiệu and Tiêu ngữ, also where the source had none.
    const whole = { ...imported, national: nationalTitle };
    expect(wordsOf(printOutline(word))).toEqual(wordsOf(printOutline(whole)));
  });
});

async function openFacts(office: Awaited<ReturnType<typeof createActor>>, planId: string) {
  const plan = await findPlan(office, planId);
  return plan ? (await findPlanFacts(office, plan)).open : [];
}

const wordsOf = (text: string) => text.match(/[\p{L}\p{N}]+/gu);
