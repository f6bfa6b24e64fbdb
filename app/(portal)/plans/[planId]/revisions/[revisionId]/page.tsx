import { FileDown } from "lucide-react";
import type { Metadata } from "next";
import { forbidden, notFound } from "next/navigation";
import { Sheet } from "@/components/documents/sheet";
import { ButtonGroup, ButtonLink } from "@/components/ui/button";
import { Details } from "@/components/ui/details";
import { Link } from "@/components/ui/link";
import { NotificationBanner } from "@/components/ui/notification-banner";
import { PageHeading } from "@/components/ui/page-heading";
import { isSignedOutPost } from "@/lib/auth/session";
import { canNameRevision, canReadHistory, canSavePlan } from "@/lib/campaigns/policy";
import { findPlanRevision, findRevisionOfVersion } from "@/lib/campaigns/revision-queries";
import { printOutline } from "@/lib/documents/outline/print";
import { renderHtml } from "@/lib/documents/renderers/html/render-html";
import { formatMoment } from "@/lib/text/dates";
import { idParam } from "@/lib/web/id-param";
import { loadPlan } from "../../load-plan";
import { PlanHeading } from "../../plan-heading";
import { kindNames, revisionName } from "../revision-name";
import { NameForm } from "./name-form";

export const metadata: Metadata = { title: "Bản đã lưu" };

type Props = PageProps<"/plans/[planId]/revisions/[revisionId]">;

export default async function PlanRevisionPage({ params }: Props) {
  const { planId, revisionId } = await params;
  const id = idParam(revisionId);
  if (await isSignedOutPost()) return <SignedOut planId={idParam(planId)} revisionId={id} />;
  const { actor, plan } = await loadPlan(params);
  if (!canReadHistory(actor).allowed) forbidden();
  const [revision, currentId] = await Promise.all([
    findPlanRevision(actor, plan.id, id),
    findRevisionOfVersion(actor, plan.id, plan.version),
  ]);
  if (!revision) notFound();
  const base = `/plans/${plan.id}/revisions`;
  const isCurrent = currentId === id;
  const isSetAside = revision.kind === "SET_ASIDE";
  const save = canSavePlan(actor, plan);
  const compare = currentId && !isCurrent && `${base}/compare?before=${id}&after=${currentId}`;
  const text = printOutline(revision.document);
  return (
    <>
      <PlanHeading actor={actor} plan={plan} side="revisions" />
      <div className="stack">
        <div className="stack">
          <div>
            <h2>{revisionName(revision)}</h2>
            <p>
              {revision.author.user.name} lưu lúc {formatMoment(revision.savedAt)}.{" "}
              {kindNames[revision.kind]}
              {isCurrent && ", là bản đang dùng"}.
            </p>
            <p>
              <Link href={base}>Về các bản đã lưu</Link>
            </p>
          </div>
          {isSetAside && (
            <NotificationBanner kind="warning" title="Bản này chưa vào văn bản">
              <p>
                {plan.kind === "REPORT"
                  ? "Bản này để riêng cạnh bản đang dùng."
                  : "Khi bản này được gửi lên, người khác đã sửa cùng một chỗ."}{" "}
                Xem chỗ khác với bản đang dùng; còn cần chữ nào thì chép vào văn bản, hoặc lấy lại
                cả bản này.
              </p>
            </NotificationBanner>
          )}
          <ButtonGroup>
            {compare && <ButtonLink href={compare}>So với bản đang dùng</ButtonLink>}
            {!isCurrent && save.allowed && (
              <ButtonLink href={`${base}/${id}/restore`} variant="secondary">
                Lấy lại bản này
              </ButtonLink>
            )}
            {(["docx", "pdf", "txt"] as const).map((format) => (
              <ButtonLink
                key={format}
                href={`${base}/${id}/download/${format}`}
                icon={FileDown}
                variant="secondary"
              >
                {downloads[format]}
              </ButtonLink>
            ))}
          </ButtonGroup>
          {!isCurrent && !save.allowed && (
            <p className="text-muted">Không lấy lại được bản này: {save.reason}</p>
          )}
        </div>
        {canNameRevision(actor, plan).allowed && (
          <NameForm planId={plan.id} revisionId={id} name={revision.name} />
        )}
        <section aria-labelledby="text-title" className="stack-tight">
          <h2 id="text-title">Văn bản</h2>
          <Details summary="Xem dạng dàn ý">
            <pre className="whitespace-pre-wrap break-words font-sans">{text}</pre>
          </Details>
          <Sheet html={renderHtml(revision.document)} />
        </section>
      </div>
    </>
  );
}

/**
 * A name was posted after the session ended, without scripts. Nothing here comes from the record. The form stands at the
 * same place of the page as above, which is how React knows it for the form that was posted.
 */
function SignedOut({ planId, revisionId }: { planId: string; revisionId: string }) {
  return (
    <>
      <PageHeading title="Bản đã lưu" />
      <div className="stack">
        <h2>Đặt tên cho bản này</h2>
        <NameForm planId={planId} revisionId={revisionId} name={null} />
      </div>
    </>
  );
}

const downloads = { docx: "Tải tệp Word", pdf: "Tải tệp PDF", txt: "Tải dàn ý" };
