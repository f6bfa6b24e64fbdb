import { describe, expect, test } from "vitest";
import { EditingSession, type SyncText } from "@/lib/campaigns/editing-session";
import type { SyncAnswer } from "@/lib/campaigns/sync";
import { mergeDocuments } from "@/lib/documents/merge/merge-documents";
import { type OfficialDocument, plainText, richText } from "@/lib/documents/model";
import { planWith } from "../../support/documents";

const opened = planWith("I. MỤC ĐÍCH\n1. Nâng cao chất lượng.\n2. Động viên nhân dân.");

/** The text with the words of its two points. */
function points(...words: readonly string[]): OfficialDocument {
  const [part] = opened.body;
  if (!part) throw new Error("Dàn ý trống.");
  const children = part.children.map((clause, index) => {
    const text = words[index];
    return text === undefined ? clause : { ...clause, text: richText(text) };
  });
  return { ...opened, body: [{ ...part, children }] };
}

const pointsOf = (document: OfficialDocument | null) =>
  document?.body[0]?.children.map(({ text }) => plainText(text)) ?? null;

const session = () => EditingSession.opened({ version: 1, document: opened });
type Ok = Extract<SyncAnswer, { status: "ok" }>;
const ok = (version: number, document?: OfficialDocument): Ok => ({
  status: "ok",
  version,
  savedAt: "2026-11-21T02:00:00.000Z",
  others: [],
  ...(document && { document }),
});
function conflict(version: number, mine: OfficialDocument, document: OfficialDocument) {
  const { conflicts } = mergeDocuments(opened, mine, document);
  const savedAt = "2026-11-21T02:00:00.000Z";
  const revisionId = "018f0000-0000-7000-8000-000000000000";
  return {
    status: "conflict" as const,
    version,
    savedAt,
    savedBy: "Lò Văn Mường",
    document,
    conflicts,
    revisionId,
    others: [],
  };
}

describe("a window by itself", () => {
  test("with nothing typed only shows that it is there", () => {
    const window = session();
    expect(window.next(opened)).toEqual({ version: 1 });
    expect(window.isUnsaved(opened)).toBe(false);
  });

  test("sends what was typed, tidied, and is done when the server has it", () => {
    const window = session();
    expect(window.next(points("Một. "))).toEqual({ version: 1, document: points("Một.") });
    expect(window.isUnsaved(points("Một. "))).toBe(true);

    expect(window.accept(ok(2), points("Một. "))).toBeNull();

    expect(window.isUnsaved(points("Một. "))).toBe(false);
    expect(window.next(points("Một. "))).toEqual({ version: 2 });
  });

  test("sends the same text again when no answer came, and what was typed since after that", () => {
    const window = session();
    const first = window.next(points("Một."));

    expect(window.next(points("Một hai."))).toEqual(first);
    window.accept(ok(2), points("Một hai."));

    expect(window.next(points("Một hai."))).toEqual({ version: 2, document: points("Một hai.") });
  });

  test("closed and opened again goes on from what it kept", () => {
    const before = session();
    const first = before.next(points("Một."));
    const after = new EditingSession(JSON.parse(JSON.stringify(before.state())));

    expect(after.isUnsaved(points("Một hai."))).toBe(true);
    expect(after.next(points("Một hai."))).toEqual(first);
  });

  test("that closes sends what is on the sheet whatever is under way", () => {
    const window = session();
    window.next(points("Một."));
    expect(window.last(points("Một hai."))).toEqual({ version: 1, document: points("Một hai.") });
  });
});

describe("a window beside another", () => {
  test("takes in what others wrote, beside what was typed meanwhile", () => {
    const window = session();
    window.next(points("Một."));

    const shown = window.accept(ok(3, points("Một.", "Của họ.")), points("Một hai."));

    expect(pointsOf(shown)).toEqual(["Một hai.", "Của họ."]);
    expect(window.next(shown ?? opened)).toEqual({
      version: 3,
      document: points("Một hai.", "Của họ."),
    });
  });

  test("whose words meet others' while they are typed sends them with what they go back to", () => {
    const window = session();
    window.next(points("Một."));
    const typed = points("Một.", "Của tôi.");

    expect(window.accept(ok(3, points("Một.", "Của họ.")), typed)).toBeNull();

    expect(window.next(typed)).toEqual({
      version: 3,
      document: typed,
      ancestor: points("Một."),
    } satisfies SyncText);
  });

  test("in a conflict saves nothing until each place is chosen, and loses nothing typed meanwhile", () => {
    const window = session();
    const sent = points("Của tôi.");
    window.next(sent);
    expect(window.accept(conflict(2, sent, points("Của họ.")), sent)).toBeNull();
    const typed = points("Của tôi nữa.", "Thêm.");

    expect(window.next(typed)).toEqual({ version: 2 });
    expect(window.conflictsWith(typed)).toMatchObject([
      { mine: "1. Của tôi nữa.", theirs: "1. Của họ." },
    ]);
    expect(() => window.resolve(typed, {})).toThrow();
    const [place] = window.conflictsWith(typed);
    const chosen = window.resolve(typed, { [place?.key ?? ""]: "theirs" });

    expect(pointsOf(chosen)).toEqual(["Của họ.", "Thêm."]);
    expect(window.conflictsWith(chosen)).toEqual([]);
    expect(window.next(chosen)).toEqual({ version: 2, document: points("Của họ.", "Thêm.") });
  });

  test("in a conflict chooses against the newest text there is", () => {
    const window = session();
    const sent = points("Của tôi.");
    window.next(sent);
    window.accept(conflict(2, sent, points("Của họ.")), sent);

    expect(window.accept(ok(3, points("Của họ rồi.", "Khác.")), sent)).toBeNull();

    const [place] = window.conflictsWith(sent);
    expect(place?.theirs).toBe("1. Của họ rồi.");
    const chosen = window.resolve(sent, { [place?.key ?? ""]: "mine" });
    expect(window.next(chosen)).toEqual({ version: 3, document: points("Của tôi.", "Khác.") });
  });
});
