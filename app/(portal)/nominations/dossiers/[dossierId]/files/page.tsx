import type { Metadata } from "next";
import { Flash } from "@/components/layout/flash";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { PageHeading } from "@/components/ui/page-heading";
import { Table } from "@/components/ui/table";
import { canWriteDossier, canWriteNomination } from "@/lib/nominations/dossiers/policy";
import { mostDossierFiles } from "@/lib/nominations/files/limits";
import { listFiles } from "@/lib/nominations/files/queries";
import { filePartNames, isFilePart } from "@/lib/nominations/files/schema";
import { formatMoment } from "@/lib/text/dates";
import { formatNumber } from "@/lib/text/numbers";
import { crumbsTo, loadDossier } from "../load-dossier";
import { AddFileForm, RemoveFileForm } from "./file-forms";

export const metadata: Metadata = { title: "Tệp của hồ sơ" };

type Props = PageProps<"/nominations/dossiers/[dossierId]/files">;

/** The files of a dossier and of those nominated in it; `?part=` and `?nomination=` choose beforehand. */
export default async function DossierFilesPage({ params, searchParams }: Props) {
  const { actor, now, dossier } = await loadDossier(params);
  const { part = "", nomination = "" } = await searchParams;
  const files = await listFiles(actor, dossier.id, now);
  const ofWhole = canWriteDossier(actor, dossier).allowed;
  const written = dossier.nominations.filter(
    (each) => canWriteNomination(actor, dossier, each).allowed,
  );
  const names = new Map(dossier.nominations.map(({ id, name }) => [id, name]));
  const mayRemove = (nominationId: string | null) =>
    nominationId === null ? ofWhole : written.some(({ id }) => id === nominationId);
  const of = [
    ...(ofWhole ? [{ value: "", label: "Cả hồ sơ" }] : []),
    ...written.map(({ id, name }) => ({ value: id, label: name })),
  ];
  const chosen = of.toSorted(
    (one, other) => Number(other.value === nomination) - Number(one.value === nomination),
  );
  return (
    <>
      <Breadcrumbs items={crumbsTo(dossier, "Tệp")} />
      <PageHeading
        title="Tệp của hồ sơ"
        caption={dossier.title}
        lead="Tờ trình, biên bản, báo cáo thành tích đã ký, giấy chứng nhận. Chỉ người xem được hồ sơ tải được tệp."
      />
      <Flash />
      {files.length === 0 ? (
        <EmptyState title="Chưa có tệp nào." />
      ) : (
        <Table
          caption="Các tệp đã có"
          hideCaption
          rows={files}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "name",
              header: "Tệp",
              cell: ({ id, name }) => (
                <Link href={`/nominations/files/${id}`} download>
                  {name}
                </Link>
              ),
            },
            {
              key: "part",
              header: "Giấy tờ",
              cell: ({ part: kind }) => (isFilePart(kind) ? filePartNames[kind] : kind),
            },
            {
              key: "of",
              header: "Của",
              cell: ({ nominationId }) => (nominationId ? names.get(nominationId) : "Cả hồ sơ"),
            },
            { key: "size", header: "Cỡ", numeric: true, cell: ({ size }) => sizeWords(size) },
            {
              key: "by",
              header: "Người gửi",
              cell: ({ uploadedBy, uploadedAt }) =>
                `${uploadedBy.user.name}, ${formatMoment(uploadedAt)}`,
            },
            ...(of.length > 0
              ? [
                  {
                    key: "remove",
                    header: "Bỏ",
                    cell: ({ id, name, nominationId }: (typeof files)[number]) =>
                      mayRemove(nominationId) && <RemoveFileForm fileId={id} name={name} />,
                  },
                ]
              : []),
          ]}
        />
      )}
      {of.length > 0 && files.length < mostDossierFiles && (
        <AddFileForm
          key={files.length}
          dossierId={dossier.id}
          of={chosen}
          parts={Object.entries(filePartNames).map(([value, label]) => ({ value, label }))}
          chosenPart={isFilePart(String(part)) ? String(part) : "report"}
        />
      )}
      <ButtonLink href={`/nominations/dossiers/${dossier.id}`} variant="secondary">
        Về hồ sơ
      </ButtonLink>
    </>
  );
}

/** 1_234_567 → "1,2 MB" */
function sizeWords(bytes: number): string {
  return bytes < 1_000_000
    ? `${formatNumber(Math.max(1, Math.round(bytes / 1000)))} kB`
    : `${formatNumber(Math.round(bytes / 100_000) / 10)} MB`;
}
