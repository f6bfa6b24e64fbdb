import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ErrorSummary } from "@/components/ui/error-summary";
import { InsetText } from "@/components/ui/inset-text";
import { Link } from "@/components/ui/link";
import { PageHeading } from "@/components/ui/page-heading";
import { isSignedOutPost } from "@/lib/auth/session";
import { type PublicationChoice, readChoice } from "@/lib/campaigns/publication/choice";
import { canPublish, canReadPublication, canWithdraw } from "@/lib/campaigns/publication/policy";
import { hidesTheSame } from "@/lib/campaigns/publication/public-document";
import { findPublishing, type PublicationRow } from "@/lib/campaigns/publication/queries";
import { formatMoment } from "@/lib/text/dates";
import { formErrors } from "@/lib/web/form-errors";
import { idParam } from "@/lib/web/id-param";
import { loadPlan } from "../load-plan";
import { PlanHeading } from "../plan-heading";
import { BulletinPreview } from "./bulletin-preview";
import { ChangeHidden } from "./change-hidden";
import { ChoiceForm } from "./choice-form";
import { Preview } from "./preview";
import { CurrentPublication, PastPublications } from "./publications";
import { PublishForm } from "./publish-form";
import { WithdrawForm } from "./withdraw-form";

export const metadata: Metadata = { title: "Công khai" };

type Props = PageProps<"/plans/[planId]/publication">;

/** From when everybody reads the plan, and which parts; what they will see is on the page before they do. */
export default async function PublicationPage({ params, searchParams }: Props) {
  if (await isSignedOutPost()) return <SignedOut planId={idParam((await params).planId)} />;
  const { actor, plan } = await loadPlan(params);
  if (!canReadPublication(actor).allowed) notFound();
  const publishing = await findPublishing(actor, plan.id);
  const now = new Date();
  const may = canPublish(actor, plan);
  const current = publishing?.current ?? null;
  const query = await searchParams;
  const choice = readChoice(query, current, now);
  const isShown = Boolean(current?.publishedAt);
  const isChosen = query.chosen !== undefined;
  // One paper at a time: the one that will be, once another choice is looked at.
  const isChanging = isChosen && current !== null && !hidesTheSame(choice, current);
  const fieldErrors = {
    ...(choice.dayError && { day: [choice.dayError] }),
    ...(choice.timeError && { time: [choice.timeError] }),
  };
  return (
    <>
      <PlanHeading actor={actor} plan={plan} side="publication" />
      <div key="publication" className="stack">
        <ErrorSummary errors={formErrors({ fieldErrors })} />
        {publishing && current && <CurrentPublication publishing={publishing} current={current} />}
        {!may.allowed && !isShown && <InsetText>{may.reason}</InsetText>}
        {publishing && may.allowed && (
          <>
            <section aria-labelledby="choice-title" className="stack-tight">
              <h2 id="choice-title">
                {current ? "Đổi lịch hẹn, phần giữ nội bộ" : "Công khai văn bản"}
              </h2>
              <ChoiceForm planId={plan.id} document={publishing.document} choice={choice} />
            </section>
            <section aria-labelledby="publish-title" className="stack-tight">
              <h2 id="publish-title">Mọi người sẽ đọc được thế này</h2>
              <PublishForm
                planId={plan.id}
                version={plan.version}
                hide={choice.hiddenClauses}
                annexes={choice.hidesAnnexes}
                phones={choice.hidesPhones}
                publishAt={choice.publishAt?.toISOString() ?? ""}
                button={
                  choice.publishAt
                    ? `Hẹn công khai lúc ${formatMoment(choice.publishAt)}`
                    : "Công khai ngay"
                }
                refusal={
                  choice.dayError || choice.timeError ? "Sửa ngày giờ hẹn trước." : undefined
                }
              />
              <Preview publishing={publishing} hidden={choice} />
              <BulletinPreview
                actor={actor}
                planId={plan.id}
                chosen={{ ...choice, requestedAt: askedAt(choice, current) ?? now }}
              />
            </section>
          </>
        )}
        {publishing && current && isShown && canWithdraw(actor).allowed && (
          <ChangeHidden
            actor={actor}
            planId={plan.id}
            publishing={publishing}
            current={current}
            choice={choice}
            isChosen={isChosen}
          />
        )}
        {current && canWithdraw(actor).allowed && (
          <section key="withdraw" aria-labelledby="withdraw-title" className="stack-tight">
            <h2 id="withdraw-title">{isShown ? "Gỡ khỏi trang công khai" : "Bỏ lịch hẹn"}</h2>
            <WithdrawForm key="form" planId={plan.id} isShown={isShown} />
          </section>
        )}
        {publishing && current && isShown && !isChanging && (
          <section aria-labelledby="shown-title" className="stack-tight">
            <h2 id="shown-title">Mọi người đang đọc được thế này</h2>
            <Preview publishing={publishing} hidden={current} />
            <BulletinPreview actor={actor} planId={plan.id} />
          </section>
        )}
        {plan.kind !== "REPORT" && (
          <p>
            <Link href={`/plans/${plan.id}/bulletin`} className="tap">
              Bản tin truyền thanh của kế hoạch
            </Link>
          </p>
        )}
        {publishing && <PastPublications past={publishing.past} />}
      </div>
    </>
  );
}

/** Since when what is chosen has been asked for; null where it is another choice than the one that waits. */
function askedAt(choice: PublicationChoice, waiting: PublicationRow | null): Date | null {
  if (!waiting || !hidesTheSame(waiting, choice)) return null;
  return choice.publishAt?.getTime() === waiting.publishAt.getTime() ? waiting.requestedAt : null;
}

/** The reason typed, before somebody who must sign in again. By its keys the form is the one that was sent. */
function SignedOut({ planId }: { planId: string }) {
  return (
    <>
      <PageHeading title="Công khai" />
      <div key="publication" className="stack">
        <section key="withdraw" aria-labelledby="withdraw-title" className="stack-tight">
          <h2 id="withdraw-title">Chưa gửi được</h2>
          <WithdrawForm key="form" planId={planId} isShown />
        </section>
      </div>
    </>
  );
}
