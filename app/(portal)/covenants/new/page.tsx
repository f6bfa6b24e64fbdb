import type { Metadata } from "next";
import { forbidden, notFound } from "next/navigation";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { InsetText } from "@/components/ui/inset-text";
import { PageHeading } from "@/components/ui/page-heading";
import { isSignedOutPost, requireActor } from "@/lib/auth/session";
import { findDemandsFor, suggestedPromises } from "@/lib/pledges/covenants/demands-for";
import { canWriteCovenant } from "@/lib/pledges/covenants/policy";
import { calendarDate } from "@/lib/text/dates";
import { idParam } from "@/lib/web/id-param";
import { covenantChoices } from "../choices";
import { CovenantForm } from "../covenant-form";
import { SignedOutCovenant } from "../signed-out-covenant";

type Props = PageProps<"/covenants/new">;

export const metadata: Metadata = { title: "Lập giao ước thi đua" };

export default async function NewCovenantPage({ searchParams }: Props) {
  if (await isSignedOutPost()) return <SignedOutCovenant />;
  const actor = await requireActor();
  if (!canWriteCovenant(actor).allowed) forbidden();
  const campaignId = idParam(String((await searchParams).campaign));
  const now = new Date();
  const demands = await findDemandsFor(actor, campaignId, now);
  if (!demands) notFound();
  const { rounds, units } = covenantChoices(demands, now);
  const thisYear = calendarDate(now).slice(0, 4);
  const round = rounds.find(({ value }) => value === thisYear) ?? rounds[0];
  return (
    <>
      <Breadcrumbs
        items={[
          { label: "Phong trào", href: "/campaigns" },
          { label: demands.campaign.title, href: `/campaigns/${campaignId}` },
          { label: "Giao ước", href: `/campaigns/${campaignId}/covenants` },
        ]}
      />
      <PageHeading title="Lập giao ước thi đua" lead={demands.campaign.title} />
      {demands.isOpen ? (
        <CovenantForm
          key="form"
          rounds={rounds}
          units={units}
          covenant={{
            campaignId,
            round: round?.value ?? "",
            name: "",
            content: suggestedPromises(demands),
            unitIds: [],
            leadUnitId: "",
          }}
        />
      ) : (
        <InsetText>
          <p>Phong trào đã khóa nhận nên không lập giao ước được nữa.</p>
        </InsetText>
      )}
    </>
  );
}
