import { InsetText } from "@/components/ui/inset-text";
import { Link } from "@/components/ui/link";
import type { Fault } from "@/lib/nominations/dossiers/faults";

type MissingListProps = {
  dossierId: string;
  faults: readonly Fault[];
  names: ReadonlyMap<string, string>;
};

/** What is still to be written, a line for each nominee, each leading to where the first of it is written. */
export function MissingList({ dossierId, faults, names }: MissingListProps) {
  const own = `/nominations/dossiers/${dossierId}`;
  const lines = [...Map.groupBy(faults, ({ nominationId }) => nominationId)].flatMap(
    ([nominationId, those]) => (nominationId === null ? those.map((fault) => [fault]) : [those]),
  );
  return (
    <InsetText>
      <p className="font-semibold">Còn thiếu trước khi nộp:</p>
      {lines.flatMap(([first, ...others]) => {
        if (!first) return [];
        const name = names.get(first.nominationId ?? "") ?? "";
        const words = [first, ...others].map(({ message }) =>
          message.replace(`${name}: `, "").replace(/\.$/u, ""),
        );
        return (
          <p key={first.message}>
            <Link href={hrefOf(first, own)}>
              {name && `${name}: `}
              {words.join("; ")}.
            </Link>
          </p>
        );
      })}
    </InsetText>
  );
}

function hrefOf({ part, nominationId }: Fault, own: string): string {
  switch (part) {
    case "nominee":
      return `/nominations/${nominationId}/edit`;
    case "achievement":
      return `/nominations/${nominationId}/achievement`;
    case "nominees":
      return `${own}/nominees/new`;
    default:
      return `${own}/${part}`;
  }
}
