import type { Metadata } from "next";
import { PublicSite } from "@/components/public/public-site";
import { EmptyState } from "@/components/ui/empty-state";
import { listPublicFacts, listPublicUnits } from "@/lib/campaigns/public/queries";
import { dutiesByUnit } from "@/lib/campaigns/public/unit-duties";
import { unitKindLabels } from "@/lib/communes/state";
import { vietnamDay } from "@/lib/text/vietnam-day";
import { loadSite } from "../load-site";

export const dynamic = "force-static";
export const generateStaticParams = () => [];

type Props = PageProps<"/[commune]/don-vi">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { commune, site } = await loadSite(params);
  return {
    title: `Thôn, đơn vị ${commune.fullName}`,
    alternates: { canonical: `${site}/don-vi` },
  };
}

/** The villages first: they are whom most people look for. */
const kinds = ["VILLAGE", ...Object.keys(unitKindLabels).filter((kind) => kind !== "VILLAGE")];
const byName = new Intl.Collator("vi", { numeric: true });

export default async function UnitsPage({ params }: Props) {
  const { slug, commune, site, now } = await loadSite(params);
  const units = await listPublicUnits(slug, now);
  const plans = await listPublicFacts(slug, now);
  const open = plans.filter(({ plan }) => plan.campaign.standing !== "past");
  const duties = dutiesByUnit(open, units, vietnamDay(now));
  const byKind = Map.groupBy(
    units
      .filter(({ isEnded }) => !isEnded)
      .sort((one, other) => byName.compare(one.name, other.name)),
    ({ kind }) => kind,
  );
  const groups = [...byKind].sort(([one], [other]) => kinds.indexOf(one) - kinds.indexOf(other));
  return (
    <PublicSite commune={commune} part="don-vi" printed={{ address: `${site}/don-vi`, on: now }}>
      <h1>Thôn, đơn vị của bạn làm gì</h1>
      {groups.length === 0 && (
        <EmptyState title="Chưa có thôn, đơn vị nào được khai báo.">
          Việc được giao vẫn đọc được trong từng phong trào.
        </EmptyState>
      )}
      {groups.map(([kind, own]) => (
        <section key={kind} aria-labelledby={kind} className="stack-tight">
          <h2 id={kind}>{unitKindLabels[kind]}</h2>
          <ul className="grid gap-x-8 sm:grid-cols-2">
            {own.map(({ id, name, address }) => (
              <li key={id} className="border-b border-line py-1.5">
                <a href={`${commune.base}/don-vi/${address}`} className="tap">
                  {name}
                </a>{" "}
                <span className="text-base text-muted">
                  {duties.has(id) ? `${duties.get(id)?.length} việc` : "chưa được giao việc"}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </PublicSite>
  );
}
