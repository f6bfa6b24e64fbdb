import { Link } from "@/components/ui/link";
import { StatusTag } from "@/components/ui/status-tag";
import { findRuleKind } from "@/lib/communes/rule-kinds";
import type { RuleSource } from "@/lib/nominations/awards/award-rules";

type RuleWordsProps = {
  /** One is a sentence, several are a list. */
  words: readonly string[];
  sources: readonly RuleSource[];
  /** Who keeps the settings is led to each rule. */
  canChange: boolean;
};

/** What a rule says, what it rests on, and whether an official has read that. */
export function RuleWords({ words, sources, canChange }: RuleWordsProps) {
  return (
    <div className="stack-tight max-w-[68ch]">
      {words.length === 1 ? (
        <p>{words[0]}</p>
      ) : (
        <ul className="list-disc pl-5">
          {words.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      )}
      {byBasis(sources).map(([legalBasis, of]) => (
        <Basis key={legalBasis} legalBasis={legalBasis} sources={of} canChange={canChange} />
      ))}
    </div>
  );
}

/** Rules that rest on the same words are said once. */
function byBasis(sources: readonly RuleSource[]) {
  return [...Map.groupBy(sources, ({ legalBasis }) => legalBasis)];
}

type BasisProps = { legalBasis: string; sources: readonly RuleSource[]; canChange: boolean };

function Basis({ legalBasis, sources, canChange }: BasisProps) {
  const isVerified = sources.every((source) => source.isVerified);
  const notes = [...new Set(sources.flatMap(({ note }) => note ?? []))];
  return (
    <div className="text-sm text-muted">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span>Căn cứ: {legalBasis}</span>
        {!isVerified && <StatusTag tone="attention">Chưa kiểm chứng</StatusTag>}
      </p>
      {!isVerified && notes.map((note) => <p key={note}>{note}</p>)}
      {canChange && (
        <p className="no-print flex flex-wrap gap-x-4">
          {sources.map(({ key }) => (
            <Link key={key} href={`/settings/rules/${key}`} className="tap">
              Xem, đổi: {findRuleKind(key)?.label ?? key}
            </Link>
          ))}
        </p>
      )}
    </div>
  );
}
