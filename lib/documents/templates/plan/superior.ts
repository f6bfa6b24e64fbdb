import type { OfficialDocument } from "../../model";
import {
  budgetPart,
  contentsPart,
  criteriaPart,
  measuresPart,
  purposePart,
  rewardsPart,
  scopePart,
} from "./common-parts";
import { dutyLines, numbered, paperOf, typedItems } from "./frame";
import { blank, type PlanFacts } from "./plan-facts";
import { dutiesOf, villageKindsOf } from "./units";

const unknownSuperior = {
  citation: `Kế hoạch số ${blank("số, ký hiệu, ngày ban hành kế hoạch của cấp trên")}`,
  issuer: blank("cơ quan cấp trên ban hành kế hoạch"),
};

/** Carrying out a superior plan: its clauses are put into the parts of this frame (lib/documents/carry-clauses.ts). */
export function superiorPlan(facts: PlanFacts): OfficialDocument {
  const { commune, name, contents = [], targets = [], superior = unknownSuperior } = facts;
  const subject = `Triển khai thực hiện phong trào thi đua “${name}” trên địa bàn ${commune.name}`;
  return paperOf({ ...facts, superior }, subject, [
    purposePart(
      [
        "Cụ thể hóa, tổ chức thực hiện đầy đủ, kịp thời kế hoạch của cấp trên, phù hợp với điều kiện của địa phương.",
        `Động viên các cơ quan, đơn vị và Nhân dân ${commune.name} hăng hái thi đua, góp phần hoàn thành mục tiêu chung của phong trào.`,
      ],
      [
        "Bám sát nội dung, chỉ tiêu của cấp trên; phân công rõ việc, rõ người, rõ thời hạn, rõ kết quả.",
        "Kết hợp với các phong trào đang thực hiện ở địa phương, tránh chồng chéo, hình thức.",
      ],
    ),
    scopePart(facts),
    contentsPart([
      "Thi đua quán triệt, phổ biến kế hoạch của cấp trên và kế hoạch này đến toàn thể cán bộ, công chức, viên chức, người lao động và Nhân dân.",
      ...typedItems(contents),
    ]),
    {
      title: "CHỈ TIÊU THI ĐUA",
      lines: numbered([
        `100% cơ quan, đơn vị, ${villageKindsOf(commune)} đăng ký nội dung, chỉ tiêu thi đua.`,
        ...typedItems(targets),
      ]),
    },
    criteriaPart({
      collective:
        "Hoàn thành các chỉ tiêu đã đăng ký thuộc nội dung phong trào; có mô hình, cách làm hiệu quả được cấp trên hoặc Nhân dân ghi nhận.",
      person: "Lập thành tích được bình xét trong phong trào, có phạm vi ảnh hưởng ở cơ sở.",
      household:
        "Tự giác thực hiện nội dung phong trào; có đóng góp công sức, đất đai, tài sản hoặc thành tích được cộng đồng bình xét.",
    }),
    rewardsPart(facts, { collectives: "05", persons: "10", households: "05" }),
    measuresPart(facts),
    budgetPart(facts),
    {
      title: "TỔ CHỨC THỰC HIỆN",
      lines: dutyLines(
        dutiesOf(facts, [
          "Tổng hợp kết quả, báo cáo cấp trên theo thời hạn trong kế hoạch của cấp trên.",
        ]),
      ),
    },
  ]);
}
