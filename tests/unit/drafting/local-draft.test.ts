import { describe, expect, test } from "vitest";
import {
  draftKey,
  type LocalDraft,
  listDrafts,
  removeDraft,
  writeDraft,
} from "@/app/(portal)/plans/[planId]/edit/local-draft";
import { emptyDocument, richText } from "@/lib/documents/model";

const hanh = { membershipId: "hanh", planId: "ke-hoach-1" };

function draft(words: string, at: string): LocalDraft {
  return {
    session: {
      version: 3,
      base: emptyDocument,
      isBaseOfVersion: true,
      sent: null,
      conflict: null,
    },
    document: { ...emptyDocument, subject: richText(words) },
    at,
  };
}

/** localStorage, with the room of `room` characters. */
function storageOf(room = Number.POSITIVE_INFINITY): Storage {
  const storage: Record<string, unknown> = {};
  const methods = {
    getItem: (key: string) => storage[key] ?? null,
    setItem(key: string, value: string) {
      if (value.length > room) throw new DOMException("full", "QuotaExceededError");
      storage[key] = value;
    },
    removeItem(key: string) {
      delete storage[key];
    },
  };
  Object.defineProperties(
    storage,
    Object.fromEntries(Object.entries(methods).map(([name, value]) => [name, { value }])),
  );
  return storage as unknown as Storage;
}

test("drafts come back as they were written, the oldest first", () => {
  const storage = storageOf();
  const late = draft("sau", "2026-11-21T03:00:00Z");
  const early = draft("trước", "2026-11-21T02:00:00Z");
  writeDraft(storage, draftKey(hanh, "cửa sổ 2"), late);
  writeDraft(storage, draftKey(hanh, "cửa sổ 1"), early);

  expect(listDrafts(storage, hanh)).toEqual([
    { ...early, key: draftKey(hanh, "cửa sổ 1") },
    { ...late, key: draftKey(hanh, "cửa sổ 2") },
  ]);
});

describe("a draft is not shown", () => {
  test.each([
    ["to another person of the same computer", { ...hanh, membershipId: "mai" }],
    ["in another plan", { ...hanh, planId: "ke-hoach-2" }],
    ["to a person whose id begins the same way", { ...hanh, membershipId: "han" }],
  ])("%s", (_who, other) => {
    const storage = storageOf();
    writeDraft(storage, draftKey(hanh, "1"), draft("riêng", "2026-11-21T02:00:00Z"));

    expect(listDrafts(storage, other)).toEqual([]);
  });

  test("after the server has it", () => {
    const storage = storageOf();
    const key = draftKey(hanh, "1");
    writeDraft(storage, key, draft("đã lưu", "2026-11-21T02:00:00Z"));
    removeDraft(storage, key);

    expect(listDrafts(storage, hanh)).toEqual([]);
  });

  test.each(["", "không phải JSON", "null", "{}", '{"session":{"version":1},"at":"x"}', "[]"])(
    "when it reads %j",
    (written) => {
      const storage = storageOf();
      storage.setItem(draftKey(hanh, "1"), written);

      expect(listDrafts(storage, hanh)).toEqual([]);
    },
  );
});

test("a browser without room says so, and keeps no older text in its place", () => {
  const storage = storageOf(800);
  const key = draftKey(hanh, "1");

  expect(writeDraft(storage, key, draft("ngắn", "2026-11-21T02:00:00Z"))).toBe(true);
  expect(writeDraft(storage, key, draft("dài".repeat(500), "2026-11-21T02:01:00Z"))).toBe(false);
  expect(listDrafts(storage, hanh)).toEqual([]);
});
