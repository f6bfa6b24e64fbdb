import { changesAnother } from "../changing-paper";
import { type OfficialDocument, plainText } from "../model";
import { issuedOn, yearOf } from "./issued-on";
import { excerptAt, foldKeepingPlaces, type Passage } from "./passages";
import { readSpan, type Span, type SpanContext } from "./period-words";
import type { ProposedPeriod } from "./types";

const unknown: ProposedPeriod = { start: null, end: null, clauseId: null, label: "", excerpt: "" };

/**
 * When the campaign runs. A clause about time is believed before a mention elsewhere in the body, that before the
 * opening and closing words, and those before the subject; several waves of one campaign give the whole.
 */
export function proposePeriod(
  document: OfficialDocument,
  passages: readonly Passage[],
): ProposedPeriod {
  const context = { issuedOn: issuedOn(document), year: yearOf(document) };
  const ownTime = passages.filter(isAboutTime);
  const underTime = passages.filter(
    (passage) => !ownTime.includes(passage) && passage.titles[0]?.includes("thời gian"),
  );
  const elsewhere = passages.filter(
    ({ kinds }) => !kinds.some((kind) => kind === "assignments" || kind === "rewardForms"),
  );
  return (
    periodIn(ownTime, { ...context, aboutTime: true }) ??
    periodIn(underTime, { ...context, aboutTime: true }) ??
    periodIn(elsewhere, { ...context, aboutTime: false }) ??
    // The year a paper that changes another names is of that other.
    (changesAnother(document) ? null : periodInWords(document, context)) ??
    unknown
  );
}

const ownKinds = new Set(["solutions", "assignments", "rewardForms", "criteria", "budget"]);

/** "Thời gian thực hiện" of one task of a solution is not the campaign's. */
function isAboutTime({ kinds }: Passage): boolean {
  return kinds[0] === "timeline" && !kinds.slice(1).some((kind) => ownKinds.has(kind));
}

type Read = Span & { passage: Passage };

function periodIn(passages: readonly Passage[], context: SpanContext): ProposedPeriod | null {
  const spans = passages.flatMap((passage): Read[] => {
    const span = readSpan(passage.folded, context);
    return span ? [{ ...span, passage }] : [];
  });
  const first = spans.find(({ isOpen, end }) => !isOpen && end !== null) ?? spans[0];
  if (!first) return null;
  const waves = spans.filter(({ passage }) => isWave(passage));
  const parts = isWave(first.passage) ? waves : withOtherEnd(first, spans);
  const starts = parts.flatMap(({ start }) => start ?? []).sort();
  const ends = parts.flatMap(({ end }) => end ?? []).sort();
  const { passage } = first;
  return {
    start:
      first.start === null && first.end !== null && !isWave(passage) ? null : (starts[0] ?? null),
    end: ends.at(-1) ?? null,
    clauseId: passage.clause.id,
    label: passage.label,
    excerpt: excerptAt(passage.text, first.from, first.to),
  };
}

const isWave = ({ folded }: Passage) =>
  /^(?:đợt|giai đoạn|bước|vòng)\s+(?:\d|[ivx]+\b|cao điểm)/u.test(folded);

/** "Bắt đầu: …" on one line and "Kết thúc: …" on the next say one period. */
function withOtherEnd(first: Read, spans: readonly Read[]): Read[] {
  if (first.start !== null && first.end !== null) return [first];
  const other = spans.find(({ isOpen, start, end }) =>
    first.end === null ? end !== null && start === null : isOpen && start !== null && end === null,
  );
  return first.isOpen && other ? [first, other] : [first];
}

function periodInWords(
  document: OfficialDocument,
  context: Omit<SpanContext, "aboutTime">,
): ProposedPeriod | null {
  for (const paragraph of [...document.preamble, ...document.closing]) {
    const text = plainText(paragraph).normalize("NFC");
    const span = readSpan(foldKeepingPlaces(text), { ...context, aboutTime: false });
    if (span)
      return {
        ...unknown,
        start: span.start,
        end: span.end,
        excerpt: excerptAt(text, span.from, span.to),
      };
  }
  const subject = plainText(document.subject).normalize("NFC");
  const span = readSpan(foldKeepingPlaces(subject), { ...context, aboutTime: "subject" });
  return (
    span && {
      ...unknown,
      start: span.start,
      end: span.end,
      excerpt: excerptAt(subject, span.from, span.to),
    }
  );
}
