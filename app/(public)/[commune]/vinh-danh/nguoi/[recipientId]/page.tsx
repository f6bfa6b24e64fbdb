import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { z } from "zod";
import { HonourTable } from "@/components/public/honour-table";
import { PublicSite } from "@/components/public/public-site";
import { Trail } from "@/components/public/trail";
import { PageHeading } from "@/components/ui/page-heading";
import { findPublicRecipient } from "@/lib/decisions/public/honour";
import { loadSite } from "../../../load-site";

export const dynamic = "force-static";
export const generateStaticParams = () => [];

type Props = PageProps<"/[commune]/vinh-danh/nguoi/[recipientId]">;

const load = cache(async (commune: string, id: string) => {
  const found = z.uuid().safeParse(id).success && (await findPublicRecipient(commune, id));
  if (!found) notFound();
  return found;
});

/** Whoever looks here finds them; a search engine need not gather a person's page. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await loadSite(params);
  const { name } = await load(slug, (await params).recipientId);
  return { title: `Khen thưởng: ${name}`, robots: { index: false } };
}

/** One person, household, collective or enterprise, with what was published of them and nothing else. */
export default async function RecipientHonoursPage({ params }: Props) {
  const { slug, commune, site, now } = await loadSite(params);
  const { recipientId } = await params;
  const { name, unit, honours } = await load(slug, recipientId);
  return (
    <PublicSite
      commune={commune}
      part="vinh-danh"
      printed={{ address: `${site}/vinh-danh/nguoi/${recipientId}`, on: now }}
    >
      <Trail steps={[{ label: "Vinh danh", href: `${commune.base}/vinh-danh` }]} />
      <PageHeading title={name} {...(unit !== name && { caption: unit })} />
      <h2>Đã được khen ({honours.length})</h2>
      <HonourTable base={commune.base} honours={honours} isOfOne />
      <p className="reading text-base text-muted">
        Không muốn nêu tên trên trang này: báo Ủy ban nhân dân {commune.fullName}
        {commune.phone && `, điện thoại ${commune.phone}`}.
      </p>
    </PublicSite>
  );
}
