import { Feed } from "feed";
import { periodWords } from "@/lib/campaigns/facts/words";
import { formatDate } from "@/lib/text/dates";
import { paperHref } from "./addresses";
import type { PublicPlan } from "./brief";

/** One thing made public: a paper, a decision. */
export type FeedEntry = {
  id: string;
  /** Below the commune's public address: "/phong-trao/…" */
  path: string;
  title: string;
  description: string;
  publishedAt: Date;
};

type FeedOf = {
  /** "xã Mường Bú" */
  communeName: string;
  /** The commune's public address in full. */
  site: string;
  entries: readonly FeedEntry[];
};

const most = 50;

/** What a commune made public of late, for those who follow it (RSS 2.0, Atom 1.0). */
export function publicFeed({ communeName, site, entries }: FeedOf): Feed {
  const latest = entries
    .toSorted((one, other) => other.publishedAt.getTime() - one.publishedAt.getTime())
    .slice(0, most);
  const feed = new Feed({
    id: site,
    link: site,
    title: `Thi đua, khen thưởng ${communeName}`,
    description: `Kế hoạch, báo cáo, quyết định khen thưởng ${communeName} mới công khai`,
    language: "vi",
    generator: false,
    updated: latest[0]?.publishedAt ?? new Date(0),
    feedLinks: { rss: `${site}/tin.rss`, atom: `${site}/tin.atom` },
    author: { name: `Hội đồng Thi đua - Khen thưởng ${communeName}` },
  });
  for (const { id, path, title, description, publishedAt } of latest) {
    const link = `${site}${path}`;
    feed.addItem({
      id: `${link}#${id}`,
      link,
      title,
      description,
      date: publishedAt,
      published: publishedAt,
    });
  }
  return feed;
}

/** A campaign's paper, as the feed has it. */
export function planEntry(plan: PublicPlan): FeedEntry {
  const { id, title, number, issuedOn, campaign, publication } = plan;
  const { startsOn, endsOn } = campaign;
  const period =
    startsOn || endsOn ? ` Phong trào diễn ra ${periodWords({ startsOn, endsOn })}.` : "";
  return {
    id,
    path: paperHref(plan),
    title,
    description: `Số ${number} ngày ${formatDate(issuedOn)}.${period}`,
    publishedAt: publication.publishedAt,
  };
}
