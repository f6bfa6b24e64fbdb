import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { EmptyState } from "@/components/ui/empty-state";
import { InsetText } from "@/components/ui/inset-text";
import { Tabs } from "@/components/ui/tabs";
import { isSignedOutPost } from "@/lib/auth/session";
import { canComment, canReadComments } from "@/lib/campaigns/comments/policy";
import { listColleagues, listComments } from "@/lib/campaigns/comments/queries";
import { placeThreads } from "@/lib/campaigns/comments/threads";
import { clauseChoices } from "@/lib/campaigns/facts/place";
import { idParam } from "@/lib/web/id-param";
import { loadPlan } from "../load-plan";
import { PlanHeading } from "../plan-heading";
import { CommentBoard } from "./comment-board";
import { SignedOutComment } from "./signed-out-comment";

export const metadata: Metadata = { title: "Ý kiến" };

type Props = PageProps<"/plans/[planId]/comments">;

export default async function PlanCommentsPage({ params, searchParams }: Props) {
  if (await isSignedOutPost()) {
    const { form } = await searchParams;
    return (
      <SignedOutComment
        planId={idParam((await params).planId)}
        form={typeof form === "string" ? form : ""}
      />
    );
  }
  const { actor, plan } = await loadPlan(params);
  if (!canReadComments(actor, plan).allowed) forbidden();
  const { state, clause } = await searchParams;
  const [threads, colleagues] = await Promise.all([
    listComments(actor, plan.id),
    listColleagues(actor, new Date()),
  ]);
  const showsResolved = state === "resolved";
  const placed = placeThreads(threads, plan.document);
  const [open, resolved] = [
    placed.filter((thread) => !thread.resolved),
    placed.filter((thread) => thread.resolved),
  ];
  const shown = showsResolved ? resolved : open;
  const write = canComment(actor, plan);
  const base = `/plans/${plan.id}/comments`;
  return (
    <>
      <PlanHeading actor={actor} plan={plan} side="comments" />
      <h2>Ý kiến về bản thảo</h2>
      {!write.allowed && <InsetText>{write.reason}</InsetText>}
      <Tabs
        label="Lọc ý kiến"
        tabs={[
          { label: "Chưa xong", href: base, count: open.length, current: !showsResolved },
          {
            label: "Đã xong",
            href: `${base}?state=resolved`,
            count: resolved.length,
            current: showsResolved,
          },
        ]}
      />
      {shown.length === 0 && (
        <EmptyState
          title={
            showsResolved ? "Chưa có ý kiến nào đánh dấu xong." : "Không có ý kiến nào chưa xong."
          }
        >
          {!showsResolved &&
            write.allowed &&
            "Viết ý kiến về một mục hay cả văn bản ở dưới; nhắc đồng nghiệp cần xem."}
        </EmptyState>
      )}
      <CommentBoard
        planId={plan.id}
        threads={shown}
        clauses={clauseChoices(plan.document)}
        clauseId={typeof clause === "string" ? clause : null}
        colleagues={colleagues}
        mayWrite={write.allowed}
      />
    </>
  );
}
