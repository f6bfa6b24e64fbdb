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
import { dutyLines, paperOf, typedItems } from "./frame";
import { blank, type PlanFacts } from "./plan-facts";
import { dutiesOf, villageKindsOf } from "./units";

/** Thi đua theo chuyên đề: one matter, within a stated time (LTĐKT, Điều 16 khoản 1 điểm b). */
export function thematicPlan(facts: PlanFacts): OfficialDocument {
  const { commune, name, contents = [] } = facts;
  return paperOf(facts, `Phát động phong trào thi đua “${name}”`, [
    purposePart(
      [
        `Huy động sức mạnh của các cơ quan, đơn vị và Nhân dân ${commune.name} để giải quyết ${blank("vấn đề trọng tâm, ví dụ: rác thải ở khu dân cư")} trong thời gian đã định.`,
        "Tạo chuyển biến rõ rệt bằng việc làm cụ thể; phát hiện, nhân rộng cách làm hay, khen thưởng kịp thời người làm tốt.",
      ],
      [
        "Tập trung vào ít việc, rõ người, rõ thời hạn, rõ kết quả; mỗi cơ quan, đơn vị, khu dân cư chọn phần việc phù hợp với mình.",
        "Lấy kết quả thực tế và ý kiến của Nhân dân làm thước đo; không đặt thêm khoản đóng góp bắt buộc.",
      ],
    ),
    scopePart(facts),
    contentsPart(
      contents.length > 0
        ? typedItems(contents)
        : [
            "Thi đua nâng cao nhận thức: mỗi cơ quan, đơn vị, khu dân cư tổ chức phổ biến, bàn bạc để mọi người hiểu rõ việc phải làm và lợi ích mang lại.",
            `Thi đua làm những việc cụ thể, trọng tâm là ${blank("việc phải làm")}.`,
            "Thi đua tìm tòi sáng kiến, cách làm mới; xây dựng mô hình điểm rồi nhân ra diện rộng.",
            "Thi đua duy trì kết quả: đưa việc đã làm được vào nền nếp, vào quy ước của cộng đồng dân cư và quy chế của cơ quan, đơn vị.",
          ],
    ),
    targetsPart(facts, [
      `100% cơ quan, đơn vị, ${villageKindsOf(commune)} đăng ký ít nhất một phần việc.`,
      "Ít nhất 90% hộ gia đình tham gia phong trào.",
      `Hoàn thành ít nhất ${count("công trình, phần việc")} công trình, phần việc trước khi kết thúc phong trào.`,
    ]),
    criteriaPart({
      collective:
        "Hoàn thành phần việc đã đăng ký, dẫn đầu về kết quả thực hiện chuyên đề, có mô hình được nơi khác học tập.",
      person:
        "Có việc làm, sáng kiến mang lại kết quả cụ thể cho chuyên đề, được tập thể hoặc cộng đồng dân cư bình xét.",
      household:
        "Tự giác thực hiện nội dung chuyên đề, có đóng góp công sức, đất đai, tài sản hoặc vận động được các hộ khác cùng làm.",
    }),
    rewardsPart(facts, { collectives: "05", persons: "10", households: "10" }),
    measuresPart(facts),
    budgetPart(facts),
    { title: "TỔ CHỨC THỰC HIỆN", lines: dutyLines(dutiesOf(facts, [])) },
  ]);
}
