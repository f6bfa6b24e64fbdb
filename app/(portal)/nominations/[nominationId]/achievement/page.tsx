import type { Metadata, Route } from "next";
import { redirect } from "next/navigation";
import { Flash } from "@/components/layout/flash";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeading } from "@/components/ui/page-heading";
import { isSignedOutPost } from "@/lib/auth/session";
import { awardName } from "@/lib/nominations/awards/catalogue";
import { findAchievementOf } from "@/lib/nominations/dossiers/find-dossier";
import { canWriteNomination } from "@/lib/nominations/dossiers/policy";
import { idParam } from "@/lib/web/id-param";
import { crumbsOf, loadNomination } from "../load-nomination";
import { AchievementForm } from "./achievement-form";

export const metadata: Metadata = { title: "Viết thành tích" };

type Props = PageProps<"/nominations/[nominationId]/achievement">;

export default async function AchievementPage({ params }: Props) {
  const nominationId = idParam((await params).nominationId);
  if (await isSignedOutPost()) {
    return (
      <>
        <PageHeading title="Viết thành tích" />
        <AchievementForm
          nominationId={nominationId}
          version={1}
          story=""
          isFull
          criteria={[]}
          items={[]}
        />
      </>
    );
  }
  const { actor, now, dossier, nomination } = await loadNomination(params);
  if (!canWriteNomination(actor, dossier, nomination).allowed) {
    redirect(`/nominations/${nominationId}` as Route);
  }
  const achievement = await findAchievementOf(actor, dossier, nomination, now);
  return (
    <>
      <Breadcrumbs items={crumbsOf({ dossier, nomination }, "Thành tích")} />
      <PageHeading
        title="Viết thành tích"
        caption={`${nomination.name} · ${awardName(nomination.award)}`}
      />
      <Flash />
      <AchievementForm
        nominationId={nominationId}
        version={nomination.version}
        story={nomination.story}
        isFull={dossier.procedure === "FULL"}
        {...achievement}
      />
    </>
  );
}
