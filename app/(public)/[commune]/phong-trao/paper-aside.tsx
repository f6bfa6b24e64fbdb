import { FileDown } from "lucide-react";
import { Details } from "@/components/ui/details";
import { campaignHref, paperHref } from "@/lib/campaigns/public/addresses";
import type { ContentsLine } from "@/lib/campaigns/public/contents";
import { formatLongDate } from "@/lib/text/dates";
import { formatNumber } from "@/lib/text/numbers";
import type { LoadedPaper } from "./load-paper";

type PaperAsideProps = {
  loaded: LoadedPaper;
  sections: readonly ContentsLine[];
  contents: readonly ContentsLine[];
};

/** Beside the plan, on a phone before it: which paper, its files, what is on the page. */
export function PaperAside({ loaded, sections, contents }: PaperAsideProps) {
  const { commune, plan, isMain, signer } = loaded;
  const href = `${commune.base}${isMain ? campaignHref(plan) : paperHref(plan)}`;
  return (
    <aside className="stack-tight text-base lg:col-start-2 lg:row-start-1">
      <dl className="space-y-1">
        <Row label="Văn bản">số {plan.number}</Row>
        <Row label="Ngày ban hành">{formatLongDate(plan.issuedOn)}</Row>
        <Row label="Người ký">
          {signer.signerName}, {signer.signerPosition}
        </Row>
      </dl>
      <ul className="no-print space-y-1">
        <FileLink href={`${href}/van-ban.pdf`}>Tải văn bản PDF</FileLink>
        <FileLink href={`${href}/van-ban.docx`}>Tải văn bản Word</FileLink>
        {loaded.signedCopies.map(({ id, kind, size }) => (
          <FileLink key={id} href={`${href}/ban-ky/${id}`}>
            {kind === "SIGNED_SCAN" ? "Bản quét đã ký" : "Bản ký số"} ({kilobytes(size)} KB)
          </FileLink>
        ))}
      </ul>
      {isMain && (
        <p className="no-print">
          <a href={`${href}/ban-tin`} className="tap">
            Bản tin đọc trên loa
          </a>
        </p>
      )}
      <div className="no-print stack-tight">
        <nav aria-label="Trong trang này" className="border-t border-line pt-3">
          <p className="font-semibold">Trong trang này</p>
          <LinkList lines={sections} />
          <p className="mt-3 font-semibold">
            <a href="#van-ban" className="tap text-ink">
              Toàn văn
            </a>
          </p>
          {contents.length > 12 ? (
            <Details summary={`Mục lục (${contents.length} phần)`}>
              <LinkList lines={contents} />
            </Details>
          ) : (
            <LinkList lines={contents} />
          )}
        </nav>
      </div>
    </aside>
  );
}

function Row({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div>
      <dt className="text-muted">{label}</dt>
      <dd className="font-semibold">{children}</dd>
    </div>
  );
}

function FileLink({ href, children }: { href: string; children: React.ReactNode }) {
  return (
    <li>
      <a href={href} className="inline-flex min-h-11 items-center gap-2">
        <FileDown aria-hidden className="size-5 shrink-0" />
        <span>{children}</span>
      </a>
    </li>
  );
}

function LinkList({ lines }: { lines: readonly ContentsLine[] }) {
  return (
    <ul>
      {lines.map(({ href, words }) => (
        <li key={href}>
          <a href={href} className="block py-1.5 leading-snug">
            {words}
          </a>
        </li>
      ))}
    </ul>
  );
}

const kilobytes = (size: number) => formatNumber(Math.max(1, Math.round(size / 1024)));
