import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";
import { StatusTag } from "@/components/ui/status-tag";
import { nomineeInWords, votingRuleInWords } from "@/lib/council/papers/voting-words";
import { awardName } from "@/lib/nominations/awards/catalogue";
import { nominationStateLabels } from "@/lib/nominations/state";

type Item = {
  id: string;
  ordinal: number;
  nominationId: string;
  isRecommended: boolean | null;
  nomination: Parameters<typeof nomineeInWords>[0] & {
    award: string;
    citation: string;
    state: keyof typeof nominationStateLabels;
    dossier: { unit: { name: string } };
    appraisal: { findings: string } | null;
  };
} & Parameters<typeof votingRuleInWords>[0];

type AgendaListProps<Seen extends Item> = {
  items: readonly Seen[];
  /** What can be done with an item, below it. */
  actionsOf?: (item: Seen) => ReactNode;
  /** "Tránh: Lò Văn A"; who presides where the chair does not. */
  notesOf?: (item: Seen) => readonly string[];
};

/** The items of an agenda, one below another: read on a phone as on a screen. */
export function AgendaList<Seen extends Item>({
  items,
  actionsOf,
  notesOf,
}: AgendaListProps<Seen>) {
  return (
    <ol className="border-t border-line">
      {items.map((item) => {
        const { id, ordinal, nominationId, nomination } = item;
        const { award, citation, dossier, appraisal } = nomination;
        return (
          <li key={id} className="stack-tight border-b border-line py-4">
            <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
              <h3 className="min-w-0 text-base">
                {ordinal}.{" "}
                <Link href={`/nominations/${nominationId}`}>{nomineeInWords(nomination)}</Link>
              </h3>
              <ItemStatus item={item} />
            </div>
            <p>
              {awardName(award)} · {dossier.unit.name} đề nghị
            </p>
            {citation && <p className="max-w-[68ch]">{citation}</p>}
            {appraisal?.findings && (
              <p className="max-w-[68ch] text-muted">Thẩm định: {appraisal.findings}</p>
            )}
            <p className="text-sm text-muted">{votingRuleInWords(item)}</p>
            {notesOf?.(item).map((note) => (
              <p key={note} className="text-sm">
                {note}
              </p>
            ))}
            {actionsOf?.(item)}
          </li>
        );
      })}
    </ol>
  );
}

function ItemStatus({ item: { isRecommended, nomination } }: { item: Item }) {
  if (nomination.state === "SUSPENDED" || nomination.state === "WITHDRAWN") {
    return <StatusTag tone="stopped">{nominationStateLabels[nomination.state]}</StatusTag>;
  }
  if (isRecommended === null) return <StatusTag tone="waiting">Chưa biểu quyết</StatusTag>;
  return isRecommended ? (
    <StatusTag tone="done">Đề nghị khen</StatusTag>
  ) : (
    <StatusTag tone="stopped">Không đề nghị</StatusTag>
  );
}
