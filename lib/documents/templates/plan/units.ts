import { foldCase } from "@/lib/text/fold";
import type { PlanFacts, TemplateCommune, TemplateUnit, TemplateUnitKind } from "./plan-facts";

/** One block under tổ chức thực hiện: whose it is, and what it does. */
export type Duty = { heading: string; tasks: readonly string[] };

/** A block for each unit that exists; schools and villages share one, being asked the same. */
export function dutiesOf({ commune }: PlanFacts, ownTasks: readonly string[]): Duty[] {
  const { units, kind, standingBody } = commune;
  const of = (...kinds: TemplateUnitKind[]) => units.filter((unit) => kinds.includes(unit.kind));
  const others = of("DEPARTMENT", "PUBLIC_SERVICE").filter(({ name }) => name !== standingBody);
  return [
    { heading: standingBody, tasks: [...ownTasks, ...standingTasks] },
    ...others.map((unit) => ({ heading: unit.name, tasks: officeTasks(unit) })),
    ...of("POLICE").map(({ name }) => ({ heading: name, tasks: policeTasks(kind) })),
    ...of("MILITARY").map(({ name }) => ({ heading: name, tasks: militaryTasks })),
    ...of("HEALTH").map(({ name }) => ({ heading: name, tasks: healthTasks })),
    ...(of("SCHOOL").length > 0
      ? [{ heading: `Các trường học trên địa bàn ${kind}`, tasks: schoolTasks }]
      : []),
    ...organisationDuties(commune),
    { heading: `Các ${villageKindsOf(commune)}`, tasks: villageTasks(commune) },
  ];
}

const standingTasks = [
  "Là cơ quan thường trực của phong trào: hướng dẫn đăng ký, theo dõi, đôn đốc và tổng hợp kết quả; thẩm định hồ sơ, trình Hội đồng Thi đua - Khen thưởng xét khen thưởng.",
  "Viết tin, bài, làm chương trình truyền thanh về phong trào và các gương điển hình tiên tiến.",
];

function officeTasks({ name }: TemplateUnit): string[] {
  const folded = foldCase(name);
  if (/kinh tế|tài chính/u.test(folded))
    return [
      "Tham mưu bố trí kinh phí tổ chức phong trào và tiền thưởng theo quy định; hướng dẫn thanh toán, quyết toán.",
      "Theo dõi các nội dung thi đua về phát triển kinh tế, giảm nghèo, xây dựng nông thôn mới, đô thị văn minh.",
    ];
  if (/văn phòng/u.test(folded))
    return [
      "Đưa việc kiểm điểm phong trào vào chương trình công tác của Ủy ban nhân dân; chuẩn bị hội nghị phát động, sơ kết, tổng kết.",
    ];
  if (/hành chính công/u.test(folded))
    return [
      "Thi đua giải quyết thủ tục hành chính trước hạn, đúng hạn; công khai kết quả để các đơn vị đối chiếu.",
    ];
  return [
    "Đăng ký nội dung, chỉ tiêu thi đua sát với nhiệm vụ được giao; tổ chức thực hiện và báo cáo kết quả đúng thời hạn.",
  ];
}

const policeTasks = (kind: string) => [
  `Thi đua giữ vững an ninh, trật tự trên địa bàn ${kind}; gắn phong trào với phong trào Toàn dân bảo vệ an ninh Tổ quốc.`,
];
const militaryTasks = [
  "Thi đua hoàn thành nhiệm vụ quốc phòng, quân sự địa phương; huy động dân quân tham gia những phần việc khó của phong trào.",
];
const healthTasks = [
  "Thi đua chăm sóc sức khỏe Nhân dân, phòng, chống dịch bệnh, nâng cao thái độ phục vụ người bệnh.",
];
const schoolTasks = [
  "Gắn phong trào với nhiệm vụ năm học; phát huy giáo viên, học sinh tham gia bằng việc làm phù hợp lứa tuổi.",
];
const villageTasks = (commune: TemplateCommune) => [
  "Phổ biến kế hoạch đến từng hộ gia đình; họp bàn, thống nhất phần việc và đăng ký với Ủy ban nhân dân.",
  `Theo dõi, ghi nhận người tốt, việc tốt; bình xét công khai tại cuộc họp của ${villageKindsOf(commune)} trước khi đề nghị khen thưởng.`,
];

function organisationDuties({ units, kind }: TemplateCommune): Duty[] {
  const organisations = units.filter((unit) => unit.kind === "MASS_ORGANISATION");
  if (organisations.length === 0)
    return [
      {
        heading: `Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam ${kind} và các tổ chức chính trị - xã hội`,
        tasks: [frontTask],
      },
    ];
  const front = ({ name }: TemplateUnit) => (frontName.test(foldCase(name)) ? 0 : 1);
  // Mặt trận first, as papers name them.
  return organisations
    .sort((a, b) => front(a) - front(b))
    .map(({ name }) => ({
      heading: `Đề nghị ${name}`,
      tasks: [organisationTask(foldCase(name))],
    }));
}

const frontName = /mặt trận|mttq/u;

const frontTask =
  "Tuyên truyền, vận động đoàn viên, hội viên và Nhân dân hưởng ứng phong trào; giám sát việc thực hiện, phản ánh ý kiến của Nhân dân về việc bình xét khen thưởng.";

function organisationTask(name: string): string {
  if (frontName.test(name)) return frontTask;
  if (/nông dân/u.test(name))
    return "Vận động hội viên thi đua sản xuất, kinh doanh giỏi, đoàn kết giúp nhau giảm nghèo; giới thiệu hộ làm hay để nhân rộng.";
  if (/phụ nữ/u.test(name))
    return "Vận động hội viên thi đua xây dựng gia đình no ấm, tiến bộ; tham gia giữ gìn nếp sống văn minh, môi trường sạch đẹp.";
  if (/cựu chiến binh/u.test(name))
    return "Vận động hội viên phát huy bản chất Bộ đội Cụ Hồ, gương mẫu đi đầu trong phong trào, tham gia giữ gìn an ninh, trật tự ở cơ sở.";
  if (/thanh niên|đoàn tn/u.test(name))
    return "Phát huy vai trò xung kích của tuổi trẻ; đảm nhận công trình, phần việc thanh niên gắn với nội dung phong trào.";
  return "Vận động đoàn viên, hội viên đăng ký và thực hiện phần việc cụ thể hưởng ứng phong trào.";
}

const villageWords = [
  "thôn",
  "bản",
  "xóm",
  "ấp",
  "buôn",
  "làng",
  "khu phố",
  "khu dân cư",
  "tổ dân phố",
];

/** "bản"; "thôn, tổ dân phố": by the first words of the villages' own names. */
export function villageKindsOf({ units }: TemplateCommune): string {
  const villages = units.filter(({ kind }) => kind === "VILLAGE").map(({ name }) => foldCase(name));
  const named = villageWords.filter((word) => villages.some((name) => name.startsWith(`${word} `)));
  return named.length > 0 ? named.join(", ") : "thôn, bản, tổ dân phố";
}

/** Nơi nhận (NĐ 30/2020, Phụ lục I, II.9), the archive line with the drafting unit last. */
export function recipientsOf({ commune, superior }: PlanFacts): string[] {
  const { kind, units, standingBody } = commune;
  const has = (...kinds: TemplateUnitKind[]) => units.some((unit) => kinds.includes(unit.kind));
  const named = units.filter((unit) => ["POLICE", "MILITARY", "HEALTH"].includes(unit.kind));
  return [
    ...(superior ? [`${superior.issuer} (để báo cáo)`] : []),
    `Thường trực Đảng ủy, Thường trực Hội đồng nhân dân ${kind}`,
    `Chủ tịch, các Phó Chủ tịch Ủy ban nhân dân ${kind}`,
    `Ủy ban Mặt trận Tổ quốc Việt Nam ${kind} và các đoàn thể`,
    `Các cơ quan, đơn vị thuộc Ủy ban nhân dân ${kind}`,
    ...(named.length > 0 ? [named.map(({ name }) => name).join(", ")] : []),
    ...(has("SCHOOL") ? [`Các trường học trên địa bàn ${kind}`] : []),
    `Các ${villageKindsOf(commune)}`,
  ]
    .map((line) => `${line};`)
    .concat(`Lưu: VT, ${initialsOf(standingBody)}.`);
}

/** "Phòng Văn hóa - Xã hội" → "VHXH". */
const initialsOf = (unit: string) =>
  [...unit.replace(/^Phòng\s+/u, "").matchAll(/(?<!\p{L})\p{L}/gu)].join("").toUpperCase();
