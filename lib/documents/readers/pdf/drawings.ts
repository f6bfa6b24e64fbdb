import { on } from "node:events";
import { findPackageJSON } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { limits } from "../limits";
import { tooComplex } from "../refusals";
import { UnreadableFile } from "../source";
import type { DrawingList, Operators } from "./glyphs";
import { interpreter } from "./interpreter";

/** A page as pdf.js interprets it: its drawing instructions, the names of its fonts, its size and how it is turned. */
export type Drawing = DrawingList & {
  fonts: Readonly<Record<string, string>>;
  width: number;
  height: number;
  transform: readonly number[];
};

type Message =
  | { kind: "opened"; pages: number; OPS: Operators }
  | { kind: "page"; drawing: Drawing }
  | { kind: "end" | "locked" | "damaged" | "tooComplex" };

/** The instructions that `glyphsOf` and `rulingsOf` follow. */
const followed: readonly (keyof Operators)[] = [
  "save",
  "restore",
  "transform",
  "paintFormXObjectBegin",
  "paintFormXObjectEnd",
  "beginText",
  "setTextMatrix",
  "setFont",
  "setCharSpacing",
  "setWordSpacing",
  "setHScale",
  "setLeading",
  "setTextRise",
  "moveText",
  "setLeadingMoveText",
  "nextLine",
  "showText",
  "constructPath",
];

/**
 * Interprets a PDF page by page in a thread of its own, for nothing else can stop pdf.js: a few hundred bytes of forms
 * that draw one another, or of text packed again and again, keep it busy for ever. The thread ends with its time, with
 * its memory, or with the loop of the caller. Throws UnreadableFile.
 */
export async function* readDrawings(
  bytes: Uint8Array,
): AsyncGenerator<{ drawing: Drawing; OPS: Operators }> {
  const worker = startWorker(bytes);
  const stop = new AbortController();
  const deadline = setTimeout(() => stop.abort(), limits.milliseconds);
  const watch = setInterval(async () => {
    // Unpacked streams lie outside the heap, which alone has a limit of its own.
    const memory = await worker.getHeapStatistics().catch(() => null);
    if (memory && memory.external_memory > limits.pdfMemoryBytes) stop.abort();
  }, 50);
  try {
    let OPS: Operators | undefined;
    for await (const [given] of on(worker, "message", { signal: stop.signal })) {
      const message: Message = given;
      if (message.kind === "opened") {
        assertPageCount(message.pages);
        OPS = message.OPS;
      } else if (message.kind === "end") return;
      else if (message.kind !== "page") throw refusals[message.kind]();
      else if (OPS) yield { drawing: message.drawing, OPS };
    }
  } catch (error) {
    throw stop.signal.aborted || isOutOfMemory(error) ? tooComplex() : error;
  } finally {
    clearTimeout(deadline);
    clearInterval(watch);
    await worker.terminate();
  }
}

function startWorker(bytes: Uint8Array): Worker {
  const description = findPackageJSON("unpdf", import.meta.url);
  if (!description) throw new Error("Thiếu gói unpdf.");
  const unpdf = pathToFileURL(join(dirname(description), "dist/index.mjs")).href;
  const { pdfPages: mostPages, pdfInstructions: mostInstructions } = limits;
  return new Worker(interpreter, {
    eval: true,
    execArgv: [],
    workerData: { unpdf, bytes, followed, mostPages, mostInstructions },
    resourceLimits: { maxOldGenerationSizeMb: limits.pdfMemoryBytes / 1_000_000 },
  });
}

function assertPageCount(pages: number) {
  if (pages <= limits.pdfPages) return;
  throw new UnreadableFile(
    `Tệp PDF có ${pages} trang, nhiều hơn mức ${limits.pdfPages} trang đọc được.`,
  );
}

const isOutOfMemory = (error: unknown) =>
  error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";

const refusals = {
  tooComplex,
  locked: () => new UnreadableFile("Tệp PDF được đặt mật khẩu; hãy bỏ mật khẩu rồi tải lên lại."),
  damaged: () =>
    new UnreadableFile("Tệp PDF bị hỏng hoặc tải lên chưa trọn; hãy xuất lại từ Word rồi thử lại."),
};
