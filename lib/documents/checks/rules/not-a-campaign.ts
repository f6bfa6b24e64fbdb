import { changesAnother } from "../../changing-paper";
import { isCampaignPlan } from "../campaign";
import type { Rule } from "../finding";
import { typeOf } from "../issuer";
import { foundIn } from "../paper";

export const notACampaign: Rule = {
  id: "not-a-campaign",
  severity: "info",
  what: "Kế hoạch không phải kế hoạch phong trào thi đua (tập huấn, thi hành luật, thu thập dữ liệu …)",
  source: "LTĐKT, Điều 16",
  check(paper) {
    const { document, texts } = paper;
    if (
      typeOf(document) !== "kế hoạch" ||
      document.body.length === 0 ||
      document.subject.length === 0 ||
      changesAnother(document) ||
      isCampaignPlan(paper)
    )
      return [];
    const subject = texts.find(({ part }) => part === "subject")?.text ?? "";
    return [
      foundIn(
        "subject",
        subject.slice(0, 160),
        "Đây không phải kế hoạch phong trào thi đua; vẫn soạn và trình bày được, nhưng không mở phong trào từ văn bản này.",
      ),
    ];
  },
};
