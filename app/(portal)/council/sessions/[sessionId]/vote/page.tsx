import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Flash } from "@/components/layout/flash";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { EmptyState } from "@/components/ui/empty-state";
import { InsetText } from "@/components/ui/inset-text";
import { Link } from "@/components/ui/link";
import { PageHeading } from "@/components/ui/page-heading";
import { isSignedOutPost, requireActor } from "@/lib/auth/session";
import { votingMethodLabels } from "@/lib/council/state";
import { findVoting } from "@/lib/council/voting/queries";
import { nextRound } from "@/lib/council/voting/vote-order";
import { idParam } from "@/lib/web/id-param";
import { BallotForm } from "./ballot-form";
import { CountForm } from "./count-form";
import { aboutOf, titleOf } from "./item-words";
import { OpenRoundForm } from "./open-round-form";
import { OpinionForm } from "./opinion-form";
import { Opinions } from "./opinions";
import { RoundResults } from "./round-results";
import { RoundStatus } from "./round-status";

export const metadata: Metadata = { title: "Bỏ phiếu" };

type Props = PageProps<"/council/sessions/[sessionId]/vote">;

/** The votes of a session: a member votes here, whoever keeps the votes opens and counts the rounds. */
export default async function VotePage({ params, searchParams }: Props) {
  const sessionId = idParam((await params).sessionId);
  if (await isSignedOutPost()) {
    const isOpinion = "opinion" in (await searchParams);
    return (
      <>
        <PageHeading title="Bỏ phiếu" />
        {isOpinion ? (
          <OpinionForm sessionId={sessionId} items={[]} members={[]} />
        ) : (
          <CountForm
            sessionId={sessionId}
            roundId=""
            version={0}
            isOnPaper
            isByHands={false}
            isSecret={false}
            items={[]}
            waiting={0}
          />
        )}
      </>
    );
  }
  const actor = await requireActor();
  const voting = await findVoting(actor, sessionId, new Date());
  if (!voting) notFound();
  const { session, rounds, waiting, keeps, seat, opinions } = voting;
  const open = rounds.find(({ state }) => state === "OPEN");
  const counted = rounds.filter(({ state }) => state === "COUNTED").reverse();
  const mayOpine = session.items.filter(({ isRecommended }) => isRecommended === null);
  const absent = session.roll.filter(({ isPresent }) => isPresent !== true);
  const isAbsent = seat !== null && seat.isPresent !== true;
  const next = nextRound(waiting);
  const isGoing = ["PLANNED", "OPEN"].includes(session.state);
  return (
    <>
      <Breadcrumbs
        items={[
          { label: "Hội đồng", href: "/council" },
          { label: session.title, href: `/council/sessions/${sessionId}` },
        ]}
      />
      <PageHeading title="Bỏ phiếu" lead={session.title} />
      <Flash />
      {!open && rounds.length === 0 && !(keeps && waiting.length > 0) && (
        <EmptyState title="Chưa có lượt bỏ phiếu nào.">
          {session.state === "PLANNED"
            ? "Thư ký mở lượt bỏ phiếu sau khi phiên họp khai mạc."
            : "Khi thư ký mở một lượt, phiếu hiện ở đây: tải lại trang."}
        </EmptyState>
      )}
      {open && (
        <section aria-labelledby="open-title" className="stack">
          <h2 id="open-title">
            Lượt {open.number}: {votingMethodLabels[open.method].toLowerCase()}
          </h2>
          <RoundStatus round={open} sessionId={sessionId} />
          {open.hasVoted === false && !open.isOnPaper && (
            <BallotForm
              sessionId={sessionId}
              roundId={open.id}
              isSecret={open.method === "SECRET"}
              items={open.items.map(({ item }) => ({
                id: item.id,
                title: titleOf(item),
                about: aboutOf(item),
              }))}
            />
          )}
          {keeps && !open.hidesItems && (
            <CountForm
              sessionId={sessionId}
              roundId={open.id}
              version={open.version}
              isOnPaper={open.isOnPaper}
              isByHands={open.method === "HANDS"}
              isSecret={open.method === "SECRET"}
              waiting={open.called - open.voted}
              items={open.items.map(({ item }) => ({
                id: item.id,
                title: titleOf(item),
                voters: open.votersOf(item.id),
              }))}
            />
          )}
          {keeps && open.hidesItems && (
            <InsetText>
              <p>
                Lượt này có nội dung người đang xem phải tránh, nên người còn lại trong thư ký và
                chủ tọa kiểm phiếu.
              </p>
            </InsetText>
          )}
        </section>
      )}
      {keeps && !open && waiting.length > 0 && (
        <section aria-labelledby="next-title" className="stack">
          <h2 id="next-title">Mở lượt bỏ phiếu</h2>
          <OpenRoundForm
            // What is ticked follows what is left: a form that stays keeps the ticks of the round before.
            key={next.map(({ id }) => id).join()}
            sessionId={sessionId}
            isOnPaper={next.every(({ method }) => method === "HANDS")}
            chosen={next.map(({ id }) => id)}
            items={waiting.map((item) => ({
              value: item.id,
              label: titleOf(item),
              hint: votingMethodLabels[item.method],
            }))}
          />
        </section>
      )}
      {counted.map((round) => (
        <RoundResults key={round.id} round={round} sessionId={sessionId} keeps={keeps && !open} />
      ))}
      {opinions.length > 0 && <Opinions opinions={opinions} items={session.items} />}
      {isGoing && mayOpine.length > 0 && (isAbsent || (keeps && absent.length > 0)) && (
        <section aria-labelledby="opinion-title" className="stack">
          <h2 id="opinion-title">Ý kiến bằng văn bản của người vắng mặt</h2>
          <p className="max-w-[68ch]">
            Người vắng mặt được lấy ý kiến bằng văn bản; ý kiến có tên, ghi vào biên bản và cộng vào
            kết quả.
          </p>
          <OpinionForm
            sessionId={sessionId}
            items={mayOpine.map((item) => ({ value: item.id, label: titleOf(item) }))}
            members={isAbsent ? [] : absent.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </section>
      )}
      <p>
        <Link href={`/council/sessions/${sessionId}`}>Về phiên họp</Link>
      </p>
    </>
  );
}
