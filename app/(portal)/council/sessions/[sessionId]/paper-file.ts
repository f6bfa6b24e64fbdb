import "server-only";
import { notFound } from "next/navigation";
import {
  invitationPaper,
  minutesPaper,
  papersOfSession,
} from "@/lib/council/papers/session-papers";
import { slugOf } from "@/lib/text/fold";
import { type PaperFormat, paperResponse } from "../../../paper-response";
import { loadSession } from "./load-session";

type Params = Promise<{ sessionId: string }>;
type Loaded = Awaited<ReturnType<typeof loadSession>>;

/** Giấy mời, the same for everybody. */
export function invitationFile(params: Params, format: PaperFormat): Promise<Response> {
  return paperFile(params, format, "giay-moi", ({ actor, session }) =>
    invitationPaper(actor, session),
  );
}

/** What this person may read before the session. */
export function papersFile(params: Params, format: PaperFormat): Promise<Response> {
  return paperFile(params, format, "tai-lieu", ({ actor, session }) =>
    papersOfSession(actor, session),
  );
}

/** The minutes, as signed, or as they stand for this person. */
export function minutesFile(params: Params, format: PaperFormat): Promise<Response> {
  return paperFile(params, format, "bien-ban", async ({ actor, session, now }) =>
    session.state === "PLANNED" || session.state === "CANCELLED"
      ? null
      : minutesPaper(actor, session, now),
  );
}

async function paperFile(
  params: Params,
  format: PaperFormat,
  name: string,
  paperOf: (loaded: Loaded) => ReturnType<typeof invitationPaper>,
): Promise<Response> {
  const loaded = await loadSession(params);
  const document = await paperOf(loaded);
  if (!document) notFound();
  return paperResponse(document, {
    name: `${name}-${slugOf(loaded.session.title).slice(0, 60)}`,
    format,
  });
}
