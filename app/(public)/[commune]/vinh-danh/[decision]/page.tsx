import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { HonourTable } from "@/components/public/honour-table";
import { PublicSite } from "@/components/public/public-site";
import { Trail } from "@/components/public/trail";
import { PageHeading } from "@/components/ui/page-heading";
import { findPublicDecision } from "@/lib/decisions/public/honour";
import { formatDate } from "@/lib/text/dates";
import { loadSite } from "../../load-site";

export const dynamic = "force-static";
export const generateStaticParams = () => [];

type Props = PageProps<"/[commune]/vinh-danh/[decision]">;

/** Once for a page and its title. */
const load = cache(async (commune: string, address: string) => {
  const found = await findPublicDecision(commune, address);
  if (!found) notFound();
  return found;
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, site } = await loadSite(params);
  const { number, issuedOn, subject, address } = await load(slug, (await params).decision);
  return {
    title: `Quyết định số ${number} ngày ${formatDate(issuedOn)}`,
    description: subject,
    alternates: { canonical: `${site}/vinh-danh/${address}` },
  };
}

/** Everybody awarded by one decision, in the order of the golden book. */
export default async function DecisionHonoursPage({ params }: Props) {
  const { slug, commune, site, now } = await loadSite(params);
  const decision = await load(slug, (await params).decision);
  const { number, issuedOn, subject, honours, corrections, address } = decision;
  return (
    <PublicSite
      commune={commune}
      part="vinh-danh"
      printed={{ address: `${site}/vinh-danh/${address}`, on: now }}
    >
      <Trail steps={[{ label: "Vinh danh", href: `${commune.base}/vinh-danh` }]} />
      <PageHeading
        caption={`Quyết định số ${number} ngày ${formatDate(issuedOn)}`}
        title={subject}
        lead={`${honours.length} tập thể, cá nhân, hộ gia đình được khen, theo thứ tự trong quyết định.`}
      />
      {corrections.length > 0 && (
        <p>
          Lời ghi đã được đính chính bằng{" "}
          {corrections
            .map((paper) => `Quyết định số ${paper.number} ngày ${formatDate(paper.issuedOn)}`)
            .join("; ")}
          .
        </p>
      )}
      <HonourTable base={commune.base} honours={honours} />
    </PublicSite>
  );
}
