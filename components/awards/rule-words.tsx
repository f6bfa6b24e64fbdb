import { Link } from "@/components/ui/link";
import { findRuleKind } from "@/lib/communes/rule-kinds";
import type { RuleSource } from "@/lib/nominations/awards/award-rules";
import { ruleLabel } from "@/lib/nominations/awards/sheet";
import { UnreadMark } from "./unread-mark";

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
  const unread = sources.filter(({ isVerified }) => !isVerified);
  const notes = [...new Set(unread.flatMap(({ note }) => note ?? []))];
  return (
    <div className="text-sm text-muted">
      <p>Căn cứ: {legalBasis}</p>
      {unread.length > 0 && (
        <p>
          <UnreadMark />
          {notes.length > 0 && `. ${notes.join(" ")}`}
        </p>
      )}
      {canChange && (
        <p className="no-print flex flex-wrap gap-x-4">
          {sources.map(({ key }) => (
            <Link key={key} href={`/settings/rules/${key}`} className="tap">
              {findRuleKind(key)?.isLaw ? "Xem: " : "Sửa: "}
              {lowered(ruleLabel(key))}
            </Link>
          ))}
        </p>
      )}
    </div>
  );
}

const lowered = (words: string) => `${words.charAt(0).toLowerCase()}${words.slice(1)}`;
