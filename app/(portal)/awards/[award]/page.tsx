import type { Metadata } from "next";
import { forbidden, notFound } from "next/navigation";
import { askedDay, dayQuery } from "@/components/awards/asked-day";
import { DayForm } from "@/components/awards/day-form";
import { RuleWords } from "@/components/awards/rule-words";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeading } from "@/components/ui/page-heading";
import { SummaryList } from "@/components/ui/summary-list";
import { requireActor } from "@/lib/auth/session";
import { canKeepSettings } from "@/lib/communes/policy";
import { awardGroupLabels, findAwardKind } from "@/lib/nominations/awards/catalogue";
import { findAwardCatalogue } from "@/lib/nominations/awards/catalogue-query";
import { sheetOf } from "@/lib/nominations/awards/sheet";

export async function generateMetadata({
  params,
}: PageProps<"/awards/[award]">): Promise<Metadata> {
  return { title: findAwardKind((await params).award)?.name ?? "Danh mục khen thưởng" };
}

export default async function AwardPage({ params, searchParams }: PageProps<"/awards/[award]">) {
  const actor = await requireActor();
  const award = findAwardKind((await params).award);
  if (!award) notFound();
  const asked = askedDay((await searchParams).ngay, new Date());
  const catalogue = await findAwardCatalogue(actor, asked.day);
  if (!catalogue) forbidden();
  const { rules, book } = catalogue;
  const canChange = canKeepSettings(actor).allowed;
  return (
    <>
      <Breadcrumbs items={[{ label: "Danh mục khen thưởng", href: `/awards${dayQuery(asked)}` }]} />
      <PageHeading
        caption={awardGroupLabels[award.group]}
        title={award.name}
        lead={award.explanation}
      />
      <DayForm {...asked} />
      <SummaryList
        rows={sheetOf(award, { rules, ...book }).map(({ label, words, sources }) => ({
          label,
          value: <RuleWords words={words} sources={sources} canChange={canChange} />,
        }))}
      />
    </>
  );
}
