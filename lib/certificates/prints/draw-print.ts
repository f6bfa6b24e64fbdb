import "server-only";
import { setImmediate as letOthersIn } from "node:timers/promises";
import { Zip, ZipPassThrough } from "fflate";
import type { Certificate } from "@/lib/certificates/draw/compose";
import {
  renderCertificates,
  renderManyCertificates,
  type Sheet,
} from "@/lib/certificates/draw/render";
import { findEmblem, listDrawnCertificates } from "@/lib/certificates/queries";
import { readPlaces } from "@/lib/certificates/stock/queries";
import { prisma } from "@/lib/db/client";
import { slugOf } from "@/lib/text/fold";

/** Certificates drawn between two words about how far it is. */
const step = 20;

/**
 * Draws what somebody asked for, and keeps the file. Done once it stays done; begun by a worker that was lost, it begins
 * again from the start. Takes whether this is the last attempt: a failure is said then, and thrown every time.
 */
export async function drawPrint(id: string, now: Date, { isLast = false } = {}): Promise<void> {
  const print = await prisma.certificatePrint.findUnique({
    where: { id },
    select: {
      communeId: true,
      decisionId: true,
      isZip: true,
      state: true,
      layout: { select: { places: true } },
    },
  });
  if (!print || print.state === "DONE") return;
  const { communeId, decisionId, isZip, layout } = print;
  try {
    const certificates = await listDrawnCertificates({ communeId }, decisionId);
    const total = certificates.length;
    await keep(id, { state: "RUNNING", done: 0, total, error: "" });
    const sheet = {
      stock: layout && readPlaces(layout.places),
      emblem: layout ? null : await findEmblem({ communeId }),
    };
    const draw = isZip ? zipOf : renderManyCertificates;
    const content = await draw(certificates, sheet, (done) => keep(id, { done }));
    await keep(id, { state: "DONE", done: total, content, finishedAt: now });
  } catch (error) {
    if (isLast) {
      const words =
        "Không vẽ được giấy khen. Bấm tạo lại; vẫn lỗi thì báo người quản trị hệ thống.";
      await keep(id, { state: "FAILED", error: words, finishedAt: now });
    }
    throw error;
  }
}

type Changed = Parameters<typeof prisma.certificatePrint.updateMany>[0]["data"];

/** What is done stays as it is, whatever another worker still says. */
async function keep(id: string, data: Changed): Promise<void> {
  await prisma.certificatePrint.updateMany({ where: { id, state: { not: "DONE" } }, data });
}

/** A file for each, by its number and name; others have their turn between two. */
export async function zipOf(
  certificates: readonly Certificate[],
  sheet: Sheet,
  tell: (done: number) => Promise<void> = async () => {},
): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let failure: Error | null = null;
  const zip = new Zip((error, chunk) => {
    if (error) failure = error;
    else chunks.push(chunk);
  });
  for (const [index, certificate] of certificates.entries()) {
    // A PDF is packed already.
    const file = new ZipPassThrough(fileName(certificate));
    zip.add(file);
    file.push(renderCertificates([certificate], sheet), true);
    if ((index + 1) % step === 0) await tell(index + 1);
    await letOthersIn();
  }
  zip.end();
  if (failure) throw failure;
  return new Uint8Array(Buffer.concat(chunks));
}

/** "003-lo-van-thu.pdf": sorted as in the golden book, two of one name apart. */
export function fileName({ bookNumber, issue, words }: Certificate): string {
  const number = String(bookNumber).padStart(3, "0");
  const again = issue > 1 ? `-cap-lai-${issue - 1}` : "";
  return `${number}-${slugOf(words.name).slice(0, 60) || "giay-khen"}${again}.pdf`;
}
