import { FileDown } from "lucide-react";
import type { Metadata } from "next";
import { Flash } from "@/components/layout/flash";
import { CovenantStatus } from "@/components/pledges/covenant-status";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { ButtonGroup, ButtonLink } from "@/components/ui/button";
import { InsetText } from "@/components/ui/inset-text";
import { Link } from "@/components/ui/link";
import { PageHeading } from "@/components/ui/page-heading";
import { Table } from "@/components/ui/table";
import { canWriteCovenant } from "@/lib/pledges/covenants/policy";
import { takesSignatures } from "@/lib/pledges/covenants/queries";
import { promisesOf } from "@/lib/pledges/covenants/schema";
import { canFollowProgress } from "@/lib/pledges/policy";
import { formatMoment } from "@/lib/text/dates";
import { loadCovenant } from "./load-covenant";
import { ReopenForm } from "./reopen-form";
import { SignForm } from "./sign-form";

type Props = PageProps<"/covenants/[covenantId]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Giao ước ${(await loadCovenant(params)).covenant.name}` };
}

export default async function CovenantPage({ params }: Props) {
  const { actor, covenant } = await loadCovenant(params);
  const { id, campaignId, campaign, name, round, content, version, parties, signed } = covenant;
  const mayWrite = canWriteCovenant(actor).allowed;
  const follows = canFollowProgress(actor).allowed;
  const isOpen = await takesSignatures(actor, campaignId, new Date());
  const ref = { covenantId: id, version };
  return (
    <>
      <Breadcrumbs
        items={
          follows
            ? [
                { label: "Phong trào", href: "/campaigns" },
                { label: campaign.title, href: `/campaigns/${campaignId}` },
                { label: "Giao ước", href: `/campaigns/${campaignId}/covenants` },
              ]
            : [{ label: "Đăng ký, báo cáo", href: "/pledges" }]
        }
      />
      <PageHeading
        title={`Giao ước thi đua ${name}`}
        lead={round ? `${campaign.title}, năm ${round}` : campaign.title}
        status={<CovenantStatus signed={signed} parties={parties.length} />}
        actions={
          mayWrite &&
          isOpen &&
          signed === 0 && <ButtonLink href={`/covenants/${id}/edit`}>Sửa giao ước</ButtonLink>
        }
      />
      <Flash />
      <section aria-labelledby="promises-title" className="stack-tight">
        <h2 id="promises-title">Các điều giao ước</h2>
        <ol className="list-decimal stack-tight pl-6">
          {promisesOf(content).map((promise) => (
            <li key={promise}>{promise}</li>
          ))}
        </ol>
      </section>
      {covenant.waitsForOwn && !isOpen && (
        <InsetText>
          <p>Phong trào đã khóa nhận nên không ký giao ước được nữa.</p>
        </InsetText>
      )}
      {covenant.waitsForOwn && isOpen && (
        <SignForm
          {...ref}
          signer={actor.position ? `${actor.name}, ${actor.position}` : actor.name}
          units={parties
            .filter(({ isOwn, signedAt }) => isOwn && signedAt === null)
            .map(({ unit }) => unit.name)
            .join(", ")}
        />
      )}
      <Table
        caption="Các đơn vị ký"
        columns={[
          {
            key: "unit",
            header: "Đơn vị",
            cell: ({ unitId, unit }) =>
              unitId === covenant.leadUnitId ? `${unit.name} (đơn vị đứng đầu)` : unit.name,
          },
          { key: "signer", header: "Người ký", cell: ({ signerName }) => signerName || "Chưa ký" },
          {
            key: "signedAt",
            header: "Lúc",
            cell: ({ signedAt }) => (signedAt ? formatMoment(signedAt) : ""),
          },
        ]}
        rows={parties}
        rowKey={({ unitId }) => unitId}
      />
      <ButtonGroup>
        <Link href={`/covenants/${id}/paper.pdf`} download>
          <FileDown aria-hidden className="inline size-5" /> Tải bản PDF
        </Link>
        <Link href={`/covenants/${id}/paper.docx`} download>
          <FileDown aria-hidden className="inline size-5" /> Tải bản Word
        </Link>
      </ButtonGroup>
      {mayWrite && isOpen && signed > 0 && <ReopenForm {...ref} />}
    </>
  );
}
