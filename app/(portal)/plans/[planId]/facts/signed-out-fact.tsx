import type { ComponentProps } from "react";
import { PageHeading } from "@/components/ui/page-heading";
import { FactForm } from "./fact-form";

type SignedOutFactProps = Pick<ComponentProps<typeof FactForm>, "planId" | "fact" | "action"> & {
  title: string;
};

/**
 * What was typed, before somebody who must sign in again: nothing of the plan. The form stands where it stood on the
 * page it was sent from, so that its answer finds it; what kind of fact it is, the answer says.
 */
export function SignedOutFact({ title, ...form }: SignedOutFactProps) {
  return (
    <>
      <PageHeading title={title} />
      <div className="stack">
        <h2>Chưa lưu được</h2>
        {null}
        <FactForm {...form} kind="milestone" values={{}} clauseId="" clauses={[]} units={[]} />
      </div>
    </>
  );
}
