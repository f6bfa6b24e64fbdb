import { ParticipationList, PublicTargetChart } from "@/components/pledges/public-progress";
import { CriterionList } from "@/components/public/criterion-list";
import { DayList } from "@/components/public/day-list";
import { PaperLink, PaperLinks } from "@/components/public/paper-links";
import { PaperText } from "@/components/public/paper-text";
import { PartyDutiesList } from "@/components/public/party-duties";
import { PublicSite } from "@/components/public/public-site";
import { RewardList } from "@/components/public/reward-list";
import { StandingTag } from "@/components/public/standing-tag";
import { StoryLinks } from "@/components/public/story-links";
import { TargetList } from "@/components/public/target-list";
import { TimeBar } from "@/components/public/time-bar";
import { Trail } from "@/components/public/trail";
import { UnitChooser } from "@/components/public/unit-chooser";
import { PageHeading } from "@/components/ui/page-heading";
import type { Fact, FactContent, FactKind } from "@/lib/campaigns/facts/fact";
import { campaignHref, paperHref } from "@/lib/campaigns/public/addresses";
import { publicDays } from "@/lib/campaigns/public/calendar";
import { clausePaths, contentsOf } from "@/lib/campaigns/public/contents";
import { listPublicUnits } from "@/lib/campaigns/public/queries";
import { scriptJson, structuredData } from "@/lib/campaigns/public/structured-data";
import { dutiesByParty, dutiesByUnit } from "@/lib/campaigns/public/unit-duties";
import { countHonours } from "@/lib/decisions/public/honour";
import { renderHtml } from "@/lib/documents/renderers/html/render-html";
import { achievedWords } from "@/lib/pledges/public/achieved-words";
import { findShownProgress } from "@/lib/pledges/public/shown-progress";
import { listPublicStories } from "@/lib/pledges/stories/public";
import { shiftDay } from "@/lib/text/calendar";
import { calendarDate } from "@/lib/text/dates";
import { vietnamDay } from "@/lib/text/vietnam-day";
import type { LoadedPaper } from "./load-paper";
import { PaperAside } from "./paper-aside";
import { paperDescription } from "./paper-metadata";
import { TakePart } from "./take-part";

/** The plan itself: what it asks for by when and of whom, then its words. */
export async function PaperPage(loaded: LoadedPaper) {
  const { slug, commune, site, now, plan, isMain, facts, document, links } = loaded;
  const { base } = commune;
  const today = calendarDate(now);
  const paths = clausePaths(document);
  const units = await listPublicUnits(slug, now);
  const of = <Kind extends FactKind>(kind: Kind) => facts.flatMap((fact) => only(fact, kind));
  const [targets, rewards, criteria] = [of("target"), of("reward"), of("criterion")];
  const parties = dutiesByParty(facts, units);
  const duties = dutiesByUnit([{ plan, facts }], units, vietnamDay(now));
  const charged = units.filter(({ id, isEnded }) => duties.has(id) && !isEnded);
  const days = publicDays([{ plan, facts }], shiftDay(today, -3650), shiftDay(today, 3650));
  const coming = days.filter(({ day }) => day >= today);
  const isReport = plan.kind === "REPORT";
  const stories = isMain
    ? await listPublicStories({ commune: slug, campaign: plan.campaign.slug })
    : [];
  const honours = isMain ? await countHonours(slug, plan.campaign.slug) : 0;
  const progress = isMain ? await findShownProgress(slug, plan.campaign.slug, now) : null;
  const progressPage = `${base}${campaignHref(plan)}/tien-do`;
  const sections = [
    ...(progress ? [{ href: "#tien-do", words: "Tiến độ" }] : []),
    ...(targets.length > 0 ? [{ href: "#chi-tieu", words: "Chỉ tiêu" }] : []),
    ...(parties.length > 0 ? [{ href: "#phan-cong", words: "Ai làm việc gì" }] : []),
    ...(days.length > 0 ? [{ href: "#moc", words: "Các mốc thời gian" }] : []),
    ...(rewards.length > 0 ? [{ href: "#khen-thuong", words: "Khen thưởng" }] : []),
    ...(criteria.length > 0 ? [{ href: "#tieu-chi", words: "Tiêu chí" }] : []),
    ...(stories.length > 0 ? [{ href: "#dien-hinh", words: "Điển hình tiên tiến" }] : []),
    ...(honours > 0 ? [{ href: "#duoc-khen", words: "Người được khen" }] : []),
    ...(isReport ? [] : [{ href: "#tham-gia", words: "Tham gia thế nào" }]),
  ];
  return (
    <PublicSite
      commune={commune}
      part="phong-trao"
      printed={{ address: `${site}${isMain ? campaignHref(plan) : paperHref(plan)}`, on: now }}
    >
      <Trail
        steps={[
          { label: "Phong trào", href: `${base}/phong-trao` },
          ...(isMain ? [] : [{ label: plan.campaign.title, href: `${base}${campaignHref(plan)}` }]),
        ]}
      />
      <PageHeading
        caption={isReport ? "Báo cáo" : formWords[plan.campaign.form]}
        title={isMain ? plan.campaign.title : plan.title}
        status={<StandingTag plan={plan} today={now} />}
      />
      <PaperLinks base={base} plan={plan} links={links} />
      {!isReport && <TimeBar {...plan.campaign} today={today} />}
      {!isReport && plan.campaign.standing !== "past" && (
        <UnitChooser base={base} units={charged} />
      )}

      <div className="grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_18rem]">
        <PaperAside loaded={loaded} sections={sections} contents={contentsOf(document)} />
        <div className="stack min-w-0 lg:col-start-1 lg:row-start-1">
          {progress && (
            <section aria-labelledby="tien-do" className="stack-tight">
              <h2 id="tien-do">Tiến độ</h2>
              {progress.participation.length > 0 && (
                <ParticipationList participation={progress.participation} />
              )}
              {progress.targets.length > 0 && (
                <PublicTargetChart
                  targets={progress.targets}
                  href={(id) => `${progressPage}#${id}`}
                />
              )}
              <p className="no-print">
                <a href={progressPage} className="tap">
                  Tiến độ đầy đủ, có bảng số liệu
                </a>
              </p>
            </section>
          )}
          {targets.length > 0 && (
            <section aria-labelledby="chi-tieu" className="stack-tight">
              <h2 id="chi-tieu">Chỉ tiêu</h2>
              <TargetList
                targets={targets}
                units={units}
                paths={paths}
                achieved={achievedWords(progress?.targets ?? [])}
              />
            </section>
          )}
          {parties.length > 0 && (
            <section aria-labelledby="phan-cong" className="stack-tight">
              <h2 id="phan-cong">Ai làm việc gì</h2>
              <PartyDutiesList base={base} parties={parties} paths={paths} />
            </section>
          )}
          {days.length > 0 && (
            <section aria-labelledby="moc" className="stack-tight">
              <h2 id="moc">Các mốc thời gian</h2>
              {coming.length > 0 ? (
                <DayList base={base} days={coming} hidesCampaign />
              ) : (
                <p>Các mốc của kế hoạch đều đã qua.</p>
              )}
              {coming.length > 0 && coming.length < days.length && (
                <p className="text-base text-muted">
                  {days.length - coming.length} mốc trước hôm nay đã qua, không nêu lại ở đây.
                </p>
              )}
              <p className="no-print">
                <a href={`${base}${campaignHref(plan)}/lich.ics`} className="tap">
                  Thêm các mốc này vào lịch điện thoại (.ics)
                </a>
              </p>
            </section>
          )}
          {rewards.length > 0 && (
            <section aria-labelledby="khen-thuong" className="stack-tight">
              <h2 id="khen-thuong">Khen thưởng</h2>
              <RewardList rewards={rewards} paths={paths} />
            </section>
          )}
          {criteria.length > 0 && (
            <section aria-labelledby="tieu-chi" className="stack-tight">
              <h2 id="tieu-chi">Tiêu chí</h2>
              <CriterionList criteria={criteria} />
            </section>
          )}
          <StoryLinks campaign={`${base}${campaignHref(plan)}`} stories={stories} />
          {honours > 0 && (
            <section aria-labelledby="duoc-khen" className="stack-tight">
              <h2 id="duoc-khen">Người được khen</h2>
              <p>
                <a href={`${base}/vinh-danh?phong-trao=${plan.campaign.slug}`} className="tap">
                  {honours} tập thể, cá nhân, hộ gia đình được khen trong phong trào này
                </a>
              </p>
            </section>
          )}
          {!isReport && <TakePart commune={commune} standing={plan.campaign.standing} />}
          <section aria-labelledby="van-ban" className="stack-tight">
            <h2 id="van-ban">Toàn văn</h2>
            {!loaded.isWhole && (
              <p className="text-base text-muted">
                Bản công khai: một số nội dung nội bộ hoặc số điện thoại không đăng ở đây.
              </p>
            )}
            <PaperText html={renderHtml(document)} />
          </section>
          {links.others.length > 0 && (
            <section aria-labelledby="van-ban-khac" className="stack-tight">
              <h2 id="van-ban-khac">Văn bản khác của phong trào</h2>
              <ul className="list-disc pl-5">
                {links.others.map((other) => (
                  <li key={other.id}>
                    {other.title}, <PaperLink base={base} plan={other} />
                  </li>
                ))}
              </ul>
            </section>
          )}
        </div>
      </div>
      {isMain && (
        <script
          type="application/ld+json"
          // biome-ignore lint/security/noDangerouslySetInnerHtml: scriptJson lets nothing end the element.
          dangerouslySetInnerHTML={{
            __html: scriptJson(
              structuredData({
                plan,
                communeName: commune.fullName,
                site,
                description: paperDescription(loaded),
              }),
            ),
          }}
        />
      )}
    </PublicSite>
  );
}

const formWords = { THEMATIC: "Thi đua theo chuyên đề", REGULAR: "Thi đua thường xuyên" };

type ContentOf<Kind extends FactKind> = Extract<FactContent, { kind: Kind }>;

function only<Kind extends FactKind>(fact: Fact, kind: Kind): Fact<ContentOf<Kind>>[] {
  return fact.content.kind === kind ? [fact as Fact<ContentOf<Kind>>] : [];
}
