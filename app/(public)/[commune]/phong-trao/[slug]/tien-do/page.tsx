import type { Metadata } from "next";
import { notFound } from "next/navigation";
import {
  ParticipationList,
  PublicTargetChart,
  PublicTargetTable,
} from "@/components/pledges/public-progress";
import { PublicTarget } from "@/components/pledges/public-target";
import { PublicSite } from "@/components/public/public-site";
import { StandingTag } from "@/components/public/standing-tag";
import { Trail } from "@/components/public/trail";
import { PageHeading } from "@/components/ui/page-heading";
import { campaignHref } from "@/lib/campaigns/public/addresses";
import { listPublicUnits } from "@/lib/campaigns/public/queries";
import { periodProgress } from "@/lib/pledges/boards/period-progress";
import { byKindAndName } from "@/lib/pledges/boards/unit-order";
import { findShownProgress } from "@/lib/pledges/public/shown-progress";
import { capitalised } from "@/lib/text/capitalised";
import { formatLongDate } from "@/lib/text/dates";
import { loadPaper } from "../../load-paper";

export const dynamic = "force-static";
export const generateStaticParams = () => [];

type Props = PageProps<"/[commune]/phong-trao/[slug]/tien-do">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { plan, site } = await loadPaper(params);
  return {
    title: `Tiến độ: ${plan.campaign.title}`,
    alternates: { canonical: `${site}${campaignHref(plan)}/tien-do` },
  };
}

/** What the commune shows of a campaign's progress; no page where it shows nothing. */
export default async function ProgressPage({ params }: Props) {
  const { slug, commune, site, now, plan } = await loadPaper(params);
  const progress = await findShownProgress(slug, plan.campaign.slug, now);
  if (!progress) notFound();
  const { participation, targets, byUnit, periods } = progress;
  const href = campaignHref(plan);
  const units = byUnit
    ? new Map(
        (await listPublicUnits(slug, now)).sort(byKindAndName).map(({ id, name }) => [id, name]),
      )
    : null;
  // Of a total after a single report there is no more to say than the table does.
  const detailed = targets.filter((each) => units !== null || periodProgress(each).length > 1);
  return (
    <PublicSite
      commune={commune}
      part="phong-trao"
      printed={{ address: `${site}${href}/tien-do`, on: now }}
    >
      <Trail
        steps={[
          { label: "Phong trào", href: `${commune.base}/phong-trao` },
          { label: plan.campaign.title, href: `${commune.base}${href}` },
        ]}
      />
      <PageHeading
        caption="Tiến độ"
        title={plan.campaign.title}
        status={<StandingTag plan={plan} today={now} />}
      />
      <p className="text-base text-muted">
        Theo bản đăng ký, báo cáo của các đơn vị đã được nhận đến {formatLongDate(now)}.
      </p>
      {participation.length > 0 && (
        <section aria-labelledby="tham-gia" className="stack-tight">
          <h2 id="tham-gia">Đơn vị tham gia</h2>
          <ParticipationList participation={participation} />
        </section>
      )}
      {targets.length > 0 && (
        <section aria-labelledby="ket-qua" className="stack">
          <h2 id="ket-qua">Chỉ tiêu</h2>
          <PublicTargetChart
            targets={targets}
            {...(detailed.length === targets.length && { href: (id: string) => `#${id}` })}
          />
          <PublicTargetTable
            targets={targets}
            hasPart={(id) => detailed.some(({ target }) => target.id === id)}
          />
        </section>
      )}
      {detailed.map((target) => (
        <section key={target.target.id} aria-labelledby={target.target.id} className="stack">
          <h2 id={target.target.id}>{capitalised(target.target.content.indicator)}</h2>
          <PublicTarget progress={target} periods={periods} units={units} />
        </section>
      ))}
    </PublicSite>
  );
}
