import type { Metadata } from "next";
import { InsetText } from "@/components/ui/inset-text";
import { canSavePlan } from "@/lib/campaigns/policy";
import { clausesToChoose, usualChoice } from "@/lib/documents/carry-clauses";
import type { Clause } from "@/lib/documents/model";
import { carriedIds, wordsOfClause } from "@/lib/documents/origins";
import { PlanHeading } from "../../plan-heading";
import { loadSuperior } from "../load-superior";
import { superiorName } from "../superior-name";
import { CarryForm, type ClauseChoice } from "./carry-form";

export const metadata: Metadata = { title: "Chọn mục lấy từ kế hoạch cấp trên" };

type Props = PageProps<"/plans/[planId]/superior/[superiorId]">;

export default async function CarryPage({ params }: Props) {
  const { actor, plan, superior } = await loadSuperior(params);
  const save = canSavePlan(actor, plan);
  const { document, origins } = superior;
  const carried = carriedIds(plan.document, origins);
  // The usual choice is for the first time; whoever comes back for more says what.
  const chosen = carried.size === 0 ? usualChoice(document) : new Set<string>();
  const choices = (clauses: readonly Clause[]): ClauseChoice[] =>
    clauses.map((clause) => ({
      id: clause.id,
      label: clause.label,
      words: wordsOfClause(clause),
      isHeading: clause.heading,
      isChosen: chosen.has(clause.id),
      isCarried: carried.has(clause.id),
      children: choices(clause.children),
    }));
  return (
    <>
      <PlanHeading actor={actor} plan={plan} side="superior" />
      <section aria-labelledby="carry-title" className="stack">
        <h2 id="carry-title">{superiorName(superior)}</h2>
        {save.allowed ? (
          <p className="reading">
            Chọn mục lấy sang kế hoạch của xã. Mỗi mục vào đúng phần cùng loại, đánh số nối tiếp;
            sửa lại sau. Chọn một mục mà không chọn điểm nào dưới nó là lấy cả mục.
          </p>
        ) : (
          <InsetText>{save.reason}</InsetText>
        )}
        <CarryForm
          planId={plan.id}
          superiorPlanId={superior.id}
          clauses={choices(clausesToChoose(document))}
          canSave={save.allowed}
        />
      </section>
    </>
  );
}
