import { writtenDate } from "@/lib/text/calendar";
import { citationIn, isHolding, namesOf, replacementOf, shortCitation } from "../cited-bases";
import type { Found, LegalBasis, Rule } from "../finding";
import type { Fix } from "../fix";
import { foundAt, type PaperText } from "../paper";

export const legalBasisExpired: Rule = {
  id: "legal-basis-expired",
  severity: "error",
  what: "Căn cứ, viện dẫn văn bản đã hết hiệu lực vào ngày của văn bản này; cảnh báo khi chưa có hiệu lực hoặc ngày chưa kiểm chứng",
  source: "NĐ 30/2020, Phụ lục I, mục II.6.a; danh mục Căn cứ pháp lý",
  check({ texts, issuedOn }, { legalBases = [], today }) {
    const date = issuedOn ?? today;
    if (date === undefined) return [];
    const looked = legalBases
      .filter((basis) => !isHolding(basis, date))
      .map((basis) => ({ basis, names: namesOf(basis) }));
    const preamble = texts.filter(({ part }) => part === "preamble");
    return texts
      .filter(({ part }) => part === "preamble" || part === "body")
      .flatMap((text) =>
        looked.flatMap(({ basis, names }): Found[] => {
          const cited = citationIn(text.folded, names);
          if (cited === null) return [];
          const { start, end } = cited;
          const written = text.text.slice(start, end);
          if (basis.effectiveTo === null || basis.effectiveTo >= date)
            return [{ ...foundAt(text, start, end, coming(written, basis)), severity: "warning" }];
          const instead = replacementOf(basis, legalBases, date);
          const isThere = instead !== null && preamble.some((line) => cites(line, instead));
          const message = expired(written, basis, instead, isThere && text.part === "preamble");
          const fix = instead && !isThere ? fixOf(text, instead) : null;
          return [
            {
              ...foundAt(text, start, end, message),
              ...(!basis.isVerified && { severity: "warning" as const }),
              ...(fix && { fix }),
            },
          ];
        }),
      );
  },
};

const cites = (line: PaperText, basis: LegalBasis) =>
  citationIn(line.folded, namesOf(basis)) !== null;

function expired(
  written: string,
  { effectiveTo, isVerified }: LegalBasis,
  instead: LegalBasis | null,
  isThere: boolean,
): string {
  const unsure = isVerified ? "" : " (ngày này chưa kiểm chứng)";
  const ended = `Văn bản ${written} hết hiệu lực sau ngày ${writtenDate(effectiveTo ?? "")}${unsure}`;
  if (instead === null) return `${ended}; thay bằng văn bản đang có hiệu lực.`;
  const name = shortCitation(instead);
  return isThere
    ? `${ended}; đã có căn cứ ${name} thay thế, bỏ căn cứ này.`
    : `${ended}; thay bằng ${name}.`;
}

const coming = (written: string, { effectiveFrom, isVerified }: LegalBasis) =>
  `Văn bản ${written} có hiệu lực từ ngày ${writtenDate(effectiveFrom ?? "")}${isVerified ? "" : " (ngày này chưa kiểm chứng)"}, sau ngày của văn bản này; chỉ căn cứ văn bản đang có hiệu lực.`;

/** A whole line that cites one text and nothing of it in particular can be exchanged; "Điều 5 Nghị định …" cannot. */
function fixOf({ part, place, text }: PaperText, instead: LegalBasis): Fix | null {
  const from = /^Căn cứ\s+([^;]+?)[\s;.,]*$/u.exec(text)?.[1];
  if (part !== "preamble" || place === null || from === undefined) return null;
  const isOfOneText =
    !/(?<!\p{L})(?:điều|khoản|điểm) \d|,? và (?:các )?(?:luật|nghị định|thông tư)/iu.test(from);
  return isOfOneText ? { kind: "replace-text", place, from, to: instead.citation } : null;
}
