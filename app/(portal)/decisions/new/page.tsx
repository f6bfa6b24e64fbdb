import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { PageHeading } from "@/components/ui/page-heading";
import { requireActor } from "@/lib/auth/session";
import { canProposeDecisions } from "@/lib/decisions/policy";
import { listAvailable } from "@/lib/decisions/proposal/available";
import { nominationChoices } from "../nomination-choices";
import { BeginForm } from "./begin-form";

export const metadata: Metadata = { title: "Lập quyết định" };

/** Who goes before the Chairman together: chosen from what the Council has spoken on. */
export default async function NewDecisionPage({ searchParams }: PageProps<"/decisions/new">) {
  const actor = await requireActor();
  if (!canProposeDecisions(actor).allowed) forbidden();
  const { kind: given } = await searchParams;
  const kind = given === "HIGHER" ? "HIGHER" : "AWARD";
  const available = await listAvailable(actor, kind, new Date());
  const title = kind === "HIGHER" ? "Lập tờ trình cấp trên" : "Lập quyết định khen thưởng";
  return (
    <>
      <Breadcrumbs items={[{ label: "Quyết định", href: "/decisions" }, { label: title }]} />
      <PageHeading
        title={title}
        lead={
          kind === "HIGHER"
            ? "Chọn những đề nghị mà cấp trên quyết định."
            : "Chọn những đề nghị đưa vào cùng một quyết định."
        }
      />
      {available.length === 0 ? (
        <EmptyState title="Chưa có đề nghị nào chờ quyết định.">
          Ở đây hiện đề nghị Hội đồng đã cho ý kiến (cả những đề nghị Hội đồng không tán thành) và
          đề nghị theo thủ tục đơn giản đã đủ điều kiện. Xem{" "}
          <Link href="/appraisals">việc thẩm định</Link> để biết đề nghị đang ở bước nào.
        </EmptyState>
      ) : (
        <BeginForm kind={kind} groups={nominationChoices(available)} />
      )}
    </>
  );
}
