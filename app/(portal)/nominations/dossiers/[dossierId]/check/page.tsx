import type { Metadata, Route } from "next";
import { redirect } from "next/navigation";
import { WarningList } from "@/components/nominations/warning-list";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { InsetText } from "@/components/ui/inset-text";
import { Link } from "@/components/ui/link";
import { PageHeading } from "@/components/ui/page-heading";
import { isSignedOutPost } from "@/lib/auth/session";
import { findRuleBook } from "@/lib/nominations/awards/rules";
import { comesLate } from "@/lib/nominations/dossiers/due";
import { dossierFaults, type Fault, isWritten } from "@/lib/nominations/dossiers/faults";
import { countFiles, findDueOn } from "@/lib/nominations/dossiers/find-dossier";
import { handInWords } from "@/lib/nominations/dossiers/hand-in-words";
import { draftVersion } from "@/lib/nominations/dossiers/hold";
import { canSubmitDossier } from "@/lib/nominations/dossiers/policy";
import { findWarnings } from "@/lib/nominations/warnings/find-warnings";
import { blocking } from "@/lib/nominations/warnings/warning";
import { idParam } from "@/lib/web/id-param";
import { NomineeSummary } from "../../../nominee-summary";
import { AboutDossier } from "../about-dossier";
import { crumbsTo, loadDossier } from "../load-dossier";
import { SubmitForm } from "./submit-form";

export const metadata: Metadata = { title: "Kiểm tra lại rồi nộp" };

type Props = PageProps<"/nominations/dossiers/[dossierId]/check">;

/** Everything that will be handed in, with a way to change each, what is missing, and what speaks against it. */
export default async function CheckDossierPage({ params }: Props) {
  const dossierId = idParam((await params).dossierId);
  if (await isSignedOutPost()) {
    return (
      <>
        <PageHeading title="Nộp hồ sơ" />
        <SubmitForm
          dossierId={dossierId}
          version={1}
          seen={0}
          isLate={false}
          lateReason=""
          hasBlocks={false}
        />
      </>
    );
  }
  const { actor, now, dossier } = await loadDossier(params);
  const own = `/nominations/dossiers/${dossierId}`;
  if (!canSubmitDossier(actor, dossier).allowed) redirect(own as Route);
  const written = dossier.nominations.filter(isWritten);
  const warnings = await findWarnings(
    actor,
    written.map(({ id }) => id),
    now,
  );
  const files = await countFiles(actor, dossierId);
  const faults = dossierFaults(dossier, files.all);
  const dueOn = await findDueOn(actor, dossier.campaignId, now);
  const hasBlocks = [...warnings.values()].some((each) => blocking(each).length > 0);
  return (
    <>
      <Breadcrumbs items={crumbsTo(dossier, "Kiểm tra lại")} />
      <PageHeading
        title="Kiểm tra lại rồi nộp"
        caption={dossier.title}
        lead="Hồ sơ chưa nộp cho tới khi bấm nút ở cuối trang."
      />
      <AboutDossier
        dossier={dossier}
        edit={{ details: `${own}/details`, meeting: `${own}/meeting` }}
      />
      {written.map((nomination) => {
        const { id, name } = nomination;
        const against = warnings.get(id) ?? [];
        return (
          <section key={id} aria-labelledby={`nominee-${id}`} className="stack-tight">
            <h2 id={`nominee-${id}`}>{name}</h2>
            {against.length > 0 && <WarningList warnings={against} />}
            <NomineeSummary
              nomination={nomination}
              isEditable
              showsSources
              meetingHref={`${own}/meeting`}
            />
          </section>
        );
      })}
      {faults.length > 0 && (
        <InsetText>
          <p className="font-semibold">Còn thiếu trước khi nộp:</p>
          {faults.map((fault) => (
            <p key={fault.message}>
              <Link href={hrefOf(fault, own)}>{fault.message}</Link>
            </p>
          ))}
        </InsetText>
      )}
      <p className="reading text-muted">
        {handInWords((await findRuleBook(actor, now)).nomination)}
      </p>
      <SubmitForm
        dossierId={dossierId}
        version={dossier.version}
        seen={draftVersion(dossier)}
        isLate={comesLate(dossier, dueOn, now)}
        lateReason={dossier.lateReason}
        hasBlocks={hasBlocks && faults.length === 0}
        refusal={faults[0]?.message}
      />
    </>
  );
}

function hrefOf({ part, nominationId }: Fault, own: string): string {
  switch (part) {
    case "nominee":
      return `/nominations/${nominationId}/edit`;
    case "achievement":
      return `/nominations/${nominationId}/achievement`;
    case "nominees":
      return `${own}/nominees/new`;
    default:
      return `${own}/${part}`;
  }
}
