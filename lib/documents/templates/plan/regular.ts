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
import type { PlanFacts } from "./plan-facts";
import { dutiesOf, villageKindsOf } from "./units";

/**
 * Thi đua thường xuyên: the year's work of all, with the titles awarded at its end (LTĐKT, Điều 16 khoản 1, Điều
 * 23–31).
 */
export function regularPlan(facts: PlanFacts): OfficialDocument {
  const { commune, name, contents = [] } = facts;
  const subject = `Tổ chức phong trào thi đua thường xuyên “${name}” ${yearsOf(facts)}`;
  return paperOf(facts, subject, [
    purposePart(
      [
        `Động viên các tập thể, cá nhân và Nhân dân ${commune.name} thi đua thực hiện thắng lợi các mục tiêu phát triển kinh tế - xã hội, bảo đảm quốc phòng, an ninh.`,
        "Nâng cao kỷ luật, trách nhiệm và chất lượng công việc hằng ngày; kịp thời phát hiện, tôn vinh điển hình tiên tiến.",
        "Làm căn cứ xét danh hiệu thi đua và hình thức khen thưởng cuối năm.",
      ],
      [
        `Nội dung, chỉ tiêu thi đua cụ thể, đo đếm được, gắn với nhiệm vụ của từng cơ quan, đơn vị và điều kiện của từng ${villageKindsOf(commune)}.`,
        "Phong trào diễn ra đều trong năm; tự nguyện, tự giác, công khai, không chạy theo thành tích.",
      ],
    ),
    scopePart(facts),
    contentsPart(contents.length > 0 ? typedItems(contents) : usualContents(commune.kind)),
    targetsPart(facts, [
      `100% cơ quan, đơn vị, ${villageKindsOf(commune)} đăng ký và tổ chức thực hiện phong trào.`,
      `Giảm ít nhất ${count("hộ nghèo giảm trong năm")} hộ nghèo so với đầu năm.`,
      "Ít nhất 95% hồ sơ thủ tục hành chính được giải quyết trước hạn và đúng hạn.",
      "Ít nhất 85% hộ gia đình đạt danh hiệu “Gia đình văn hóa”.",
      `Xây dựng ít nhất ${count("mô hình, điển hình tiên tiến")} mô hình, điển hình tiên tiến được nhân rộng.`,
    ]),
    criteriaPart({
      collective:
        "Hoàn thành các chỉ tiêu đã đăng ký; tổ chức phong trào thường xuyên, thiết thực, có mô hình hoặc cách làm mới mang lại kết quả rõ rệt.",
      person:
        "Lập thành tích được bình xét trong phong trào, có việc làm, sáng kiến hoặc cách làm được tập thể ghi nhận.",
      household:
        "Gương mẫu trong lao động, sản xuất, xây dựng đời sống văn hóa; có đóng góp công sức, đất đai, tài sản hoặc thành tích được cộng đồng bình xét.",
    }),
    rewardsPart(facts, { collectives: "05", persons: "15", households: "10" }, [
      `Chủ tịch Ủy ban nhân dân ${commune.kind} xét tặng danh hiệu “Lao động tiên tiến”, “Chiến sĩ thi đua cơ sở” cho cá nhân, “Tập thể lao động tiên tiến” cho tập thể theo Luật Thi đua, khen thưởng.`,
    ]),
    measuresPart(facts),
    budgetPart(facts),
    {
      title: "TỔ CHỨC THỰC HIỆN",
      lines: dutyLines(
        dutiesOf(facts, [
          "Hướng dẫn các cơ quan, đơn vị bình xét danh hiệu thi đua, hình thức khen thưởng cuối năm.",
        ]),
      ),
    },
  ]);
}

const usualContents = (kind: string) => [
  "Thi đua lao động, sản xuất, phát triển kinh tế: chuyển đổi cây trồng, vật nuôi, ngành nghề phù hợp; giúp nhau giảm nghèo bền vững, làm giàu chính đáng.",
  "Thi đua xây dựng đời sống văn hóa, giữ gìn vệ sinh môi trường, chăm lo giáo dục, y tế và an sinh xã hội.",
  `Thi đua cải cách hành chính, chuyển đổi số; nâng cao đạo đức công vụ và sự hài lòng của người dân khi đến cơ quan ${kind}.`,
  "Thi đua giữ vững quốc phòng, an ninh, trật tự, an toàn xã hội; thực hiện tốt dân chủ ở cơ sở.",
  "Thi đua xây dựng cơ quan, đơn vị đoàn kết, trong sạch, hoàn thành tốt nhiệm vụ.",
];

/** "năm 2027", "giai đoạn 2027 - 2029" */
function yearsOf({ period: { start, end } }: PlanFacts): string {
  const [first, last] = [start.slice(0, 4), end.slice(0, 4)];
  return first === last ? `năm ${first}` : `giai đoạn ${first} - ${last}`;
}
