import type { Passage } from "./passages";
import { cleanUnitName, splitUnits, startsWithUnit, verbAfterUnit } from "./unit-names";

type Duty = { unit: string; role: "lead" | "cooperate"; at: number };

const listed =
  /(?:^|[.;(]\s*)(?:(?:đơn vị|cơ quan|bộ phận|tổ chức|phòng|ngành)\s+)?(chủ trì|phối hợp)(?:\s+(?:thực hiện|tham mưu|triển khai))*\s*:\s*([^.;]+)/gu;
const leads = /(?<!\p{L})chủ trì(?!\p{L}|\s*:)/gu;
const withOthers =
  /(?<!\p{L})phối hợp(?:\s+chặt chẽ)?\s+(?<joined>cùng\s+với\s+|cùng\s+|với\s+)?/gu;

/** "Đơn vị chủ trì: X", "Giao X chủ trì, phối hợp với Y, Z …"; in a unit's own part "Chủ trì …" is that unit. */
export function dutiesIn({ text, folded }: Passage, ownUnit: string | null): Duty[] {
  const duties: Duty[] = [];
  for (const match of folded.matchAll(listed)) {
    const at = match.index + match[0].length - (match[2]?.length ?? 0);
    const role = match[1] === "chủ trì" ? "lead" : "cooperate";
    for (const unit of splitUnits(text.slice(at, match.index + match[0].length)))
      duties.push({ unit, role, at });
  }
  for (const { index: at } of folded.matchAll(leads)) {
    const unit = unitBefore(text, folded, at) ?? ownUnit;
    if (unit) duties.push({ unit, role: "lead", at });
  }
  for (const match of folded.matchAll(withOthers)) {
    const at = match.index + match[0].length;
    // Without "với" what follows may be the work itself ("phối hợp tổ chức"): a unit then has its capital.
    const isNamed = Boolean(match.groups?.joined) || /^(?:\p{Lu}|các\s)/u.test(text.slice(at));
    const length = isNamed ? listLength(folded.slice(at)) : 0;
    if (length === 0) continue;
    for (const unit of splitUnits(text.slice(at, at + length)))
      duties.push({ unit, role: "cooperate", at });
  }
  return duties;
}

/** The unit that stands before "chủ trì" in its sentence: "Giao Văn phòng … chủ trì", "Công an xã chủ trì". */
function unitBefore(text: string, folded: string, at: number): string | null {
  const start = Math.max(
    0,
    ...[...folded.slice(0, at).matchAll(/[.;:]\s/gu)].map(({ index }) => index + 2),
  );
  const sentence = folded.slice(start, at);
  const asked = [
    ...sentence.matchAll(/(?:^|\s)(?:giao(?: cho)?|phân công|yêu cầu|đề nghị)\s+/gu),
  ].at(-1);
  const from = asked ? asked.index + asked[0].length : 0;
  const candidate = sentence.slice(from).trimEnd();
  if (!startsWithUnit(candidate) || verbAfterUnit(candidate) !== -1) return null;
  return cleanUnitName(text.slice(start + from, start + from + candidate.length));
}

/** How far a list of units goes: to the verb that says what is done together, or to the end of the sentence. */
function listLength(folded: string): number {
  if (!startsWithUnit(folded)) return 0;
  const sentence = /^[^.;:]*/u.exec(folded)?.[0] ?? "";
  const purpose =
    /\s(?:để|nhằm|trong|khi|sau khi|theo|về|tại)(?!\p{L})/u.exec(sentence)?.index ??
    sentence.length;
  const verb = verbAfterUnit(sentence);
  return Math.min(purpose, verb === -1 ? sentence.length : verb, 200);
}
