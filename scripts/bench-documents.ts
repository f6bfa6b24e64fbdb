import { checkDocument } from "@/lib/documents/checks/check-document";
import { proposeFacts } from "@/lib/documents/facts/propose-facts";
import { parseOutline } from "@/lib/documents/outline/parse";
import { printOutline } from "@/lib/documents/outline/print";
import { readDocument } from "@/lib/documents/read-document";
import { render } from "@/lib/documents/render";

/** Times the document engine on a plan of about twelve pages, warm, and holds it against DESIGN §9. */
const document = parseOutline(longPlan(12));
const docx = await render(document, "docx");

const measured = [
  await time("đọc tệp Word", 150, () => readDocument(docx, "ke-hoach.docx")),
  await time("trình bày ra Word", 100, () => render(document, "docx")),
  await time("trình bày ra PDF", 300, () => render(document, "pdf")),
  await time("trình bày ra HTML", 100, () => render(document, "html")),
  await time("in dàn ý rồi đọc lại", 100, () => parseOutline(printOutline(document))),
  await time("kiểm tra", 100, () => checkDocument(document)),
  await time("đề xuất dữ kiện", 100, () => proposeFacts(document)),
];

const { length: pages } = new TextDecoder("latin1")
  .decode(await render(document, "pdf"))
  .matchAll(/\/Type\s*\/Page\b/g)
  .toArray();
console.log(`Văn bản ${pages} trang, ${docx.byteLength} byte Word; trung vị của ${runs()} lượt.`);
for (const { name, median, limit } of measured)
  console.log(
    `${median <= limit ? "đạt  " : "CHẬM "} ${name}: ${median.toFixed(1)} ms (giới hạn ${limit} ms)`,
  );
process.exitCode = measured.every(({ median, limit }) => median <= limit) ? 0 : 1;

function runs() {
  return 15;
}

async function time(name: string, limit: number, run: () => unknown) {
  const times: number[] = [];
  for (let index = 0; index < runs() + 3; index++) {
    const start = performance.now();
    await run();
    times.push(performance.now() - start);
  }
  // The first three warm the machine up.
  const sorted = times.slice(3).sort((a, b) => a - b);
  return { name, limit, median: sorted[Math.floor(sorted.length / 2)] ?? 0 };
}

/** A plan written for this measurement: parts, numbers, points and dashes, about one page a part, and an annex table. */
function longPlan(parts: number): string {
  const numerals = [
    "I",
    "II",
    "III",
    "IV",
    "V",
    "VI",
    "VII",
    "VIII",
    "IX",
    "X",
    "XI",
    "XII",
    "XIII",
    "XIV",
  ];
  const sentence =
    "Các thôn, trường học, cơ quan và đoàn thể trong xã đăng ký phần việc cụ thể, phân công người phụ trách, báo cáo kết quả trước ngày 25/11/2026 để tổng hợp, biểu dương và nhân rộng cách làm hay";
  const part = (numeral: string) => [
    `${numeral}. NỘI DUNG THI ĐUA THỨ ${numeral}`,
    ...["1", "2"].flatMap((number) => [
      `${number}. Nội dung thứ ${number}`,
      `${sentence}.`,
      ...["a", "b"].flatMap((letter) => [
        `${letter}) ${sentence}:`,
        `- ${sentence};`,
        `+ Đơn vị chủ trì: Phòng Văn hóa - Xã hội.`,
        `+ Đơn vị phối hợp: Phòng Kinh tế, các trường học.`,
      ]),
    ]),
  ];
  return [
    "ỦY BAN NHÂN DÂN\nXÃ MƯỜNG LANH\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: /KH-UBND\nMường Lanh, ngày tháng 5 năm 2026",
    "KẾ HOẠCH\nPhát động phong trào thi đua năm 2026",
    "Căn cứ Luật Thi đua, khen thưởng;",
    ...numerals.slice(0, parts).map((numeral) => part(numeral).join("\n")),
    "Trên đây là Kế hoạch phát động phong trào thi đua năm 2026./.",
    "Nơi nhận:\n- Các thôn;\n- Lưu: VT, VHXH.",
    "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH",
    "Lò Văn Mường",
    "PHỤ LỤC\nCHỈ TIÊU THI ĐUA",
    `| Thôn | 2026 | 2027 |\n|---|---|---|\n${Array.from({ length: 25 }, (_, row) => `| Thôn số ${row + 1} | ${row} | ${row + 2} |`).join("\n")}`,
  ].join("\n\n");
}
