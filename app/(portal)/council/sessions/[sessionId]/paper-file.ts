import "server-only";
import { notFound } from "next/navigation";
import {
  invitationPaper,
  minutesPaper,
  papersOfSession,
} from "@/lib/council/papers/session-papers";
import { render } from "@/lib/documents/render";
import { slugOf } from "@/lib/text/fold";
import { fileResponse } from "@/lib/web/file-response";
import { loadSession } from "./load-session";

type Params = Promise<{ sessionId: string }>;
type Loaded = Awaited<ReturnType<typeof loadSession>>;

const mediaTypes = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
} as const;
type FileFormat = keyof typeof mediaTypes;

/** Giấy mời, the same for everybody. */
export function invitationFile(params: Params, format: FileFormat): Promise<Response> {
  return paperFile(params, format, "giay-moi", ({ actor, session }) =>
    invitationPaper(actor, session),
  );
}

/** What this person may read before the session. */
export function papersFile(params: Params, format: FileFormat): Promise<Response> {
  return paperFile(params, format, "tai-lieu", ({ actor, session }) =>
    papersOfSession(actor, session),
  );
}

/** The minutes, as signed, or as they stand for this person. */
export function minutesFile(params: Params, format: FileFormat): Promise<Response> {
  return paperFile(params, format, "bien-ban", async ({ actor, session, now }) =>
    session.state === "PLANNED" || session.state === "CANCELLED"
      ? null
      : minutesPaper(actor, session, now),
  );
}

async function paperFile(
  params: Params,
  format: FileFormat,
  name: string,
  paperOf: (loaded: Loaded) => ReturnType<typeof invitationPaper>,
): Promise<Response> {
  const loaded = await loadSession(params);
  const document = await paperOf(loaded);
  if (!document) notFound();
  return fileResponse({
    name: `${name}-${slugOf(loaded.session.title).slice(0, 60)}.${format}`,
    mediaType: mediaTypes[format],
    content: new Uint8Array(await render(document, format)),
  });
}
