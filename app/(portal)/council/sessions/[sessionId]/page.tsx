import type { Metadata } from "next";
import { AgendaList } from "@/components/council/agenda-list";
import { OverQuotaNote } from "@/components/council/over-quota";
import { SessionStatus } from "@/components/council/session-status";
import { Flash } from "@/components/layout/flash";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { PageHeading } from "@/components/ui/page-heading";
import { SummaryList } from "@/components/ui/summary-list";
import { canKeepCouncil } from "@/lib/council/policy";
import { presiderOf } from "@/lib/council/sessions/officers";
import type { SessionView } from "@/lib/council/sessions/queries";
import { councilPostLabels } from "@/lib/council/state";
import { findOverQuota } from "@/lib/council/voting/over-quota";
import { formatLongDate, formatMoment, formatTime } from "@/lib/text/dates";
import { loadSession } from "./load-session";
import { PaperLinks } from "./paper-links";
import { SessionSteps } from "./session-steps";

type Props = PageProps<"/council/sessions/[sessionId]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await loadSession(params)).session.title };
}

export default async function SessionPage({ params }: Props) {
  const { actor, session, now } = await loadSession(params);
  const overQuota = await findOverQuota(actor, session, now);
  const { id, state, title, startsAt, place, agenda, chair, secretary, roll, items } = session;
  const nameOf = (memberId: string) => roll.find((member) => member.id === memberId)?.name ?? "";
  const present = roll.filter(({ isPresent }) => isPresent).length;
  const isCalled = roll.some(({ isPresent }) => isPresent !== null);
  const own = roll.find(({ userId }) => userId === actor.userId);
  const isSitting = state === "PLANNED" || state === "OPEN";
  return (
    <>
      <Breadcrumbs items={[{ label: "Hội đồng", href: "/council" }]} />
      <PageHeading
        title={title}
        status={<SessionStatus state={state} />}
        lead={`${formatTime(startsAt)}, ${formatLongDate(startsAt)}, ${place}`}
        actions={
          canKeepCouncil(actor).allowed &&
          state === "PLANNED" && (
            <ButtonLink href={`/council/sessions/${id}/edit`} variant="secondary">
              Sửa phiên họp
            </ButtonLink>
          )
        }
      />
      <Flash />
      <SessionSteps actor={actor} session={session} now={now} />
      <SummaryList
        rows={[
          { label: "Chủ tọa", value: nameOf(chair.id) },
          { label: "Thư ký", value: nameOf(secretary.id) },
          {
            label: "Thành viên",
            value: isCalled
              ? `Có mặt ${present}/${roll.length}`
              : `${roll.length} người, chưa điểm danh`,
          },
          ...(agenda
            ? [
                {
                  label: "Nội dung",
                  value: <span className="whitespace-pre-line">{agenda}</span>,
                },
              ]
            : []),
          ...(session.invitedAt
            ? [{ label: "Đã mời lúc", value: formatMoment(session.invitedAt) }]
            : []),
        ]}
      />
      <PaperLinks session={session} />
      {overQuota && <OverQuotaNote {...overQuota} />}
      <section aria-labelledby="agenda-title" className="stack">
        <div className="flex flex-wrap items-baseline justify-between gap-4">
          <h2 id="agenda-title">Đề nghị xét khen ({items.length})</h2>
          {canKeepCouncil(actor).allowed && state === "PLANNED" && (
            <Link href={`/council/sessions/${id}/agenda`}>Sửa chương trình</Link>
          )}
        </div>
        {items.length === 0 ? (
          <EmptyState title="Chưa có đề nghị nào trong chương trình." />
        ) : (
          <AgendaList
            items={items}
            notesOf={(item) => notesOf(item, session)}
            actionsOf={(item) =>
              own &&
              isSitting &&
              item.isRecommended === null && (
                <p>
                  <Link href={`/council/sessions/${id}/items/${item.id}`} className="tap">
                    Tôi có liên quan, xin tránh
                    <span className="sr-only"> nội dung {item.ordinal}</span>
                  </Link>
                </p>
              )
            }
          />
        )}
      </section>
    </>
  );
}

/** Who takes no part in the item, and who presides over it where the chair does not. */
function notesOf(item: SessionView["items"][number], { roll, chair }: SessionView): string[] {
  const recused = item.recusals.map(({ memberId, ground }) => {
    const name = roll.find(({ id }) => id === memberId)?.name ?? "";
    return `Không tham gia: ${name} (${ground.charAt(0).toLowerCase()}${ground.slice(1)}).`;
  });
  if (!item.recusals.some(({ memberId }) => memberId === chair.id)) return recused;
  const presider = presiderOf(item, chair.id, roll);
  return presider
    ? [...recused, `${presider.name}, ${councilPostLabels[presider.post]}, điều hành nội dung này.`]
    : recused;
}
