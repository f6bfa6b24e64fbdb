import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Autosave, type AutosaveView, pace } from "@/app/(portal)/plans/[planId]/edit/autosave";
import type { LocalDraft } from "@/app/(portal)/plans/[planId]/edit/local-draft";
import { EditingSession } from "@/lib/campaigns/editing-session";
import type { SyncAnswer, SyncRequest } from "@/lib/campaigns/sync";
import { type OfficialDocument, plainText, richText } from "@/lib/documents/model";
import { tidyDocument } from "@/lib/documents/tidy-document";
import { planWith } from "../../support/documents";

const start = tidyDocument(planWith("I. MỤC ĐÍCH\n1. Trồng cây.\n2. Giữ rừng."));
const withSubject = (words: string, document = start): OfficialDocument => ({
  ...document,
  subject: richText(words),
});

type Answer = SyncAnswer | Error;

/** A window whose server answers as told; an ok answer takes the text, as a server that nobody else writes to. */
function openWindow({ document = start, answers = [] as Answer[] } = {}) {
  const sent: SyncRequest[] = [];
  const kept: (LocalDraft | null)[] = [];
  let version = 1;
  let sheet = document;
  let view: AutosaveView | undefined;
  let hasRoom = true;
  const ok = (): SyncAnswer => ({
    status: "ok",
    version,
    savedAt: "2026-11-21T03:42:00Z",
    others: [],
  });
  const autosave = new Autosave({
    session: EditingSession.opened({ version, document: start }),
    windowId: "cửa sổ",
    savedAt: new Date("2026-11-21T03:00:00Z"),
    document: () => sheet,
    show: (other) => {
      sheet = other;
    },
    clauseId: () => null,
    post: async (request) => {
      sent.push(request);
      const answer = answers.shift();
      if (answer instanceof Error) throw answer;
      if (answer) return answer;
      if (request.document) version += 1;
      return ok();
    },
    keep: (draft) => {
      kept.push(draft);
      return hasRoom;
    },
    onView: (shown) => {
      view = shown;
    },
  });
  return {
    autosave,
    sent,
    kept,
    answers,
    texts: () =>
      sent.flatMap(({ document: text }) =>
        text ? [plainText((text as OfficialDocument).subject)] : [],
      ),
    sheet: () => sheet,
    saved: () => view?.saved.kind,
    view: () => view,
    fillStore: () => {
      hasRoom = false;
    },
    type: (words: string) => {
      sheet = withSubject(words, sheet);
      autosave.changed();
    },
  };
}

const wait = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test("what is typed is kept in the browser at once and on the server within three seconds, then forgotten here", async () => {
  const window = openWindow();
  window.type("Trồng tre");

  await wait(300);
  expect(window.kept.at(-1)?.document.subject).toEqual(richText("Trồng tre"));
  expect(window.texts()).toEqual([]);
  expect(window.saved()).toBe("unsaved");

  await wait(2_700);
  expect(window.texts()).toEqual(["Trồng tre"]);
  expect(window.saved()).toBe("saved");
  expect(window.kept.at(-1)).toBeNull();
});

test("somebody who never stops typing is saved at least every five seconds", async () => {
  const window = openWindow();
  for (let key = 0; key < 100; key++) {
    window.type(`Trồng ${key} cây`);
    await wait(200);
  }

  expect(window.texts().length).toBeGreaterThanOrEqual(3);
  expect(window.texts().length).toBeLessThanOrEqual(6);
});

test("a window in which nothing is typed only gives a sign of life", async () => {
  const window = openWindow();
  window.autosave.start({ isUnsaved: false });

  await wait(35_000);

  expect(window.texts()).toEqual([]);
  expect(window.sent.length).toBeGreaterThanOrEqual(3);
  expect(window.sent.length).toBeLessThanOrEqual(5);
});

describe("without a line", () => {
  test("the words stay in the browser, are tried again with growing pauses, and saved when it is back", async () => {
    const answers = Array.from({ length: 4 }, () => new Error("mất mạng"));
    const window = openWindow({ answers });
    window.type("Trồng lim");
    await wait(pace.sendAfter + 10);
    expect(window.saved()).toBe("unreachable");
    expect(window.kept.at(-1)?.document.subject).toEqual(richText("Trồng lim"));

    await wait(1_000 + 2_000 + 4_000 + 100);
    expect(window.sent).toHaveLength(4);
    await wait(8_000);

    expect(window.saved()).toBe("saved");
    expect(window.kept.at(-1)).toBeNull();
  });

  test("a line that is back is used at once", async () => {
    const window = openWindow({ answers: [new Error("mất mạng"), new Error("mất mạng")] });
    window.type("Trồng lim");
    await wait(pace.sendAfter + 1_100);
    expect(window.saved()).toBe("unreachable");

    await window.autosave.wake();

    expect(window.saved()).toBe("saved");
  });

  test("what is typed meanwhile goes too", async () => {
    const window = openWindow({ answers: [new Error("mất mạng")] });
    window.type("Trồng lim");
    await wait(pace.sendAfter + 10);
    window.type("Trồng lim, trồng lát");
    await wait(6_000);

    expect(window.texts().at(-1)).toBe("Trồng lim, trồng lát");
    expect(window.saved()).toBe("saved");
  });

  test("a browser without room says that nothing is kept", async () => {
    const window = openWindow({ answers: [new Error("mất mạng")] });
    window.fillStore();
    window.type("Trồng lim");
    await wait(pace.sendAfter + 10);

    expect(window.view()?.isKept).toBe(false);
  });
});

test("signed out: kept, and saved in the same window once the person has signed in again", async () => {
  const window = openWindow({ answers: [{ status: "signed-out" }, { status: "signed-out" }] });
  window.type("Trồng sưa");
  await wait(pace.sendAfter + 10);
  expect(window.saved()).toBe("signed-out");
  expect(window.kept.at(-1)?.document.subject).toEqual(richText("Trồng sưa"));

  window.type("Trồng sưa đỏ");
  await wait(2 * pace.signedOut + pace.sendAfter + 10);

  expect(window.saved()).toBe("saved");
  expect(window.texts().at(-1)).toBe("Trồng sưa đỏ");
});

test.each<[SyncAnswer, string]>([
  [{ status: "gone" }, "gone"],
  [{ status: "refused", reason: "Văn bản đang chờ Chủ tịch duyệt." }, "refused"],
])("%o: nothing more is sent, the words stay in the browser", async (answer, kind) => {
  const window = openWindow({ answers: [answer] });
  window.type("Trồng mỡ");
  await wait(pace.sendAfter + 10);
  window.type("Trồng mỡ, trồng keo");
  await wait(60_000);

  expect(window.saved()).toBe(kind);
  expect(window.sent).toHaveLength(1);
  expect(window.kept.at(-1)?.document.subject).toEqual(richText("Trồng mỡ, trồng keo"));
});

test("a text the server cannot store is not sent twice; the next one is", async () => {
  const window = openWindow({ answers: [{ status: "invalid", message: "Văn bản quá dài." }] });
  window.type("Dài quá");
  await wait(20_000);
  expect(window.texts()).toEqual(["Dài quá"]);

  window.type("Vừa");
  await wait(pace.sendAfter + 10);
  expect(window.texts()).toEqual(["Dài quá", "Vừa"]);
  expect(window.saved()).toBe("saved");
});

test("leaving the page sends the last words along and keeps them here", async () => {
  const window = openWindow();
  window.type("Trồng xoan");
  window.autosave.leave();

  expect(window.sent.at(-1)).toMatchObject({ isLast: true });
  expect(window.texts()).toEqual(["Trồng xoan"]);
  expect(window.kept.at(-1)?.document.subject).toEqual(richText("Trồng xoan"));
});

test("a paper too long for a page that closes stays in the browser, and the window still says goodbye", async () => {
  const window = openWindow();
  window.type("Trồng xoan ".repeat(7_000));
  window.autosave.leave();

  expect(window.sent.at(-1)).toMatchObject({ isLast: true });
  expect(window.texts()).toEqual([]);
  expect(window.kept.at(-1)?.document.subject).toBeDefined();
});

test("what somebody else saved comes onto the sheet", async () => {
  const theirs = withSubject("Trồng rừng đầu nguồn");
  const window = openWindow({
    answers: [
      { status: "ok", version: 2, savedAt: "2026-11-21T03:50:00Z", document: theirs, others: [] },
    ],
  });
  window.autosave.start({ isUnsaved: false });
  await wait(600);

  expect(plainText(window.sheet().subject)).toBe("Trồng rừng đầu nguồn");
  expect(window.saved()).toBe("saved");
});

describe("two texts of one place", () => {
  const theirs = withSubject("Trồng bương");
  const conflict = {
    status: "conflict",
    version: 2,
    savedAt: "2026-11-21T03:50:00Z",
    savedBy: "Lò Thị Mai",
    document: theirs,
    conflicts: [],
    revisionId: "bản để riêng",
    others: [],
  } as const satisfies SyncAnswer;

  test.each([
    ["mine", "Trồng vầu"],
    ["theirs", "Trồng bương"],
  ] as const)("are shown; %s is saved over theirs", async (choice, words) => {
    const window = openWindow({ answers: [conflict] });
    window.type("Trồng vầu");
    await wait(pace.sendAfter + 10);

    expect(window.saved()).toBe("conflict");
    const found = window.view()?.conflict;
    expect(found?.savedBy).toBe("Lò Thị Mai");
    expect(found?.conflicts).toHaveLength(1);
    expect(window.kept.at(-1)?.document.subject).toEqual(richText("Trồng vầu"));

    const [place] = found?.conflicts ?? [];
    await window.autosave.resolve({ [place?.key ?? ""]: choice });

    expect(plainText(window.sheet().subject)).toBe(words);
    expect(window.view()?.conflict).toBeNull();
    expect(window.saved()).toBe("saved");
    expect(window.sent.filter(({ document }) => document).map(({ version }) => version)).toEqual(
      choice === "mine" ? [1, 2] : [1],
    );
  });

  test("come together by typing the same: nothing is left to choose", async () => {
    const window = openWindow({ answers: [conflict] });
    window.type("Trồng vầu");
    await wait(pace.sendAfter + 10);
    window.type("Trồng bương");
    window.answers.push({
      status: "ok",
      version: 2,
      savedAt: "2026-11-21T03:50:00Z",
      others: [],
    });
    await wait(pace.sendAfter + 100);

    expect(window.view()?.conflict).toBeNull();
  });
});

test.each<[string, Answer]>([
  ["the line is gone", new Error("mất mạng")],
  ["the session has ended", { status: "signed-out" }],
  ["the plan is closed to changes", { status: "refused", reason: "Đang chờ duyệt." }],
])("who else is here is not claimed any longer once %s", async (_, answer) => {
  const window = openWindow();
  const colleague = {
    windowId: "khác",
    name: "Quàng Thị Mơ",
    position: "Chuyên viên",
    clauseId: null,
    isMe: false,
  };
  const savedAt = "2026-11-21T03:42:00Z";
  window.answers.push({ status: "ok", version: 1, savedAt, others: [colleague] }, answer);
  window.autosave.start({ isUnsaved: false });
  await wait(1_000);
  expect(window.view()?.others).toEqual([colleague]);

  window.type("Trồng tre");
  await wait(pace.sendAfter);

  expect(window.view()?.others).toEqual([]);
});
