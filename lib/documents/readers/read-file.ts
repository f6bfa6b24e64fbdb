import { readDoc } from "./doc/read-doc";
import { readDocx } from "./docx/read-docx";
import { decodeText } from "./encodings";
import { assertWordPackage, fileKind } from "./file-kind";
import { limits } from "./limits";
import { readPdf } from "./pdf/read-pdf";
import { type SourceBlock, UnreadableFile } from "./source";
import { readText } from "./text";
import { openPackage } from "./zip";

/**
 * Reads a file people have into its paragraphs and tables: .docx, .doc, a PDF with a text layer, or plain text. What
 * the file is is told by its content; its name only serves the refusal. Throws UnreadableFile and nothing else.
 */
export async function readFile(bytes: Uint8Array, name: string): Promise<SourceBlock[]> {
  if (bytes.length === 0) throw new UnreadableFile(`Tệp ${quoted(name)} trống.`);
  if (bytes.length > limits.fileBytes) {
    const megabytes = limits.fileBytes / 1_000_000;
    throw new UnreadableFile(
      `Tệp ${quoted(name)} lớn hơn ${megabytes} MB; hãy bỏ bớt ảnh rồi tải lên lại.`,
    );
  }
  try {
    const blocks = await readByKind(bytes);
    if (blocks.some(hasWords)) return blocks;
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    // A damaged file can trip any reader anywhere; the person needs one sentence, not the reader's.
    throw new UnreadableFile(
      `Tệp ${quoted(name)} bị hỏng nên không đọc được; hãy mở bằng Word, lưu lại rồi thử lại.`,
    );
  }
  throw new UnreadableFile(`Tệp ${quoted(name)} không có chữ nào.`);
}

async function readByKind(bytes: Uint8Array): Promise<SourceBlock[]> {
  switch (fileKind(bytes)) {
    case "zip":
      assertWordPackage(openPackage(bytes).names);
      return readDocx(bytes);
    case "ole":
      return readDoc(bytes);
    case "pdf":
      return await readPdf(bytes);
    case "text":
      return readText(decodeText(bytes));
  }
}

function hasWords(block: SourceBlock): boolean {
  if (block.kind === "separator") return false;
  if (block.kind === "paragraph") return block.text.length > 0;
  return block.rows.flat().some((cell) => "paragraphs" in cell && cell.paragraphs.some(hasWords));
}

/** A file name in a sentence: short enough, and without what could upset a terminal or a page. */
const quoted = (name: string) => `“${name.replace(/\p{C}/gu, "").slice(-60)}”`;
