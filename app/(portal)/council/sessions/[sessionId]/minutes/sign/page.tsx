import type { Metadata } from "next";
import { SecondFactorNotice } from "@/components/layout/second-factor-notice";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { InsetText } from "@/components/ui/inset-text";
import { PageHeading } from "@/components/ui/page-heading";
import { hasSecondFactor } from "@/lib/auth/second-factor";
import { isSignedOutPost } from "@/lib/auth/session";
import { canSignMinutes } from "@/lib/council/papers/sign-minutes";
import { findSecondFactorDuty } from "@/lib/people/second-factor-duty";
import { loadSession } from "../../load-session";
import { SignForm } from "./sign-form";

export const metadata: Metadata = { title: "Ký biên bản" };

type Props = PageProps<"/council/sessions/[sessionId]/minutes/sign">;

export default async function SignMinutesPage({ params }: Props) {
  if (await isSignedOutPost()) {
    return (
      <>
        <PageHeading title="Ký biên bản" />
        <SignForm key="form" sessionId="" version={1} asksForCode={false} />
      </>
    );
  }
  const { actor, session, now } = await loadSession(params);
  const { id, title, version, secretarySignedAt } = session;
  const verdict = canSignMinutes(actor, session);
  const duty = verdict.allowed ? await findSecondFactorDuty(actor, now) : null;
  return (
    <>
      <Breadcrumbs
        items={[
          { label: title, href: `/council/sessions/${id}` },
          { label: "Biên bản", href: `/council/sessions/${id}/minutes` },
        ]}
      />
      <PageHeading title="Ký biên bản" lead={title} />
      {verdict.allowed ? (
        <>
          <p className="max-w-[68ch]">
            {secretarySignedAt
              ? `${actor.name} ký với tư cách chủ tọa. Biên bản được cấp số trong sổ của Hội đồng và giữ nguyên từ đó.`
              : `${actor.name} ký với tư cách thư ký; sau đó chủ tọa đọc và ký.`}
          </p>
          {duty?.isRequired && <SecondFactorNotice duty={duty} />}
          <SignForm
            key="form"
            sessionId={id}
            version={version}
            asksForCode={await hasSecondFactor(actor.userId)}
            refusal={duty?.isRequired ? "Bật xác thực hai bước trước." : undefined}
          />
        </>
      ) : (
        <InsetText>
          <p>{verdict.reason}</p>
        </InsetText>
      )}
    </>
  );
}
