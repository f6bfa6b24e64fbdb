import "server-only";
import type { ImportForm } from "@/lib/campaigns/import-form";
import type { OfficialDocument } from "@/lib/documents/model";
import { readDocument } from "@/lib/documents/read-document";
import { UnreadableFile } from "@/lib/documents/readers/source";
import { DomainError } from "@/lib/errors";
import type { SourceFile } from "./attach-file";

/**
 * The document in an uploaded file, with the file, or in pasted text; a file wins over text. Throws RULE_BROKEN with the
 * reader's own sentence when there is nothing that can be read.
 */
export async function readUpload({
  file,
  text,
}: ImportForm): Promise<{ document: OfficialDocument; source?: SourceFile }> {
  const name = file?.name ?? "van-ban.txt";
  const content = file
    ? new Uint8Array(await file.arrayBuffer())
    : new Uint8Array(new TextEncoder().encode(text));
  try {
    const document = await readDocument(content, name);
    return file
      ? { document, source: { name, mediaType: file.type || "application/octet-stream", content } }
      : { document };
  } catch (error) {
    if (error instanceof UnreadableFile) throw new DomainError("RULE_BROKEN", error.message);
    throw error;
  }
}
