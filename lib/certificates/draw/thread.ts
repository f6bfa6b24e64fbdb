import { Worker } from "node:worker_threads";
import type { RenderPdfOpts } from "@myriaddreamin/typst-ts-node-compiler";
import { packageFolder, pdfFontFiles, workspace } from "@/lib/documents/renderers/pdf/compiler";

export type PdfOptions = RenderPdfOpts;

/** A template and the file it reads, which exists in memory only and goes over to the thread. */
type Source = { template: string; dataPath: string; data: Uint8Array<ArrayBuffer> };

/**
 * Has Typst make a PDF in a thread of its own, which ends with it: a thousand pages would keep the portal from answering
 * anybody for seconds. Throws what Typst found wrong.
 */
export function compileInThread(
  { template, dataPath, data }: Source,
  options: PdfOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  const worker = new Worker(drawer, {
    eval: true,
    execArgv: [],
    workerData: {
      compiler: packageFolder("@myriaddreamin/typst-ts-node-compiler"),
      fontFiles: pdfFontFiles(),
      workspace,
      template,
      dataPath,
      data,
      options,
    },
    transferList: [data.buffer],
  });
  return new Promise((resolve, reject) => {
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.once("exit", (code) => reject(new Error(`Luồng vẽ giấy khen dừng với mã ${code}.`)));
  });
}

/** JavaScript in a string, so that no bundler has to find a file. */
const drawer = `
const { readFileSync } = require("node:fs");
const { parentPort, workerData } = require("node:worker_threads");
const { compiler: folder, fontFiles, workspace, template, dataPath, data, options } = workerData;
const { NodeCompiler } = require(folder);
const fontBlobs = fontFiles.map((file) => readFileSync(file));
const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs }] });
compiler.mapShadow(dataPath, Buffer.from(data.buffer));
const compiled = compiler.compile({ mainFileContent: template });
if (!compiled.result) {
  const found = compiled.takeDiagnostics();
  throw new Error("Typst: " + JSON.stringify(found && compiler.fetchDiagnostics(found)));
}
const pdf = new Uint8Array(compiler.pdf(compiled.result, options));
compiler.evictCache(0);
parentPort.postMessage(pdf, [pdf.buffer]);
`;
