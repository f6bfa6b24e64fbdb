import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { AgendaList } from "@/components/council/agenda-list";
import { Flash } from "@/components/layout/flash";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { InsetText } from "@/components/ui/inset-text";
import { PageHeading } from "@/components/ui/page-heading";
import { listTies } from "@/lib/council/members/queries";
import { canKeepCouncil } from "@/lib/council/policy";
import { type DeclaredTie, namesakesOf } from "@/lib/council/recusals/namesakes";
import { type Candidate, listCandidates } from "@/lib/council/sessions/candidates";
import type { SessionView } from "@/lib/council/sessions/queries";
import { awardName } from "@/lib/nominations/awards/catalogue";
import { loadSession } from "../load-session";
import { AddItemsForm } from "./add-items-form";
import { MoveItemForm } from "./move-item-form";

export const metadata: Metadata = { title: "Chương trình phiên họp" };

type Props = PageProps<"/council/sessions/[sessionId]/agenda">;

/** What the session considers, in which order; what is ready for it, and what is not yet and why. */
export default async function AgendaPage({ params }: Props) {
  const { actor, session, now } = await loadSession(params);
  if (!canKeepCouncil(actor).allowed) forbidden();
  const { id, title, state, startsAt, items, roll } = session;
  const isPlanned = state === "PLANNED";
  const ties = await listTies(
    actor,
    roll.map(({ userId }) => userId),
  );
  const candidates = isPlanned ? await listCandidates(actor, startsAt, now) : [];
  const ready = candidates.filter(({ obstacle }) => obstacle === null);
  const held = candidates.filter(({ obstacle }) => obstacle !== null);
  return (
    <>
      <Breadcrumbs
        items={[
          { label: "Hội đồng", href: "/council" },
          { label: title, href: `/council/sessions/${id}` },
        ]}
      />
      <PageHeading
        title="Chương trình phiên họp"
        lead={title}
        actions={<ButtonLink href={`/council/sessions/${id}`}>Xong</ButtonLink>}
      />
      <Flash />
      {!isPlanned && (
        <InsetText>
          <p>Phiên họp đã khai mạc hoặc đã hủy, chương trình giữ nguyên.</p>
        </InsetText>
      )}
      <section aria-labelledby="agenda-title" className="stack">
        <h2 id="agenda-title">Trong chương trình ({items.length})</h2>
        {items.length === 0 ? (
          <EmptyState title="Chưa có đề nghị nào." />
        ) : (
          <AgendaList<AgendaItem>
            items={items}
            notesOf={(item) => hintsOf(item, roll, ties)}
            {...(isPlanned && {
              actionsOf: ({ id: itemId, ordinal }) => (
                <MoveItemForm
                  sessionId={id}
                  itemId={itemId}
                  ordinal={ordinal}
                  isFirst={ordinal === 1}
                  isLast={ordinal === items.length}
                />
              ),
            })}
          />
        )}
      </section>
      {isPlanned && (
        <section aria-labelledby="ready-title" className="stack">
          <h2 id="ready-title">Chờ đưa ra Hội đồng ({ready.length})</h2>
          {ready.length === 0 ? (
            <EmptyState title="Không có đề nghị nào đang chờ.">
              Đề nghị đủ điều kiện sau thẩm định, và sau lấy ý kiến nếu phải lấy, sẽ hiện ở đây.
            </EmptyState>
          ) : (
            <AddItemsForm sessionId={id} choices={ready.map(choiceOf)} />
          )}
        </section>
      )}
      {held.length > 0 && (
        <section aria-labelledby="held-title" className="stack">
          <h2 id="held-title">Chưa đưa ra được ({held.length})</h2>
          <ul className="stack-tight">
            {held.map((candidate) => (
              <li key={candidate.id}>
                <span className="font-semibold">{candidate.name}</span>,{" "}
                {awardName(candidate.award)}: {candidate.obstacle}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

type AgendaItem = SessionView["items"][number];

/** A nominee called like a member may be the member, without an account that says so. */
function hintsOf(
  { nomination: { audience: kind, name, recipientId }, recusals }: AgendaItem,
  roll: SessionView["roll"],
  ties: readonly DeclaredTie[],
): string[] {
  const free = roll.filter(({ id }) => !recusals.some(({ memberId }) => memberId === id));
  return namesakesOf({ kind, name, recipientId }, free, ties);
}

function choiceOf({ id, name, honorific, place, award, dossier }: Candidate) {
  const who = [[honorific, name].filter(Boolean).join(" "), place].filter(Boolean).join(", ");
  const short =
    dossier.procedure === "SHORT" ? " · Thủ tục đơn giản, không bắt buộc qua Hội đồng" : "";
  return {
    value: id,
    label: `${who}: ${awardName(award)}`,
    hint: `${dossier.unit.name}${dossier.campaign ? ` · ${dossier.campaign.title}` : ""}${short}`,
    isShort: dossier.procedure === "SHORT",
  };
}
