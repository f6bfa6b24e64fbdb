import "server-only";
import { Zip, ZipPassThrough } from "fflate";
import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import { approvedItems } from "@/lib/decisions/items";
import { councilWords } from "@/lib/decisions/paper/paper-facts";
import { type DecisionDetail, findDecisionFile } from "@/lib/decisions/queries";
import { render } from "@/lib/documents/render";
import { writeWorkbook } from "@/lib/documents/workbook/write-workbook";
import { awardName } from "@/lib/nominations/awards/catalogue";
import { findFile } from "@/lib/nominations/files/queries";
import { minutesPaper, reportPaper, requestPaper } from "@/lib/nominations/papers/papers";
import { findNomination } from "@/lib/nominations/queries";
import { councilEntries, type Entry } from "./council-entries";

/**
 * Everything that goes to the higher level with an issued request, in one zip: the tờ trình as Word and PDF with its
 * signed copy, the list as a table, what the Council wrote, and the files of each nominee in a folder of their own; one
 * file in memory at a time. Null before it is issued.
 */
export async function higherBundle(
  actor: Actor,
  decision: DecisionDetail,
  now: Date,
): Promise<ReadableStream<Uint8Array> | null> {
  const { kind, paper, document } = decision;
  if (kind !== "HIGHER" || !paper || !document) return null;
  const nominationIds = approvedItems(decision).flatMap(({ nominationId }) => nominationId ?? []);
  return zipOf([
    { path: "01-to-trinh.docx", read: () => render(document, "docx") },
    { path: "01-to-trinh.pdf", read: () => render(document, "pdf") },
    ...signedEntries(actor, decision),
    { path: "02-danh-sach.xlsx", read: () => listOf(decision) },
    ...(await councilEntries(actor, nominationIds, now)),
    ...paperEntries(actor, decision, now),
    ...(await fileEntries(actor, decision, now)),
  ]);
}

/** The copy with the seal on it, where it was scanned. */
function signedEntries(actor: Actor, { id, files }: DecisionDetail): Entry[] {
  return files.map((file) => ({
    path: `01-ban-da-ky/${safeName(file.name)}`,
    read: async () => (await findDecisionFile(actor, id, file.id))?.content ?? null,
  }));
}

function listOf(decision: DecisionDetail): Promise<Uint8Array> {
  const headers = [
    "TT",
    "Tên",
    "Chức vụ",
    "Đơn vị, nơi ở",
    "Đề nghị tặng",
    "Thành tích",
    "Hội đồng",
  ];
  return writeWorkbook([
    {
      name: "Danh sách",
      title: [decision.subject, `Kèm theo Tờ trình số ${decision.paper?.number ?? ""}`],
      columns: headers.map((header) => ({ header, width: header === "TT" ? 6 : 28 })),
      rows: approvedItems(decision).map((item, index) => [
        index + 1,
        [item.honorific, item.name].filter(Boolean).join(" "),
        item.post,
        item.place,
        awardName(item.award),
        item.citation,
        councilWords(item),
      ]),
    },
  ]);
}

/** What the portal writes of each nominee and of each unit's dossier, as Word files to be signed or kept. */
function paperEntries(actor: Actor, decision: DecisionDetail, now: Date): Entry[] {
  const dossiers = new Set<string>();
  return approvedItems(decision).flatMap((item, index): Entry[] => {
    const { nominationId } = item;
    if (nominationId === null) return [];
    const found = () => findNomination(actor, nominationId, now);
    const ofDossier = (name: string, write: typeof minutesPaper): Entry => ({
      path: `04-ho-so/${folderOf(item, index)}/${name}.docx`,
      read: async () => {
        const seen = await found();
        // Once for all of a dossier, beside the first of those in it.
        const key = `${name} ${seen?.dossier.id}`;
        if (!seen || dossiers.has(key)) return null;
        dossiers.add(key);
        const paper = await write(actor, seen.dossier);
        return paper && render(paper, "docx");
      },
    });
    return [
      {
        path: `04-ho-so/${folderOf(item, index)}/bao-cao-thanh-tich.docx`,
        read: async () => {
          const seen = await found();
          return seen && render(await reportPaper(actor, seen, now), "docx");
        },
      },
      ofDossier("to-trinh-don-vi", (one, dossier) => requestPaper(one, dossier, now)),
      ofDossier("bien-ban-hop-xet", minutesPaper),
    ];
  });
}

const folderOf = ({ name }: { name: string }, index: number) =>
  safeName(`${String(index + 1).padStart(2, "0")} ${name}`);

/** "04-ho-so/02 Lò Văn Thử/bao-cao.pdf"; what belongs to a whole dossier once, in a folder of the dossier. */
async function fileEntries(actor: Actor, decision: DecisionDetail, now: Date): Promise<Entry[]> {
  const items = approvedItems(decision);
  const ids = items.flatMap(({ nominationId }) => nominationId ?? []);
  const { communeId } = actor;
  const dossiers = await prisma.dossier.findMany({
    where: { communeId, nominations: { some: { id: { in: ids } } } },
    select: {
      number: true,
      year: true,
      unit: { select: { name: true } },
      files: {
        where: { OR: [{ nominationId: null }, { nominationId: { in: ids } }] },
        select: { id: true, nominationId: true, name: true },
        orderBy: { id: "asc" },
        take: 200,
      },
    },
    take: 500,
  });
  return dossiers.flatMap(({ files, number, year, unit }) =>
    files.map(({ id, nominationId, name }): Entry => {
      const at = items.findIndex((item) => item.nominationId === nominationId);
      const folder =
        nominationId === null || at < 0
          ? `Ho so chung ${unit.name} (DN ${number ?? ""}-${year ?? ""})`
          : folderOf(items[at] ?? { name: "" }, at);
      return {
        path: `04-ho-so/${safeName(folder)}/${safeName(name)}`,
        read: async () => (await findFile(actor, id, now))?.content ?? null,
      };
    }),
  );
}

const safeName = (name: string) =>
  name
    .normalize("NFC")
    .replace(/[\p{Cc}<>:"/\\|?*]/gu, " ")
    .replace(/\s+/gu, " ")
    .trim()
    .slice(0, 120)
    .replace(/[. ]+$/u, "") || "tep";

/** Two files of one name stand beside each other as "… (2)". */
function freePath(path: string, taken: Set<string>): string {
  const dot = path.lastIndexOf(".");
  const [base, extension] =
    dot > path.lastIndexOf("/") + 1 ? [path.slice(0, dot), path.slice(dot)] : [path, ""];
  let free = path;
  for (let count = 2; taken.has(free.toLowerCase()); count++)
    free = `${base} (${count})${extension}`;
  taken.add(free.toLowerCase());
  return free;
}

/** Written as it is read, uncompressed: documents and pictures are packed already. */
function zipOf(entries: readonly Entry[]): ReadableStream<Uint8Array> {
  const taken = new Set<string>();
  let next = 0;
  let zip: Zip;
  return new ReadableStream<Uint8Array>({
    start(controller) {
      zip = new Zip((error, chunk, final) => {
        if (error) controller.error(error);
        else {
          if (chunk.byteLength > 0) controller.enqueue(chunk);
          if (final) controller.close();
        }
      });
    },
    async pull() {
      // What cannot be seen or does not exist is left out.
      for (let entry = entries[next++]; entry; entry = entries[next++]) {
        const content = await entry.read();
        if (!content) continue;
        const file = new ZipPassThrough(freePath(entry.path, taken));
        zip.add(file);
        file.push(content, true);
        return;
      }
      zip.end();
    },
  });
}
