import { XMLParser, XMLValidator } from "fast-xml-parser";
import { describe, expect, test } from "vitest";
import { calendarFile } from "@/lib/campaigns/calendar-file";
import { calendarEvents, publicDays } from "@/lib/campaigns/public/calendar";
import { planEntry, publicFeed } from "@/lib/campaigns/public/feed";
import { csvOf } from "@/lib/campaigns/public/open-data/csv";
import { openFile } from "@/lib/campaigns/public/open-data/files";
import { openTables } from "@/lib/campaigns/public/open-data/tables";
import { publicAddresses, sitemap } from "@/lib/campaigns/public/sitemap";
import { scriptJson, structuredData } from "@/lib/campaigns/public/structured-data";
import { once, someFacts, somePlan } from "./some-plan";

const site = "https://thidua.example/xa-muong-thu";
const now = new Date("2026-11-21T08:00:00Z");
const plan = somePlan({ title: 'Thi đua <b>"sạch"</b> & đẹp' }, { title: "Sạch & đẹp </script>" });
const facts = someFacts([
  [
    "c1",
    {
      kind: "assignment",
      task: "- Làm đường; góp công, góp của",
      parties: [
        { role: "LEAD", name: "Phòng Kinh tế", unitId: null, unitKind: null },
        { role: "COOPERATING", name: "Các bản", unitId: null, unitKind: "VILLAGE" },
      ],
      dueOn: "2026-09-05",
      ...once,
    },
  ],
  [
    "c1",
    { kind: "milestone", milestone: "REPORT_DUE", title: "Báo cáo", dueOn: "2026-09-05", ...once },
  ],
  [
    "c2",
    {
      kind: "milestone",
      milestone: "REPORT_DUE",
      title: "Báo cáo quý",
      dueOn: null,
      recurrence: "QUARTERLY",
      recurrenceDay: 20,
      recurrenceMonth: null,
    },
  ],
  [
    "c3",
    {
      kind: "target",
      indicator: "=SUM(A1)",
      measure: "%",
      comparison: "AT_LEAST",
      values: [
        { year: 2026, value: 85.5 },
        { year: 2027, value: -2 },
      ],
      unitIds: ["u1"],
    },
  ],
]);
const unit = {
  id: "u1",
  name: "Bản Na",
  kind: "VILLAGE" as const,
  validFrom: null,
  validTo: null,
  successorId: null,
  address: "ban-na",
  isEnded: false,
};
const progress = [
  { targetId: "t", campaignSlug: "lam-duong-ban", unitName: null, promised: 90, achieved: 85.5 },
  { targetId: "t", campaignSlug: "lam-duong-ban", unitName: "=Bản", promised: null, achieved: 3 },
];
const awards = [
  {
    id: "a1",
    name: "Ông Lò Văn Thử",
    audience: "PERSON" as const,
    unit: "Bản Na",
    award: "Giấy khen",
    citation: "Đã có thành tích trong phong trào làm đường bản",
    campaignSlug: "lam-duong-ban",
    decisionNumber: "15/QĐ-UBND",
    decidedOn: "2026-11-20",
    address: "so-15-qd-ubnd-2026-11-20",
  },
];
const record = {
  site,
  campaigns: [plan],
  plans: [{ plan, facts }],
  units: [unit],
  progress,
  awards,
};

describe("the calendar", () => {
  const days = publicDays(record.plans, "2026-01-01", "2026-12-31");

  test("has the campaign's days, each milestone and each time of what recurs while the campaign lasts", () => {
    expect(days.map(({ day, title }) => [day, title])).toEqual([
      ["2026-03-10", "Bắt đầu phong trào"],
      ["2026-03-20", "Hạn báo cáo: Báo cáo quý"],
      ["2026-06-20", "Hạn báo cáo: Báo cáo quý"],
      ["2026-09-05", "Hạn báo cáo: Báo cáo"],
      ["2026-09-20", "Hạn báo cáo: Báo cáo quý"],
      ["2026-11-30", "Kết thúc phong trào"],
    ]);
  });

  test("says of a sentence that is a task and a milestone who does it, once", () => {
    expect(days.find(({ day }) => day === "2026-09-05")?.who).toBe("Phòng Kinh tế; Các bản");
  });

  test("is a file that calendars read: whole days, lines of 75 octets, the same names each time", () => {
    const file = calendarFile({ name: "Lịch", events: calendarEvents(days, site) }, now);
    expect(file).toContain("DTSTART;VALUE=DATE:20260905");
    expect(file).toContain("DTEND;VALUE=DATE:20260906");
    expect(file.match(/^UID:.*@thidua\.example$/gm)).toHaveLength(days.length);
    expect(file.replaceAll("\r\n ", "")).toContain("/phong-trao/lam-duong-ban#clause-c1");
    for (const line of file.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(calendarFile({ name: "Lịch", events: calendarEvents(days, site) }, now)).toBe(file);
  });

  test.each([
    [null, "/phong-trao/lam-duong-ban#clause-c1"],
    ["REPLACEMENT", "/phong-trao/lam-duong-ban#clause-c1"],
    ["AMENDMENT", "/phong-trao/lam-duong-ban/van-ban/05-kh-ubnd-2026#clause-c1"],
    ["CORRECTION", "/phong-trao/lam-duong-ban/van-ban/05-kh-ubnd-2026#clause-c1"],
  ] as const)("leads to the paper in which the clause stands: %s", (amendmentKind, path) => {
    const other = { ...plan, amendmentKind };
    const own = publicDays([{ plan: other, facts }], "2026-09-05", "2026-09-05");
    expect(calendarEvents(own, site).map(({ url }) => url)).toEqual([`${site}${path}`]);
  });
});

describe("the feed", () => {
  const feed = publicFeed({ communeName: "xã Mường Thử", site, entries: [planEntry(plan)] });
  const parser = new XMLParser({ ignoreAttributes: false });

  test.each([
    ["RSS", feed.rss2()],
    ["Atom", feed.atom1()],
  ])("%s is well formed, whatever a title holds", (_, xml) => {
    expect(XMLValidator.validate(xml)).toBe(true);
  });

  test("names the paper, its own address and its day", () => {
    const { item } = parser.parse(feed.rss2()).rss.channel;
    expect(item.title).toBe('Thi đua <b>"sạch"</b> & đẹp');
    expect(item.link).toBe(`${site}/phong-trao/lam-duong-ban/van-ban/05-kh-ubnd-2026`);
    expect(item.description).toContain("Số 05/KH-UBND ngày 01/3/2026.");
    expect(parser.parse(feed.atom1()).feed.entry.updated).toBe("2026-03-02T01:00:00.000Z");
  });

  test("gives the latest first, whatever kind, fifty of them", () => {
    const entries = Array.from({ length: 60 }, (_, index) => ({
      ...planEntry(plan),
      id: `${index}`,
      title: `Tin ${index}`,
      publishedAt: new Date(Date.UTC(2026, 0, 1 + ((index * 7) % 60))),
    }));
    const { item } = parser.parse(publicFeed({ communeName: "xã Mường Thử", site, entries }).rss2())
      .rss.channel;
    expect(item).toHaveLength(50);
    expect(item[0].title).toBe("Tin 17");
    expect(Date.parse(item[0].pubDate)).toBe(Date.UTC(2026, 0, 60));
  });

  test("of a commune that has published nothing is empty and valid", () => {
    const empty = publicFeed({ communeName: "xã Mường Thử", site, entries: [] });
    expect(XMLValidator.validate(empty.rss2())).toBe(true);
    expect(XMLValidator.validate(empty.atom1())).toBe(true);
  });
});

describe("open data", () => {
  const file = (name: string) => openFile(name, { communeName: "xã Mường Thử", record })?.text;

  test("a formula is a word, a number is a number", () => {
    expect(
      csvOf(
        ["a", "b"],
        [
          ["=1+1", -2],
          ["@x", 85.5],
          ["  -d", null],
          ['nói "có", rồi', 1],
        ],
      ),
    ).toBe('\uFEFFa,b\r\n\'=1+1,-2\r\n\'@x,85.5\r\n\'  -d,\r\n"nói ""có"", rồi",1\r\n');
  });

  test("each table comes as CSV and as JSON with the columns that are described", () => {
    for (const { name, fields } of openTables) {
      const names = fields.map((field) => field.name);
      expect(file(`${name}.csv`)?.split("\r\n")[0]).toBe(`\uFEFF${names.join(",")}`);
      for (const row of JSON.parse(file(`${name}.json`) ?? ""))
        expect(Object.keys(row)).toEqual(names);
    }
  });

  test("the names of tables and columns stay as they are", () => {
    expect(
      Object.fromEntries(
        openTables.map(({ name, fields }) => [name, fields.map((each) => each.name)]),
      ),
    ).toMatchInlineSnapshot(`
      {
        "chi-tieu": [
          "ma",
          "phong_trao",
          "chi_tieu",
          "don_vi_tinh",
          "yeu_cau",
          "nam",
          "muc",
          "don_vi",
        ],
        "duoc-khen": [
          "ma",
          "ten",
          "doi_tuong",
          "don_vi",
          "khen_thuong",
          "thanh_tich",
          "phong_trao",
          "so_quyet_dinh",
          "ngay_quyet_dinh",
          "dia_chi",
        ],
        "khen-thuong": [
          "ma",
          "phong_trao",
          "hinh_thuc",
          "tham_quyen",
          "doi_tuong",
          "tu",
          "den",
          "tinh_theo",
          "cua",
          "tieu_chuan",
        ],
        "moc-thoi-han": [
          "ma",
          "phong_trao",
          "loai",
          "noi_dung",
          "ngay",
          "lap_lai",
          "ngay_trong_thang",
          "thang",
        ],
        "phan-cong": [
          "ma",
          "phong_trao",
          "viec",
          "vai_tro",
          "don_vi",
          "ngay",
          "lap_lai",
          "ngay_trong_thang",
          "thang",
        ],
        "phong-trao": [
          "ma",
          "ten",
          "hinh_thuc",
          "bat_dau",
          "ket_thuc",
          "tinh_trang",
          "so_ky_hieu",
          "ngay_ban_hanh",
          "cong_khai_luc",
          "dia_chi",
        ],
        "tien-do": [
          "chi_tieu",
          "phong_trao",
          "don_vi",
          "dang_ky",
          "da_dat",
        ],
      }
    `);
  });

  test("progress says of whom it is: all together, or a unit", () => {
    expect(file("tien-do.csv")?.split("\r\n").slice(1)).toEqual([
      "t,lam-duong-ban,,90,85.5",
      "t,lam-duong-ban,'=Bản,,3",
      "",
    ]);
  });

  test("rows say what the facts say", () => {
    expect(JSON.parse(file("chi-tieu.json") ?? "")).toMatchObject([
      { phong_trao: "lam-duong-ban", chi_tieu: "=SUM(A1)", nam: 2026, muc: 85.5, don_vi: "Bản Na" },
      { nam: 2027, muc: -2 },
    ]);
    expect(JSON.parse(file("phan-cong.json") ?? "")).toMatchObject([
      { don_vi: "Phòng Kinh tế", vai_tro: "Chủ trì", ngay: "2026-09-05" },
      { don_vi: "Các bản", vai_tro: "Phối hợp" },
    ]);
    expect(JSON.parse(file("phong-trao.json") ?? "")).toMatchObject([
      { ma: "lam-duong-ban", so_ky_hieu: "05/KH-UBND", tinh_trang: "đang diễn ra" },
    ]);
  });

  test("the description names every file; there are no others", () => {
    const { resources } = JSON.parse(file("datapackage.json") ?? "");
    for (const { path } of resources) expect(file(path)).toBeDefined();
    for (const name of [
      "khac.csv",
      "chi-tieu.xml",
      "chi-tieu",
      "chi-tieu.csv.json",
      "../chi-tieu.csv",
    ])
      expect(file(name)).toBeUndefined();
  });
});

test("the map of the site is well formed and has each page once", () => {
  const plans = [
    plan,
    somePlan({ id: "p2", amendmentKind: "AMENDMENT", address: "09-kh-ubnd-2026" }),
  ];
  const xml = sitemap(publicAddresses({ site, plans, units: [unit] }));
  expect(XMLValidator.validate(xml)).toBe(true);
  const pages = [...xml.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, url]) => url);
  expect(pages).toContain(`${site}/phong-trao/lam-duong-ban`);
  expect(pages).toContain(`${site}/phong-trao/lam-duong-ban/van-ban/09-kh-ubnd-2026`);
  expect(pages).toContain(`${site}/don-vi/ban-na`);
  expect(new Set(pages).size).toBe(pages.length);
});

test("structured data says what the page is about and cannot end its element", () => {
  const json = scriptJson(
    structuredData({ plan, communeName: "xã Mường Thử", site, description: "…" }),
  );
  expect(json).not.toMatch(/[<>&]/);
  expect(JSON.parse(json)).toMatchObject({
    "@context": "https://schema.org",
    about: { "@type": "Event", name: "Sạch & đẹp </script>", startDate: "2026-03-10" },
    mainEntity: { identifier: "05/KH-UBND", datePublished: "2026-03-01" },
  });
});
