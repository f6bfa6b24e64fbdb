import { Feed } from "feed";
import { periodWords } from "@/lib/campaigns/facts/words";
import { formatDate } from "@/lib/text/dates";
import { paperHref } from "./addresses";
import type { PublicPlan } from "./brief";

type FeedOf = {
  /** "xã Mường Bú" */
  communeName: string;
  /** The commune's public address in full. */
  site: string;
  plans: readonly PublicPlan[];
};

const most = 50;

/** The latest published papers of a commune, for those who follow it (RSS 2.0, Atom 1.0). */
export function publicFeed({ communeName, site, plans }: FeedOf): Feed {
  const latest = plans.slice(0, most);
  const feed = new Feed({
    id: site,
    link: site,
    title: `Phong trào thi đua ${communeName}`,
    description: `Kế hoạch, báo cáo phong trào thi đua ${communeName} mới công khai`,
    language: "vi",
    generator: false,
    updated: latest[0]?.publication.publishedAt ?? new Date(0),
    feedLinks: { rss: `${site}/tin.rss`, atom: `${site}/tin.atom` },
    author: { name: `Hội đồng Thi đua - Khen thưởng ${communeName}` },
  });
  for (const plan of latest) {
    const link = `${site}${paperHref(plan)}`;
    feed.addItem({
      id: `${link}#${plan.id}`,
      link,
      title: plan.title,
      date: plan.publication.publishedAt,
      published: plan.publication.publishedAt,
      description: itemWords(plan),
    });
  }
  return feed;
}

function itemWords({ number, issuedOn, campaign }: PublicPlan): string {
  const { startsOn, endsOn } = campaign;
  const period =
    startsOn || endsOn ? ` Phong trào diễn ra ${periodWords({ startsOn, endsOn })}.` : "";
  return `Số ${number} ngày ${formatDate(issuedOn)}.${period}`;
}
