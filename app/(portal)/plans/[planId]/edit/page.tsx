import type { Route } from "next";
import { redirect } from "next/navigation";
import { idParam } from "@/lib/web/id-param";

export default async function PlanEditPage({ params }: PageProps<"/plans/[planId]/edit">) {
  redirect(`/plans/${idParam((await params).planId)}/edit/plain` as Route);
}
