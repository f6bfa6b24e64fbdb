import type { Metadata } from "next";
import { Flash } from "@/components/layout/flash";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { ButtonGroup, ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { InsetText } from "@/components/ui/inset-text";
import { PageHeading } from "@/components/ui/page-heading";
import { canAddDecisionFile, canEditDecision } from "@/lib/decisions/policy";
import { formatMoment } from "@/lib/text/dates";
import { removeDecisionFileAction } from "../actions";
import { crumbsTo, loadDecision } from "../load-decision";
import { OneButtonForm } from "../one-button-form";
import { AddFileForm } from "./add-file-form";

export const metadata: Metadata = { title: "Bản quét, bản đã ký" };

type Props = PageProps<"/decisions/[decisionId]/files">;

/** The scan of a paper signed outside the portal, or the signed copy of one signed here. */
export default async function DecisionFilesPage({ params }: Props) {
  const { actor, decision } = await loadDecision(params);
  const { id, version, files, isFromPaper } = decision;
  const may = canAddDecisionFile(actor, decision);
  const mayRemove = canEditDecision(actor, decision).allowed;
  const title = isFromPaper ? "Bản quét quyết định" : "Bản đã ký";
  return (
    <>
      <Breadcrumbs items={[...crumbsTo(decision), { label: title }]} />
      <PageHeading title={title} caption={decision.subject} />
      <Flash />
      {files.length === 0 ? (
        <EmptyState title="Chưa có tệp nào." />
      ) : (
        <ul className="stack-tight">
          {files.map((file) => (
            <li key={file.id} className="flex flex-wrap items-center gap-4">
              <a href={`/decisions/${id}/files/${file.id}`} className="tap">
                {file.name}
              </a>
              <span className="text-muted">
                {Math.ceil(file.size / 1024)} KB · {file.uploadedBy.user.name},{" "}
                {formatMoment(file.uploadedAt)}
              </span>
              {mayRemove && (
                <OneButtonForm
                  decisionId={id}
                  version={version}
                  action={removeDecisionFileAction}
                  fields={{ fileId: file.id }}
                  label="Bỏ tệp"
                  of={file.name}
                  variant="secondary"
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {may.allowed ? (
        <AddFileForm key={files.length} decisionId={id} label={title} />
      ) : (
        <InsetText>{may.reason}</InsetText>
      )}
      <ButtonGroup>
        <ButtonLink href={`/decisions/${id}`} variant="secondary">
          Về quyết định
        </ButtonLink>
      </ButtonGroup>
    </>
  );
}
