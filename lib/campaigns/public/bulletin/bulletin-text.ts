import type { Fact } from "@/lib/campaigns/facts/fact";
import { hiddenWords } from "@/lib/campaigns/publication/public-document";
import type { OfficialDocument } from "@/lib/documents/model";
import { dateInWords } from "@/lib/text/date-words";
import type { CalendarDate } from "@/lib/text/dates";
import { hiddenPhone } from "@/lib/text/phones";
import { countWords, spokenWords } from "@/lib/text/spoken-words";
import {
  awardSentences,
  comingMilestones,
  milestoneSentence,
  periodSentence,
  purposes,
  targetSentence,
  taskSentence,
  villagesFirst,
} from "./fact-sentences";
import { fewestWords, mostWords } from "./length";

/** What a bulletin is made from: what the public may know, and nothing else. */
export type BulletinSource = {
  /** "xã Mường Bú" */
  communeName: string;
  title: string;
  /** "05/KH-UBND"; null while the paper has none. */
  number: string | null;
  issuedOn: CalendarDate | null;
  startsOn: CalendarDate | null;
  endsOn: CalendarDate | null;
  document: OfficialDocument;
  facts: readonly Fact[];
};

/**
 * A plan in 150 to 300 words to be read over the loudspeakers, from its facts: what it is, from when to when, what is
 * aimed at, who does what by when, what is awarded, how to take part. What does not fit is left out, the less weighty
 * first; a plan that says little is said a second time.
 */
export function bulletinText(source: BulletinSource, today: CalendarDate): string {
  const frame = framePieces(source);
  const known = factPieces(source, today).filter(({ text }) => fitsTheEar(countWords(text)));
  const chosen = [...frame];
  for (const piece of known.toSorted((one, other) => one.weight - other.weight)) {
    if (wordsOf([...chosen, piece]) <= mostWords) chosen.push(piece);
  }
  for (const piece of fillers(source)) {
    const isShort = wordsOf(chosen) < fewestWords;
    if (isShort && wordsOf([...chosen, piece]) <= mostWords) chosen.push(piece);
  }
  return paragraphs(chosen);
}

/** A sentence of the bulletin, and its paragraph. The lighter ones go in first. */
type Piece = { paragraph: number; weight: number; text: string };

/** Nobody follows a longer one by ear. */
const longestSentence = 45;
const fitsTheEar = (words: number) => words > 0 && words <= longestSentence;
const longestTitle = 70;

const wordsOf = (pieces: readonly Piece[]) => countWords(paragraphs(pieces));

function paragraphs(pieces: readonly Piece[]): string {
  const byParagraph = Map.groupBy(pieces, ({ paragraph }) => paragraph);
  return [...byParagraph.entries()]
    .sort(([one], [other]) => one - other)
    .map(([paragraph, own]) => {
      const sentences = own.map(({ text }) => text);
      const lead = leads[paragraph];
      return [...(lead ? [lead] : []), ...sentences].join(" ");
    })
    .join("\n\n");
}

/** What a paragraph of facts begins with, once there is one. */
const leads: Record<number, string> = {
  3: "Phong trào phấn đấu:",
  4: "Những việc phải làm:",
  5: "Xin bà con nhớ các mốc thời gian:",
};

function framePieces({
  communeName,
  title,
  number,
  issuedOn,
  startsOn,
  endsOn,
}: BulletinSource): Piece[] {
  const paper = [
    number ? `Kế hoạch số ${number}` : "Kế hoạch",
    issuedOn ? ` ${dateInWords(issuedOn)}` : "",
    ` của Ủy ban nhân dân ${communeName}`,
  ].join("");
  const period = periodSentence(startsOn, endsOn);
  return [
    piece(1, `Kính thưa toàn thể bà con nhân dân ${communeName}.`),
    piece(1, `Sau đây là bản tin về ${campaignName(title)}.`),
    piece(2, `Phong trào được thực hiện theo ${paper}.`),
    ...(period ? [piece(2, period)] : []),
    piece(
      7,
      "Muốn đăng ký tham gia hoặc cần hỏi thêm, mời bà con gặp trưởng thôn, trưởng bản, đoàn thể nơi mình sinh hoạt, hoặc đến Ủy ban nhân dân.",
    ),
    piece(9, "Xin cảm ơn bà con đã chú ý lắng nghe."),
  ];
}

/** What is added to a plan that says little, in this order. */
function fillers({ communeName, title, startsOn, endsOn }: BulletinSource): Piece[] {
  const period = periodSentence(startsOn, endsOn);
  return [
    piece(
      7,
      "Toàn văn kế hoạch được đăng trên cổng thi đua, khen thưởng của địa phương, ai cũng đọc được và tải về được.",
    ),
    piece(
      8,
      `Ủy ban nhân dân ${communeName} mong bà con, các cơ quan, đơn vị, trường học, doanh nghiệp trên địa bàn tích cực hưởng ứng, mỗi người một việc, mỗi nhà một việc, giúp nhau cùng làm cho tốt.`,
    ),
    piece(8, `Xin nhắc lại: đó là ${campaignName(title)}.`),
    ...(period ? [piece(8, period)] : []),
    piece(
      8,
      "Đề nghị cán bộ thôn, bản, các chi hội đoàn thể đưa nội dung này ra cuộc họp gần nhất, ghi lại ý kiến của bà con và gửi về Ủy ban nhân dân.",
    ),
    piece(
      8,
      "Gia đình nào có việc làm hay, cách làm mới, xin kể lại với trưởng thôn, trưởng bản để cả địa phương cùng biết, cùng học tập và làm theo.",
    ),
  ];
}

function factPieces({ document, facts, endsOn }: BulletinSource, today: CalendarDate): Piece[] {
  const contents = facts.map(({ content }) => content);
  return [
    ...purposes(document).map((text, index) => piece(2, text, 30 + index)),
    ...inTurn(3, contents.flatMap(targetSentence), 10),
    ...inTurn(4, contents.toSorted(villagesFirst).flatMap(taskSentence), 12),
    ...inTurn(
      5,
      comingMilestones(contents, today).map((each) => milestoneSentence(each, endsOn)),
      11,
    ),
    ...inTurn(6, awardSentences(contents), 13),
  ].filter(({ text }) => !keptBack.some((mark) => text.includes(mark)));
}

/** What stands for words the publication keeps back is not read aloud, nor the sentence around it. */
const keptBack = [hiddenWords, hiddenPhone].map(spokenWords);

/** The first of each kind are weightier than the second ones. */
const inTurn = (paragraph: number, texts: readonly string[], weight: number): Piece[] =>
  texts.map((text, index) => piece(paragraph, text, weight + index * 10));

const piece = (paragraph: number, text: string, weight = 0): Piece => ({
  paragraph,
  weight,
  text: spokenWords(text),
});

/** "Phát động phong trào thi đua làm đường" → "phong trào thi đua làm đường". */
function campaignName(title: string): string {
  const said = spokenWords(title).replace(/[.;:,\s]+$/, "");
  const words = said.replace(begins, "").split(" ").slice(0, longestTitle).join(" ");
  return /^phong trào/iu.test(words)
    ? `${words.charAt(0).toLowerCase()}${words.slice(1)}`
    : `phong trào thi đua: ${words}`;
}

const begins =
  /^(?:kế hoạch\s+)?(?:(?:về việc|về)\s+)?(?:(?:phát động|triển khai|tổ chức|thực hiện)\s+)*(?=phong trào)/iu;
