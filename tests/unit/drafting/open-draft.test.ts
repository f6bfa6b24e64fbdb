import { afterEach, expect, test, vi } from "vitest";
import {
  draftKey,
  type LocalDraft,
  listDrafts,
  writeDraft,
} from "@/app/(portal)/plans/[planId]/edit/local-draft";
import { openDraft } from "@/app/(portal)/plans/[planId]/edit/open-draft";
import { EditingSession } from "@/lib/campaigns/editing-session";
import type { SyncAnswer, SyncRequest } from "@/lib/campaigns/sync";
import { type OfficialDocument, richText } from "@/lib/documents/model";
import { planWith } from "../../support/documents";

const owner = { membershipId: "hanh", planId: "ke-hoach" };
const document = planWith("I. MỤC ĐÍCH\n1. Trồng cây.");
const plan = { id: "ke-hoach", version: 4, document, savedAt: new Date("2026-11-21T03:00:00Z") };
const withSubject = (words: string): OfficialDocument => ({
  ...document,
  subject: richText(words),
});

const draft = (words: string, at: string): LocalDraft => ({
  session: EditingSession.opened(plan).state(),
  document: withSubject(words),
  at,
});

/** The part of localStorage that drafts use. */
function storageOf(): Storage {
  const storage: Record<string, unknown> = {};
  Object.defineProperties(storage, {
    getItem: { value: (key: string) => storage[key] ?? null },
    setItem: { value: (key: string, value: string) => Object.assign(storage, { [key]: value }) },
    removeItem: { value: (key: string) => delete storage[key] },
  });
  return storage as unknown as Storage;
}

/** Windows of this browser that are open. */
function openWindows(...names: string[]) {
  const held = names.map((name) => ({ name: draftKey(owner, name) }));
  vi.stubGlobal("navigator", { locks: { query: async () => ({ held }) } });
}

function server(...answers: (SyncAnswer["status"] | "silent")[]) {
  const sent: SyncRequest[] = [];
  const post = async (request: SyncRequest) => {
    sent.push(request);
    const status = answers.shift() ?? "ok";
    if (status === "silent") throw new Error("mất mạng");
    return { status } as SyncAnswer;
  };
  return { sent, post };
}

afterEach(() => {
  vi.unstubAllGlobals();
});

test("without a draft the plan is opened as the server gave it", async () => {
  openWindows();
  const opening = await openDraft(storageOf(), owner, "mới", plan, server().post);

  expect(opening.document).toEqual(document);
  expect(opening.recovered).toBeNull();
});

test("the words of a window that was closed come back, and stay in the browser until this one keeps them", async () => {
  openWindows();
  const storage = storageOf();
  writeDraft(storage, draftKey(owner, "cũ"), draft("Trồng tre", "2026-11-21T03:42:00Z"));

  const opening = await openDraft(storage, owner, "mới", plan, server().post);

  expect(opening.document.subject).toEqual(richText("Trồng tre"));
  expect(opening.recovered?.at).toEqual(new Date("2026-11-21T03:42:00Z"));
  expect(listDrafts(storage, owner)).toHaveLength(1);
  opening.forgetEarlier();
  expect(listDrafts(storage, owner)).toEqual([]);
});

test("words the server had after all are not spoken of", async () => {
  openWindows();
  const storage = storageOf();
  writeDraft(storage, draftKey(owner, "cũ"), { ...draft("", "2026-11-21T03:42:00Z"), document });

  const opening = await openDraft(storage, owner, "mới", plan, server().post);

  expect(opening.recovered).toBeNull();
  expect(listDrafts(storage, owner)).toEqual([]);
});

test("the words of a window that is still open are left to it", async () => {
  openWindows("đang mở");
  const storage = storageOf();
  writeDraft(storage, draftKey(owner, "đang mở"), draft("Trồng tre", "2026-11-21T03:42:00Z"));

  const opening = await openDraft(storage, owner, "mới", plan, server().post);

  expect(opening.recovered).toBeNull();
  expect(listDrafts(storage, owner)).toHaveLength(1);
});

test.each([
  ["ok", 1],
  ["conflict", 1],
  ["silent", 2],
  ["signed-out", 2],
] as const)(
  "of two closed windows the last comes onto the sheet, the other goes to the server (%s)",
  async (status, left) => {
    openWindows();
    const storage = storageOf();
    writeDraft(storage, draftKey(owner, "1"), draft("Trồng lim", "2026-11-21T03:40:00Z"));
    writeDraft(storage, draftKey(owner, "2"), draft("Trồng lát", "2026-11-21T03:45:00Z"));
    const { sent, post } = server(status);

    const opening = await openDraft(storage, owner, "mới", plan, post);

    expect(opening.document.subject).toEqual(richText("Trồng lát"));
    expect(sent.map((request) => (request.document as OfficialDocument).subject)).toEqual([
      richText("Trồng lim"),
    ]);
    expect(listDrafts(storage, owner)).toHaveLength(left);
  },
);

test("a browser without locks takes an old draft for that of a closed window, a fresh one not", async () => {
  vi.stubGlobal("navigator", {});
  const storage = storageOf();
  writeDraft(storage, draftKey(owner, "cũ"), draft("Trồng tre", "2026-11-21T03:42:00Z"));
  writeDraft(storage, draftKey(owner, "mới gõ"), draft("Trồng sa mộc", new Date().toISOString()));

  const opening = await openDraft(storage, owner, "mới", plan, server().post);

  expect(opening.document.subject).toEqual(richText("Trồng tre"));
});
