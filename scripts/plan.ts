import { readFileSync, statSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { limits } from "@/lib/documents/readers/limits";
import { UnreadableFile } from "@/lib/documents/readers/source";

const usage = `Cách dùng:
  npm run -s plan -- read TỆP --json KẾT_QUẢ.json
  npm run -s plan -- check TỆP --json KẾT_QUẢ.json
  npm run -s plan -- render TỆP --to txt|docx|pdf|html -o KẾT_QUẢ`;

/** A call that cannot be carried out; the message is what the person sees. */
class Refusal extends Error {}

async function main(): Promise<void> {
  const { command, file, json, to, out } = readArguments();
  // Each command loads only what it needs: reading a plan does not wait for Typst.
  const { readDocument } = await import("@/lib/documents/read-document");
  const document = await readDocument(readBytes(file), basename(file));
  if (command === "read") {
    const { readContract } = await import("@/lib/documents/contract");
    return writeJson(json, readContract(document));
  }
  if (command === "check") {
    const { checkDocument } = await import("@/lib/documents/checks/check-document");
    const { checkContract } = await import("@/lib/documents/contract");
    return writeJson(json, checkContract(checkDocument(document, {})));
  }
  const { render } = await import("@/lib/documents/render");
  write(out, await render(document, to));
}

function readArguments() {
  const { values, positionals } = parse();
  const [command, file, ...more] = positionals;
  if (!command || !file || more.length > 0) throw new Refusal(usage);
  if (command === "read" || command === "check") {
    if (!values.json) throw new Refusal(usage);
    return { command, file, json: values.json, to: "txt" as const, out: "" };
  }
  const to = (["txt", "docx", "pdf", "html"] as const).find((format) => format === values.to);
  if (command !== "render" || !to || !values.out) throw new Refusal(usage);
  return { command, file, json: "", to, out: values.out };
}

function parse() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        json: { type: "string" },
        to: { type: "string" },
        out: { type: "string", short: "o" },
      },
    });
  } catch {
    throw new Refusal(usage);
  }
}

function readBytes(file: string): Uint8Array {
  try {
    // Asked before reading: a huge file must not fill the memory first.
    if (statSync(file).size > limits.fileBytes)
      throw new Refusal(
        `Tệp lớn hơn ${limits.fileBytes / 1_000_000} MB; hãy bỏ bớt hình ảnh rồi thử lại.`,
      );
    return readFileSync(file);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(`Không mở được tệp ${file}; hãy kiểm tra đường dẫn và quyền đọc.`);
  }
}

const writeJson = (path: string, value: unknown) =>
  write(path, `${JSON.stringify(value, null, 2)}\n`);

function write(path: string, content: string | Uint8Array): void {
  try {
    writeFileSync(path, content);
  } catch {
    throw new Refusal(`Không ghi được ${path}; hãy kiểm tra đường dẫn và quyền ghi.`);
  }
}

try {
  await main();
} catch (error) {
  const isExpected = error instanceof Refusal || error instanceof UnreadableFile;
  process.stderr.write(
    `${isExpected ? error.message : "Không xử lý được tệp này; hãy gửi tệp cho người phụ trách phần mềm."}\n`,
  );
  process.exitCode = 1;
}
