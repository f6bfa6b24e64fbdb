import type { Metadata } from "next";
import { Sheet } from "@/components/documents/sheet";
import { Flash } from "@/components/layout/flash";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { ButtonLink } from "@/components/ui/button";
import { InsetText } from "@/components/ui/inset-text";
import { PageHeading } from "@/components/ui/page-heading";
import { isSignedOutPost } from "@/lib/auth/session";
import { minutesPaper } from "@/lib/council/papers/session-papers";
import { canSignMinutes, canWriteMinutes } from "@/lib/council/papers/sign-minutes";
import { isSecretary } from "@/lib/council/policy";
import { renderHtml } from "@/lib/documents/renderers/html/render-html";
import { formatMoment } from "@/lib/text/dates";
import { loadSession } from "../load-session";
import { WithdrawForm } from "./withdraw-form";
import { WordsForm } from "./words-form";

export const metadata: Metadata = { title: "Biên bản họp Hội đồng" };

type Props = PageProps<"/council/sessions/[sessionId]/minutes">;

/** The minutes as they stand for this person: written, read, signed. */
export default async function MinutesPage({ params }: Props) {
  if (await isSignedOutPost()) {
    return (
      <>
        <PageHeading title="Biên bản họp Hội đồng" />
        <WordsForm key="form" sessionId="" version={1} discussion="" dissent="" />
      </>
    );
  }
  const { actor, session, now } = await loadSession(params);
  const { id, title, state, version, discussion, dissent } = session;
  const { secretarySignedAt, chairSignedAt } = session;
  const isBegun = state !== "PLANNED" && state !== "CANCELLED";
  const mayWrite = canWriteMinutes(actor, session).allowed;
  const maySign = canSignMinutes(actor, session);
  return (
    <>
      <Breadcrumbs
        items={[
          { label: "Hội đồng", href: "/council" },
          { label: title, href: `/council/sessions/${id}` },
        ]}
      />
      <PageHeading
        title="Biên bản họp Hội đồng"
        lead={title}
        actions={
          maySign.allowed && (
            <ButtonLink href={`/council/sessions/${id}/minutes/sign`}>Ký biên bản</ButtonLink>
          )
        }
      />
      <Flash />
      {!isBegun ? (
        <InsetText>
          <p>Biên bản được lập từ khi khai mạc phiên họp.</p>
        </InsetText>
      ) : (
        <>
          <InsetText>
            {secretarySignedAt && <p>Thư ký đã ký lúc {formatMoment(secretarySignedAt)}.</p>}
            {chairSignedAt && <p>Chủ tọa đã ký lúc {formatMoment(chairSignedAt)}.</p>}
            {!maySign.allowed && !chairSignedAt && <p>{maySign.reason}</p>}
          </InsetText>
          {mayWrite && (
            <WordsForm
              key={`form ${version}`}
              sessionId={id}
              version={version}
              discussion={discussion}
              dissent={dissent}
            />
          )}
          {secretarySignedAt && !chairSignedAt && isSecretary(actor, session) && (
            <WithdrawForm sessionId={id} version={version} />
          )}
          <Sheet html={renderHtml(await minutesPaper(actor, session, now))} />
        </>
      )}
    </>
  );
}
