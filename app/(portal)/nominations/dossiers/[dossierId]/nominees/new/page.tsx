import type { Metadata, Route } from "next";
import { redirect } from "next/navigation";
import { z } from "zod";
import { EarlierAwards } from "@/components/nominations/earlier-awards";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Link } from "@/components/ui/link";
import { PageHeading } from "@/components/ui/page-heading";
import { isSignedOutPost } from "@/lib/auth/session";
import { awardKinds, procedureRefusal } from "@/lib/nominations/awards/catalogue";
import { canWriteDossier } from "@/lib/nominations/dossiers/policy";
import { seekNomineeSchema } from "@/lib/nominations/dossiers/schema";
import { findAlike } from "@/lib/nominations/recipients/find-alike";
import { newId } from "@/lib/text/new-id";
import { idParam } from "@/lib/web/id-param";
import { crumbsTo, loadDossier } from "../../load-dossier";
import { AddForm } from "./add-form";
import { SeekForm } from "./seek-form";

export const metadata: Metadata = { title: "Thêm đề nghị" };

type Props = PageProps<"/nominations/dossiers/[dossierId]/nominees/new">;

/** First who (`?kind=&name=`), then whether the commune knows them, and for which award. */
export default async function NewNomineePage({ params, searchParams }: Props) {
  const search = await searchParams;
  const { kind = "", name = "" } = search;
  const sought = seekNomineeSchema.safeParse({ kind, name });
  const awards = awardKinds.filter(
    ({ audiences }) => sought.success && audiences.includes(sought.data.kind),
  );
  if (await isSignedOutPost()) {
    return (
      <>
        <PageHeading title="Thêm đề nghị" />
        <AddForm
          dossierId={idParam((await params).dossierId)}
          kind={String(kind)}
          name={String(name)}
          newRecipientId={newId()}
          candidates={[]}
          awards={awards.filter(({ key }) => procedureRefusal(key, dossier.procedure) === null)}
        />
      </>
    );
  }
  const { actor, now, dossier } = await loadDossier(params);
  const own = `/nominations/dossiers/${dossier.id}`;
  if (!canWriteDossier(actor, dossier).allowed) redirect(own as Route);
  if (!sought.success) {
    // Pressed with nothing filled in, the address says so: "?name=".
    const isAsked = "kind" in search || "name" in search;
    return (
      <>
        <Breadcrumbs items={crumbsTo(dossier, "Thêm đề nghị")} />
        <PageHeading title="Thêm đề nghị" caption={dossier.title} />
        <SeekForm
          kind={String(kind)}
          name={String(name)}
          errors={isAsked ? z.flattenError(sought.error).fieldErrors : {}}
        />
      </>
    );
  }
  const alike = await findAlike(actor, { ...sought.data, unitId: dossier.unitId }, now);
  return (
    <>
      <Breadcrumbs items={crumbsTo(dossier, "Thêm đề nghị")} />
      <PageHeading title={sought.data.name} caption={dossier.title} />
      <p>
        <Link href={`${own}/nominees/new`}>Sửa tên, chọn lại</Link>
      </p>
      <AddForm
        dossierId={dossier.id}
        {...sought.data}
        newRecipientId={newId()}
        candidates={alike.map((each) => ({
          id: each.id,
          label: [each.name, each.mark, each.unit?.name].filter(Boolean).join(", "),
          detail: <EarlierAwards awards={each.awards} />,
        }))}
        awards={awards.map(({ key, name: called, group, explanation }) => ({
          key,
          name: called,
          group,
          explanation,
        }))}
      />
    </>
  );
}
