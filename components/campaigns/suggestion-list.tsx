import type { ReactNode } from "react";
import { Details } from "@/components/ui/details";
import { Link } from "@/components/ui/link";
import type { SuggestionData } from "@/lib/documents/suggest";

/** Enough to choose from by eye. */
const phrasesShown = 40;

/** What may be copied into a plan where nothing can be offered while typing: legal bases, units, set phrases. */
export function SuggestionList({ data }: { data: SuggestionData }) {
  const { legalBases, units, phrases } = data;
  return (
    <Details summary="Căn cứ, tên đơn vị, câu hay dùng để chép vào">
      <Group title="Căn cứ còn hiệu lực">
        {legalBases.map(({ symbol, citation, isVerified }) => (
          <li key={symbol}>
            {`Căn cứ ${citation};`}
            {!isVerified && <span className="text-muted"> (chưa kiểm chứng)</span>}
          </li>
        ))}
      </Group>
      <p>
        <Link href="/legal-bases" className="tap">
          Xem danh mục căn cứ pháp lý
        </Link>
      </p>
      <Group title="Đơn vị của xã">
        {units.map((unit) => (
          <li key={unit}>{unit}</li>
        ))}
      </Group>
      <Group title="Câu trong các kế hoạch trước của xã">
        {phrases.slice(0, phrasesShown).map((phrase) => (
          <li key={phrase}>{phrase}</li>
        ))}
      </Group>
    </Details>
  );
}

function Group({ title, children }: { title: string; children: readonly ReactNode[] }) {
  if (children.length === 0) return null;
  return (
    <div>
      <p className="font-semibold">{title}</p>
      <ul className="space-y-1">{children}</ul>
    </div>
  );
}
