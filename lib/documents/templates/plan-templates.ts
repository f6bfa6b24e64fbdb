import type { OfficialDocument } from "../model";
import { occasionPlan } from "./plan/occasion";
import type { PlanFacts } from "./plan/plan-facts";
import { regularPlan } from "./plan/regular";
import { superiorPlan } from "./plan/superior";
import { thematicPlan } from "./plan/thematic";

type PlanTemplate = {
  title: string;
  /** When it is the one to take, in one sentence. */
  use: string;
  /** Two forms only (LTĐKT, Điều 16 khoản 1); "theo đợt" has been a chuyên đề since 01/01/2024. */
  form: "REGULAR" | "THEMATIC";
  /** What the office is asked beside the name and the time. */
  asks: "occasion" | "superior" | null;
  write: (facts: PlanFacts) => OfficialDocument;
};

/** The plans an office may begin from, written for this portal. The key stands in the address. */
export const planTemplates = {
  regular: {
    title: "Thi đua thường xuyên",
    use: "Phong trào của cả năm, làm căn cứ xét danh hiệu và khen thưởng cuối năm.",
    form: "REGULAR",
    asks: null,
    write: regularPlan,
  },
  thematic: {
    title: "Thi đua theo chuyên đề",
    use: "Tập trung giải quyết một việc trọng tâm trong một thời gian nhất định.",
    form: "THEMATIC",
    asks: null,
    write: thematicPlan,
  },
  occasion: {
    title: "Đợt thi đua chào mừng sự kiện",
    use: "Đợt thi đua ngắn lập thành tích chào mừng ngày lễ, đại hội, ngày kỷ niệm.",
    form: "THEMATIC",
    asks: "occasion",
    write: occasionPlan,
  },
  superior: {
    title: "Triển khai kế hoạch của cấp trên",
    use: "Thực hiện một phong trào do cấp trên phát động; có tệp thì nên bắt đầu từ tệp.",
    form: "THEMATIC",
    asks: "superior",
    write: superiorPlan,
  },
} as const satisfies Record<string, PlanTemplate>;

export type PlanTemplateKey = keyof typeof planTemplates;

export const isPlanTemplateKey = (key: string): key is PlanTemplateKey =>
  Object.hasOwn(planTemplates, key);
