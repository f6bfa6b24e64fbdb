import { foldCase } from "@/lib/text/fold";
import type { Found, Rule } from "../finding";
import { isOfPeoplesCommittee, typeOf } from "../issuer";
import { foundIn, type Paper } from "../paper";

const onBehalf = "TM. ỦY BAN NHÂN DÂN";

export const signatureAuthority: Rule = {
  id: "signature-authority",
  severity: "warning",
  what: "Kế hoạch của UBND thiếu “TM. ỦY BAN NHÂN DÂN”; cấp phó ký thiếu “KT. CHỦ TỊCH”; quyết định khen thưởng lại ghi “TM.”",
  source: "NĐ 30/2020, Điều 13, Phụ lục I, mục II.7.b và Phụ lục III, Mẫu 1.2",
  check(paper) {
    const lines = paper.document.signature.lines.map(foldCase);
    if (lines.length === 0) return [];
    return isAwardDecision(paper)
      ? personal(paper, lines)
      : [...missingDeputy(paper, lines), ...missingBehalf(paper, lines)].slice(0, 1);
  },
};

function missingBehalf({ document }: Paper, lines: readonly string[]): Found[] {
  const isPlan = typeOf(document) === "kế hoạch" && isOfPeoplesCommittee(document);
  const signsAsHead = lines.some((line) => /^(?:kt\. ?|q\. ?)?chủ tịch/u.test(line));
  if (!isPlan || !signsAsHead || lines.some((line) => /^t\/?m/u.test(line))) return [];
  const { signature } = document;
  return [
    {
      ...foundIn(
        "signature",
        signature.lines.join(" / "),
        `Kế hoạch do UBND ban hành nên ghi “${onBehalf}” phía trên chức vụ người ký; thêm dòng này.`,
      ),
      fix: {
        kind: "set-signature",
        signature: { ...signature, lines: [onBehalf, ...signature.lines] },
      },
    },
  ];
}

/** A deputy signs for the head (NĐ 30/2020, Phụ lục I, II.7.b). */
function missingDeputy({ document: { signature } }: Paper, lines: readonly string[]): Found[] {
  const deputy = lines.indexOf("phó chủ tịch");
  if (deputy === -1 || lines.some((line) => /^(?:kt|k\/t|q|tl|tuq)[.\s]/u.test(line))) return [];
  const added = [
    ...signature.lines.slice(0, deputy),
    "KT. CHỦ TỊCH",
    ...signature.lines.slice(deputy),
  ];
  return [
    {
      ...foundIn(
        "signature",
        signature.lines.join(" / "),
        "Phó Chủ tịch ký thay phải có dòng “KT. CHỦ TỊCH” ở trên; thêm dòng này.",
      ),
      fix: { kind: "set-signature", signature: { ...signature, lines: added } },
    },
  ];
}

const isAwardDecision = ({ document, texts }: Paper) =>
  typeOf(document) === "quyết định" && /khen thưởng|tặng/u.test(texts[0]?.folded ?? "");

function personal({ document: { signature } }: Paper, lines: readonly string[]): Found[] {
  if (!lines.some((line) => line.startsWith("tm"))) return [];
  const kept = signature.lines.filter((line) => !foldCase(line).startsWith("tm"));
  return [
    {
      ...foundIn(
        "signature",
        signature.lines.join(" / "),
        "Khen thưởng là thẩm quyền của Chủ tịch, không ký thay mặt UBND; bỏ dòng “TM.”.",
      ),
      fix: { kind: "set-signature", signature: { ...signature, lines: kept } },
    },
  ];
}
