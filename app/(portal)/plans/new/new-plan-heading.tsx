import type { ReactNode } from "react";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeading } from "@/components/ui/page-heading";

type NewPlanHeadingProps = {
  title: string;
  lead?: ReactNode;
  /** The step between the ways to begin and this page. */
  step?: { label: string; href: string };
};

/** The top of each way to begin a plan, with the way back to the others. */
export function NewPlanHeading({ title, lead, step }: NewPlanHeadingProps) {
  return (
    <>
      <Breadcrumbs
        items={[
          { label: "Kế hoạch", href: "/plans" },
          { label: "Soạn kế hoạch mới", href: "/plans/new" },
          ...(step ? [step] : []),
        ]}
      />
      <PageHeading title={title} lead={lead} />
    </>
  );
}
