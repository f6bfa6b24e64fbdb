import { redirect } from "next/navigation";

/** A unit has its reports beside its pledges. */
export default function ReportsPage() {
  redirect("/pledges");
}
