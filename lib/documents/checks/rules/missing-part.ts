import { changesAnother } from "../../changing-paper";
import { isReport } from "../../paper-kind";
import { hasPart, isCampaignPlan } from "../campaign";
import type { Rule } from "../finding";
import { foundIn, type Paper } from "../paper";

export const missingPart: Rule = {
  id: "missing-part",
  severity: "warning",
  what: "Kế hoạch phát động thi đua thiếu mục tiêu, đối tượng, nội dung, tiêu chí, thời gian, biện pháp hoặc khen thưởng",
  source: "LTĐKT, Điều 17 khoản 1 và khoản 5",
  check(paper) {
    const { document } = paper;
    if (document.body.length === 0 || changesAnother(document) || isReport(document)) return [];
    if (!isCampaignPlan(paper)) return [];
    return partsAskedFor
      .filter(({ isThere }) => !isThere(paper))
      .map(({ name, article }) =>
        foundIn(
          "body",
          "",
          `Chưa thấy ${name} của phong trào thi đua; bổ sung theo ${article} Luật Thi đua, khen thưởng.`,
        ),
      );
  },
};

type PartAskedFor = { name: string; article: string; isThere: (paper: Paper) => boolean };

const first = "Điều 17 khoản 1";

/** Titles differ in every plan: a part counts wherever its heading, run-in title or plain words are. */
const partsAskedFor: readonly PartAskedFor[] = [
  {
    name: "mục đích, mục tiêu",
    article: first,
    isThere: (paper) =>
      hasPart(paper, "purpose", "targets") || says(paper, /mục đích|mục tiêu|nhằm/u),
  },
  {
    name: "phạm vi, đối tượng",
    article: first,
    isThere: (paper) =>
      hasPart(paper, "audience") ||
      titled(paper, /đối tượng|phạm vi/u) ||
      says(
        paper,
        /^đối với (?:các )?(?:tập thể|cá nhân|cơ quan|đơn vị|cán bộ)|đối tượng (?:thi đua|tham gia|áp dụng)/u,
      ),
  },
  {
    name: "nội dung thi đua",
    article: first,
    isThere: (paper) =>
      hasPart(paper, "contents", "targets", "activities") ||
      titled(paper, /nội dung/u) ||
      says(paper, /nội dung (?:thi đua|trọng tâm|sau)/u),
  },
  {
    name: "tiêu chí, tiêu chuẩn",
    article: first,
    isThere: (paper) =>
      hasPart(paper, "criteria") ||
      titled(paper, /tiêu chí|tiêu chuẩn|thang điểm/u) ||
      says(paper, /^(?:các )?(?:tiêu chí|tiêu chuẩn)/u),
  },
  {
    name: "thời gian",
    article: first,
    isThere: (paper) =>
      hasPart(paper, "timeline") || titled(paper, /thời gian/u) || paper.facts.period.end !== null,
  },
  {
    name: "biện pháp tổ chức",
    article: first,
    isThere: (paper) =>
      hasPart(paper, "solutions", "assignments", "activities") ||
      titled(paper, /giải pháp|biện pháp|tổ chức/u),
  },
  {
    name: "khen thưởng",
    article: "Điều 17 khoản 5",
    isThere: (paper) =>
      hasPart(paper, "rewardForms") ||
      titled(paper, /khen thưởng/u) ||
      paper.facts.rewards.length > 0 ||
      says(paper, /(?:xét|đề nghị|xem xét|đề xuất|công tác)[^.;]{0,60} khen thưởng/u),
  },
];

const titled = ({ passages }: Paper, words: RegExp) =>
  passages.some(({ clause, folded }) => clause.heading && words.test(folded));
const says = ({ passages }: Paper, words: RegExp) =>
  passages.some(({ folded }) => words.test(folded));
