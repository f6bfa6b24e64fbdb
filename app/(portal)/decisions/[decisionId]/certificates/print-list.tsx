import { Details } from "@/components/ui/details";
import { Link } from "@/components/ui/link";
import type { listPrints } from "@/lib/certificates/prints/queries";
import { formatMoment } from "@/lib/text/dates";
import { printStateWords } from "./print-words";

type Prints = Awaited<ReturnType<typeof listPrints>>;

/** Files made in the background lately. */
export function PrintList({ decisionId, prints }: { decisionId: string; prints: Prints }) {
  if (prints.length === 0) return null;
  return (
    <Details summary={`Các tệp đã tạo (${prints.length})`} open={prints.some(isUnderWay)}>
      <ul className="space-y-1">
        {prints.map((print) => (
          <li key={print.id}>
            <Link href={`/decisions/${decisionId}/certificates/prints/${print.id}`} className="tap">
              {print.isZip ? "Tệp nén" : "Tệp PDF"}, {print.layout?.name ?? "giấy trắng"},{" "}
              {formatMoment(print.askedAt)}
            </Link>
            : {printStateWords(print)}
          </li>
        ))}
      </ul>
    </Details>
  );
}

const isUnderWay = ({ state }: Prints[number]) => state === "WAITING" || state === "RUNNING";
