import { type DateMention, dateMentionsIn, firstDayOf, lastDayOf } from "@/lib/text/date-mentions";

export type SpanContext = {
  /** Date of the paper, which "từ nay" means. */
  issuedOn: string | null;
  /** Year meant where none is written. */
  year: number | null;
  /** True in a clause about the time of the campaign: there a bare "năm 2026" is the period. */
  aboutTime: boolean | "subject";
};

export type Span = {
  start: string | null;
  end: string | null;
  /** Says one end only, and leaves the other to the next clause ("Bắt đầu: 01/6/2026"). */
  isOpen: boolean;
  /** Where the words stand. */
  from: number;
  to: number;
};

const endsWith =
  /(?:(?:đến|tới)(?: hết| cuối| khoảng| trước)*|(?<!\p{L})hết|kết thúc(?:\s?:| vào| trong| trước| ngày)*)\s*$/u;
const dashBefore = /\s?-\s*$/u;
const startsWith =
  /(?:(?<!\p{L})(?:kể )?từ(?: đầu| cuối)?|bắt đầu(?: từ| vào)?\s?:?|phát động(?: vào)?\s?:?)\s*$/u;
/** A start that is said by an event: the paper's own date, or a launch still to come. */
const eventStart =
  /(?:kể )?từ (nay|(?:khi|ngày|lúc|thời điểm)[^.;\d]{0,90}?)(?=,? (?:đến|tới|cho đến)(?!\p{L})|,? và )/gu;
const ofThePaper = /^(?:nay|.*(?:ban hành|được ký|ký kế hoạch|có hiệu lực))/u;

/** Reads the period a passage (folded) states, or null. */
export function readSpan(folded: string, context: SpanContext): Span | null {
  const mentions = dateMentionsIn(folded);
  if (context.aboutTime === "subject") return readTerm(folded, context);
  return (
    readRange(folded, mentions, context) ??
    readTerm(folded, context) ??
    readSingle(folded, mentions, context)
  );
}

function readRange(
  folded: string,
  mentions: readonly DateMention[],
  context: SpanContext,
): Span | null {
  for (const [index, mention] of mentions.entries()) {
    const before = folded.slice(0, mention.start);
    const previous = mentions[index - 1];
    const closes = endsWith.test(before);
    const between = previous ? folded.slice(previous.end, mention.start) : "";
    const startsAtPrevious =
      previous !== undefined &&
      (startsWith.test(folded.slice(0, previous.start)) || context.aboutTime === true) &&
      (closes
        ? between.length < 40 && !/[.;]/u.test(between)
        : dashBefore.test(between) && between.length < 4);
    if (!closes && !startsAtPrevious) continue;
    const year = mention.year ?? context.year;
    const end = lastDayOf(mention, year);
    if (end === null) continue;
    if (startsAtPrevious && previous) {
      const start = startBefore(previous, mention, year, end);
      if (start) return { start, end, isOpen: false, from: previous.start, to: mention.end };
    }
    const event = [...before.matchAll(eventStart)].findLast(
      (match) => !/[.;]/u.test(before.slice(match.index)),
    );
    if (event) return { ...eventSpan(event, context), end, to: mention.end };
    if (context.aboutTime && !hasCitation(before))
      return {
        start: null,
        end,
        isOpen: /kết thúc[^.;]*$/u.test(before),
        from: mention.start,
        to: mention.end,
      };
  }
  return null;
}

/** The start of a range, its missing month and year taken from the end: "từ ngày 05 đến ngày 20 tháng 9 năm 2026". */
function startBefore(
  start: DateMention,
  end: DateMention,
  year: number | null,
  lastDay: string,
): string | null {
  const isDayOnly = start.month === null && start.quarter === null && start.day !== null;
  const whole = isDayOnly ? { ...start, month: end.month } : start;
  const first = firstDayOf(whole, year);
  if (first === null || first <= lastDay || start.year !== null) return first;
  return firstDayOf(whole, year === null ? null : year - 1);
}

function eventSpan(event: RegExpExecArray, context: SpanContext) {
  const start = ofThePaper.test(event[1] ?? "") ? context.issuedOn : null;
  return { start, isOpen: false, from: event.index };
}

const hasCitation = (before: string) => /\d[/-]\p{L}[\p{L}-]* ngày $/u.test(before);

const term =
  /(?:nhiệm kỳ|giai đoạn|thời kỳ|5 năm|05 năm|các năm)\s*\(?\s*(?:từ )?(?:năm )?(20\d{2})\s?(?:-|đến(?: năm)?)\s?(20\d{2})/gu;
const within =
  /(?:^|trong|xuyên suốt|cả|cho|:)\s*(?:toàn |cả |suốt )?(?:nhiệm kỳ|giai đoạn|thời kỳ|các năm|5 năm|05 năm)/u;

/** A term or plan period as a whole: "trong nhiệm kỳ 2025 - 2030". Named after a resolution it is not the campaign's. */
function readTerm(folded: string, context: SpanContext): Span | null {
  for (const match of folded.matchAll(term)) {
    const lead = folded.slice(Math.max(0, match.index - 16), match.index + match[0].length);
    const isMeant =
      context.aboutTime === "subject"
        ? /^(?:giai đoạn|các năm|05 năm|5 năm)/u.test(match[0])
        : within.test(lead) && (context.aboutTime || /xuyên suốt|thực hiện trong/u.test(folded));
    if (!isMeant) continue;
    const event = [...folded.slice(0, match.index).matchAll(eventStart)].at(-1);
    const span = { end: `${match[2]}-12-31`, isOpen: false, to: match.index + match[0].length };
    if (event) return { ...span, ...eventSpan(event, context) };
    return { ...span, start: `${match[1]}-01-01`, from: match.index };
  }
  if (context.aboutTime !== "subject") return null;
  const year =
    /(?<!(?:đến|tầm nhìn|nghị quyết|thành lập|dự toán)[^,.;]{0,40})năm (20\d{2})(?![^,;]{0,10}\d)/u.exec(
      folded,
    );
  if (!year) return null;
  const [words, digits] = year;
  return {
    start: `${digits}-01-01`,
    end: `${digits}-12-31`,
    isOpen: false,
    from: year.index,
    to: year.index + words.length,
  };
}

/** In a clause about time one date, month, quarter or year by itself is the period. */
function readSingle(
  folded: string,
  mentions: readonly DateMention[],
  context: SpanContext,
): Span | null {
  const [mention] = mentions;
  if (!context.aboutTime || !mention) return null;
  const place = { from: mention.start, to: mention.end };
  const before = folded.slice(0, mention.start);
  const start = firstDayOf(mention, mentions.at(-1)?.year ?? context.year);
  if (start === null || hasCitation(before)) return null;
  // "Năm 2028: sơ kết" is a step of the schedule.
  if (/^\s?:/u.test(folded.slice(mention.end))) return null;
  if (startsWith.test(before)) return { start, end: null, isOpen: true, ...place };
  if (!mentions.every((each, index) => index === 0 || joins(mentions[index - 1], each, folded)))
    return null;
  if (!/(?:^|:|trong|vào|dự kiến|cả|suốt|là)\s*$/u.test(before)) return null;
  const last = mentions.at(-1) ?? mention;
  const year = last.year ?? context.year;
  return {
    start: firstDayOf(mention, year),
    end: lastDayOf(last, year),
    isOpen: false,
    from: mention.start,
    to: last.end,
  };
}

/** "quý II và quý III", "tháng 5, tháng 6". */
const joins = (first: DateMention | undefined, second: DateMention, folded: string): boolean =>
  first !== undefined && /^(?:,| và)\s?$/u.test(folded.slice(first.end, second.start));
