import type { ReactNode } from "react";
import { DrumMark } from "@/components/layout/drum-mark";
import { SkipLink } from "@/components/ui/skip-link";
import { capitalised } from "@/lib/text/capitalised";
import { formatDate } from "@/lib/text/dates";

export type SiteCommune = {
  /** "xã Mường Bú" */
  fullName: string;
  provinceName: string;
  /** "/xa-muong-bu" */
  base: string;
  address: string;
  phone: string;
  email: string;
};

/** The parts of a commune's site, by the first piece of their address. */
type SitePart = "phong-trao" | "lich" | "don-vi" | "vinh-danh" | "tim-kiem" | "du-lieu";

type PublicSiteProps = {
  commune: SiteCommune;
  /** Where one is, for the navigation; none on the front page. */
  part?: SitePart;
  /** The full address of this page and the day it was made, for the margin of a printed sheet. */
  printed?: { address: string; on: Date };
  children: ReactNode;
};

const parts: readonly { part: SitePart; label: string }[] = [
  { part: "phong-trao", label: "Phong trào" },
  { part: "lich", label: "Lịch" },
  { part: "don-vi", label: "Thôn, đơn vị" },
  { part: "vinh-danh", label: "Vinh danh" },
  { part: "tim-kiem", label: "Tìm kiếm" },
];

/** Every page of a commune's public site. No script is sent to these pages: what is here works by itself. */
export function PublicSite({ commune, part, printed, children }: PublicSiteProps) {
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      <SiteBand commune={commune} />
      <SiteNavigation base={commune.base} part={part} />
      <main
        id="main"
        tabIndex={-1}
        className="stack mx-auto w-full max-w-6xl px-4 pt-6 text-lg md:px-6 md:pt-8"
      >
        {children}
      </main>
      <SiteFoot commune={commune} />
      {printed && <PrintedFrom {...printed} />}
    </div>
  );
}

function SiteBand({ commune: { fullName, base } }: { commune: SiteCommune }) {
  return (
    <header className="no-print on-band bg-band">
      <div className="mx-auto max-w-6xl px-4 py-3 md:px-6">
        <a href={base} className="inline-flex min-h-11 items-center gap-3 no-underline">
          <DrumMark className="size-11 shrink-0" />
          <span className="leading-snug">
            <span className="block text-sm">Cổng thi đua, khen thưởng</span>
            <span className="block text-lg leading-snug font-semibold md:text-xl">
              {capitalised(fullName)}
            </span>
          </span>
        </a>
      </div>
      <div aria-hidden className="drum-rim" />
    </header>
  );
}

function SiteNavigation({ base, part }: { base: string; part?: SitePart | undefined }) {
  return (
    <nav aria-label="Các phần của trang" className="no-print border-b border-line bg-surface">
      <ul className="mx-auto flex max-w-6xl flex-wrap gap-x-1 px-1 md:px-3">
        {parts.map(({ part: own, label }) => (
          <li key={own}>
            <a
              href={`${base}/${own}`}
              aria-current={own === part ? "true" : undefined}
              className="flex min-h-11 items-center border-y-3 border-transparent px-3 text-ink no-underline -outline-offset-3 hover:underline aria-[current]:border-b-red aria-[current]:font-semibold"
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function SiteFoot({ commune }: { commune: SiteCommune }) {
  const { fullName, provinceName, base, address, phone, email } = commune;
  return (
    <footer className="no-print mt-auto">
      <div className="mt-16 border-t border-line bg-surface">
        <div className="mx-auto grid max-w-6xl gap-x-12 gap-y-6 px-4 py-8 text-base md:grid-cols-2 md:px-6">
          <div className="space-y-1">
            <p className="font-semibold">Ủy ban nhân dân {fullName}</p>
            <p>{capitalised(provinceName)}</p>
            {address && <p>{address}</p>}
            {phone && <p>Điện thoại: {phone}</p>}
            {email && <p>Thư điện tử: {email}</p>}
          </div>
          <ul className="flex flex-wrap content-start gap-x-5 gap-y-1">
            <FootLink href={`${base}/lay-y-kien`}>Lấy ý kiến nhân dân</FootLink>
            <FootLink href="/xac-minh">Xác minh giấy khen</FootLink>
            <FootLink href={`${base}/du-lieu`}>Dữ liệu mở</FootLink>
            <FootLink href={`${base}/tin.rss`}>Tin mới (RSS)</FootLink>
            <FootLink href={`${base}/tin.atom`}>Tin mới (Atom)</FootLink>
            <FootLink href={`${base}/lich.ics`}>Lịch (.ics)</FootLink>
            <FootLink href="/sign-in">Cán bộ đăng nhập</FootLink>
          </ul>
        </div>
      </div>
    </footer>
  );
}

function FootLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <li>
      <a href={href} className="inline-flex min-h-11 items-center text-ink">
        {children}
      </a>
    </li>
  );
}

/** Only a style sheet reaches the margins of the paper; letters that could end the string are left out. */
function PrintedFrom({ address, on }: { address: string; on: Date }) {
  const text = `Trang ngày ${formatDate(on)} · ${fitting(address)}`.replace(/["\\<>\n]/g, "");
  return (
    <style href={`printed-${text.replace(/\s/g, "")}`} precedence="low">
      {`@page { @bottom-left { content: "${text}"; } }`}
    </style>
  );
}

/** The margin holds one line: of a long address, the site it belongs to. */
function fitting(address: string): string {
  if (address.length <= 90) return address;
  const { origin, pathname } = new URL(address);
  return `${origin}/${pathname.split("/")[1]}`;
}
