import { excerptAt, type Passage } from "./passages";
import { perUnitIn, quotasIn } from "./quota";
import {
  audienceOfTitle,
  authoritiesIn,
  authorityOfLevel,
  formsIn,
  isTitle,
  type Word,
} from "./reward-words";
import type { Audience, ProposedReward } from "./types";

/**
 * The awards a plan offers: one row for each form, authority and audience. A number that stands in a line of its own
 * ("Số lượng: không quá 10 tập thể") belongs to the award named last before it in the same part.
 */
export function proposeRewards(passages: readonly Passage[]): ProposedReward[] {
  const rows: ProposedReward[] = [];
  let current: Offer | null = null;
  for (const [index, passage] of passages.entries()) {
    const isUnderRewards = passage.kinds.includes("rewardForms") || mentionsRewards(passage);
    if (!isUnderRewards) current = null;
    const offers = offersIn(passage, current, isUnderRewards);
    for (const offer of offers) {
      current = offer;
      rows.push(...rowsOf(offer, passage, offer.form ? audiencesBelow(passages, index) : []));
    }
    if (offers.length === 0 && current && isUnderRewards && isAboutNumber(passage))
      rows.push(...rowsOf({ ...current, text: passage.folded, from: 0 }, passage, []));
  }
  return merge(rows);
}

type Offer = { form: string; authority: string | null; text: string; from: number };

const mentionsRewards = ({ titles }: Passage) =>
  titles.some((title) => /khen thưởng|danh hiệu/u.test(title));
const isAboutNumber = ({ folded }: Passage) => quotasIn(folded).some(({ unit }) => unit !== null);

const gives = /(?<!\p{L})(?:tặng|trao|khen thưởng|công nhận|xét|trình|đề nghị)(?!\p{L})/u;
/** Awards spoken of, not offered: those already held, papers about them, awards as a measure. */
const notOffered =
  /(?:đã (?:được )?(?:tặng|nhận|đạt)|hồ sơ (?:đề nghị )?(?:tặng |khen thưởng )?|mẫu|in|phôi|kinh phí|tiền thưởng kèm(?: theo)?)\s*(?:tặng )?$/u;

function offersIn(passage: Passage, current: Offer | null, isUnderRewards: boolean): Offer[] {
  if (formsIn(passage.folded).length === 0) return [];
  return sentences(passage.folded).flatMap(({ text, from }) => {
    const forms = formsIn(text).filter(
      ({ value, start }) =>
        !notOffered.test(text.slice(0, start)) &&
        (isTitle(value) ? isUnderRewards && gives.test(text) : isUnderRewards || gives.test(text)),
    );
    const authorities = authoritiesIn(text);
    return distinct(forms).flatMap((form, place, all) => {
      const next = all[place + 1];
      const own = next && all.length > 1 ? text.slice(form.start, next.start) : text;
      const offer = {
        form: form.value,
        text: all.length > 1 && quotasIn(own).length > 0 ? own : text,
        from: from + form.start,
      };
      const named = authoritiesFor(form, authorities, text);
      if (named.length > 0) return named.map((authority) => ({ ...offer, authority }));
      const inherited = current?.form === form.value ? current.authority : null;
      return [{ ...offer, authority: levelOf(passage) ?? inherited }];
    });
  });
}

/** One form may be offered by several levels in one sentence; the same form by the same words only once. */
function distinct(forms: readonly Word[]): Word[] {
  return forms.filter(
    (form, index) =>
      index === 0 ||
      forms[index - 1]?.value !== form.value ||
      form.start - (forms[index - 1]?.end ?? 0) > 40,
  );
}

/**
 * "Giấy khen của Chủ tịch UBND xã", else the nearest before ("Chủ tịch UBND xã tặng Giấy khen"), with those it is joined
 * to by "và".
 */
function authoritiesFor(form: Word, authorities: readonly Word[], text: string): string[] {
  const following = authorities.find(
    ({ start }) =>
      start >= form.end &&
      /^\s*(?:(?:do|của|từ|thuộc thẩm quyền)\s*|[(:]\s*)(?:của )?$/u.test(
        text.slice(form.end, start),
      ),
  );
  if (following) return [following.value];
  const before = authorities.filter(({ end }) => end <= form.start);
  const joined = before.filter(
    (authority, index) =>
      before
        .slice(index)
        .every(
          ({ end }, offset, rest) =>
            rest[offset + 1] === undefined ||
            /^(?:,| và|, và)\s*$/u.test(text.slice(end, rest[offset + 1]?.start)),
        ) && authority.end <= form.start,
  );
  return [...new Set(joined.map(({ value }) => value))];
}

function levelOf({ folded, titles }: Passage): string | null {
  for (const words of [folded, ...titles]) {
    const named =
      authorityOfLevel(words) ?? (words === folded ? null : authoritiesIn(words).at(-1)?.value);
    if (named) return named;
  }
  return null;
}

/** Sentences, each with the numbers that follow it: "tặng Giấy khen; số lượng: 2-3 tập thể" is one. */
function sentences(folded: string): { text: string; from: number }[] {
  const found: { text: string; from: number }[] = [];
  for (const { 0: text, index } of folded.matchAll(/[^.;]+(?:[.;](?!\s|$)[^.;]*)*[.;]?/gu)) {
    const last = found.at(-1);
    const isNumber = quotasIn(text).some(({ unit }) => unit !== null);
    if (last && isNumber && formsIn(text).length === 0 && !gives.test(text)) last.text += text;
    else found.push({ text, from: index });
  }
  return found;
}

/** "a) Đối với tập thể: …" after the award, in the same part, says whom it is for. */
function audiencesBelow(passages: readonly Passage[], index: number): Audience[] {
  const parent = passages[index]?.ancestors.at(-1);
  const below: Audience[] = [];
  for (const { folded, ancestors, kinds } of passages.slice(index + 1)) {
    if (parent ? !ancestors.includes(parent) : kinds.length === 0) break;
    if (formsIn(folded).length > 0) break;
    const heading = /^(?:đối với|khen thưởng|tặng cho)\s+([^:]{1,60})/u.exec(folded)?.[1];
    if (heading) below.push(...quotasIn(heading).map(({ audience }) => audience));
  }
  return [...new Set(below)];
}

function rowsOf(offer: Offer, passage: Passage, below: readonly Audience[]): ProposedReward[] {
  const found = {
    clauseId: passage.clause.id,
    label: passage.label,
    excerpt: excerptAt(passage.text, offer.from, offer.from + 1),
    form: offer.form,
    authority: offer.authority,
  };
  const quotas = quotasIn(offer.text);
  const none = { quotaMin: null, quotaMax: null, quotaUnit: null, perUnit: null };
  const holder = audienceOfTitle(offer.form);
  if (holder && !quotas.some(({ audience }) => audience === holder))
    return [{ ...found, audience: holder, ...none }];
  if (quotas.length === 0)
    return below.length === 0
      ? [{ ...found, audience: null, ...none }]
      : below.map((audience) => ({ ...found, audience, ...none }));
  return quotas
    .filter(({ audience }) => holder === null || audience === holder)
    .map(({ audience, min, max, unit }) => ({
      ...found,
      audience,
      quotaMin: min,
      quotaMax: max,
      quotaUnit: unit,
      perUnit: unit === null ? null : perUnitIn(offer.text),
    }));
}

/** Each award once: a number wins over none, and a row that says less than another of its form is dropped. */
function merge(rows: readonly ProposedReward[]): ProposedReward[] {
  const byKey = new Map<string, ProposedReward>();
  for (const row of rows) {
    const key = [row.form, row.authority, row.audience].join("|");
    const known = byKey.get(key);
    if (!known || (known.quotaUnit === null && row.quotaUnit !== null)) byKey.set(key, row);
  }
  const merged = [...byKey.values()];
  return merged.filter(
    (row) =>
      !merged.some(
        (other) =>
          other !== row &&
          other.form === row.form &&
          (row.authority === null || row.authority === other.authority) &&
          (row.audience === null || (row.authority === null && row.audience === other.audience)) &&
          (other.authority !== null || row.authority === null) &&
          (other.audience !== null || row.audience === null) &&
          row.quotaUnit === null,
      ),
  );
}
