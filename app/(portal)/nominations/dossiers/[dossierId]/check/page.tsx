import type { Metadata, Route } from "next";
import { redirect } from "next/navigation";
import { WarningList } from "@/components/nominations/warning-list";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Details } from "@/components/ui/details";
import { PageHeading } from "@/components/ui/page-heading";
import { isSignedOutPost } from "@/lib/auth/session";
import { findRuleBook } from "@/lib/nominations/awards/rules";
import { comesLate } from "@/lib/nominations/dossiers/due";
import { dossierFaults, isWritten } from "@/lib/nominations/dossiers/faults";
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
import { MissingList } from "./missing-list";
import { SubmitForm } from "./submit-form";

export const metadata: Metadata = { title: "Kiểm tra lại rồi nộp" };

type Props = PageProps<"/nominations/dossiers/[dossierId]/check">;

/** More than these are folded: a village may put forward sixty. */
const mostOpen = 5;
/** Warnings that say the same as what is missing. */
const saidAsMissing = ["missing-part", "open-discipline"];

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
        const isWhole = faults.every(({ nominationId }) => nominationId !== id);
        // What is missing is said once, below, with the way to write it.
        const against = (warnings.get(id) ?? []).filter(
          ({ rule }) => isWhole || !saidAsMissing.includes(rule),
        );
        const summary = (
          <NomineeSummary
            nomination={nomination}
            isEditable
            showsSources
            meetingHref={`${own}/meeting`}
          />
        );
        return (
          <section key={id} aria-labelledby={`nominee-${id}`} className="stack-tight">
            <h2 id={`nominee-${id}`}>{name}</h2>
            {against.length > 0 && <WarningList warnings={against} />}
            {written.length > mostOpen ? (
              <Details summary={`Xem, sửa các mục đã ghi của ${name}`}>{summary}</Details>
            ) : (
              summary
            )}
          </section>
        );
      })}
      {faults.length > 0 && (
        <MissingList
          dossierId={dossierId}
          faults={faults}
          names={new Map(written.map(({ id, name }) => [id, name]))}
        />
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
