import type { OfficialDocument } from "../../model";
import {
  budgetPart,
  contentsPart,
  count,
  criteriaPart,
  measuresPart,
  purposePart,
  rewardsPart,
  scopePart,
  targetsPart,
} from "./common-parts";
import { dutyLines, paperOf, plain, typedItems } from "./frame";
import { blank, type PlanFacts } from "./plan-facts";
import { dutiesOf, villageKindsOf } from "./units";

/** A campaign that welcomes an event; since 01/01/2024 a form of thi đua theo chuyên đề (LTĐKT, Điều 16 khoản 1). */
export function occasionPlan(facts: PlanFacts): OfficialDocument {
  const { commune, name, contents = [] } = facts;
  const occasion = facts.occasion ?? blank("sự kiện chào mừng");
  return paperOf(facts, `Phát động đợt thi đua “${name}” chào mừng ${occasion}`, [
    purposePart(
      [
        `Tạo không khí phấn khởi, thi đua sôi nổi trong cán bộ, chiến sĩ và Nhân dân ${commune.name}; lập thành tích thiết thực chào mừng ${plain(occasion)}.`,
        "Hoàn thành vượt tiến độ những công trình, phần việc trọng tâm; giáo dục truyền thống, bồi đắp niềm tự hào và trách nhiệm với quê hương.",
      ],
      [
        "Đợt thi đua ngắn, tập trung, có sản phẩm cụ thể; mỗi tập thể chọn ít nhất một công trình hoặc phần việc để gắn biển hoặc ghi nhận.",
        "Tổ chức trang trọng, tiết kiệm, an toàn; không phô trương, không huy động quá sức dân.",
      ],
    ),
    scopePart(facts),
    contentsPart(
      contents.length > 0
        ? typedItems(contents)
        : [
            "Thi đua hoàn thành công trình, phần việc chào mừng: làm đường, kênh mương, nhà văn hóa, trồng cây, chỉnh trang nơi ở, nơi làm việc.",
            "Thi đua hoàn thành và hoàn thành vượt mức nhiệm vụ, chỉ tiêu được giao đến thời điểm diễn ra sự kiện.",
            "Thi đua phục vụ Nhân dân: giải quyết công việc nhanh, đúng hẹn; thăm hỏi, giúp đỡ gia đình chính sách, người có hoàn cảnh khó khăn.",
            "Thi đua tổ chức hoạt động văn hóa, văn nghệ, thể thao, sinh hoạt truyền thống lành mạnh, bảo đảm an ninh, trật tự.",
          ],
    ),
    targetsPart(facts, [
      `100% cơ quan, đơn vị, trường học, ${villageKindsOf(commune)} đăng ký công trình hoặc phần việc chào mừng.`,
      `Hoàn thành ít nhất ${count("công trình, phần việc chào mừng")} công trình, phần việc trước ngày diễn ra sự kiện.`,
      "Ít nhất 90% hộ gia đình tham gia tổng vệ sinh, chỉnh trang đường làng, ngõ xóm.",
    ]),
    criteriaPart({
      collective:
        "Hoàn thành sớm, bảo đảm chất lượng công trình, phần việc đã đăng ký; tổ chức đợt thi đua có sức lan tỏa.",
      person: "Có thành tích nổi bật, việc làm cụ thể trong đợt thi đua, được tập thể bình xét.",
      household:
        "Tích cực hưởng ứng, đóng góp công sức, vật chất cho công trình, phần việc chào mừng.",
    }),
    rewardsPart(facts, { collectives: "05", persons: "10", households: "05" }),
    measuresPart(facts),
    budgetPart(facts),
    {
      title: "TỔ CHỨC THỰC HIỆN",
      lines: dutyLines(
        dutiesOf(facts, [
          "Tổng hợp công trình, phần việc các nơi đăng ký; tham mưu lễ phát động và việc gắn biển, ghi nhận công trình chào mừng.",
        ]),
      ),
    },
  ]);
}
