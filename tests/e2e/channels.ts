import { globSync } from "node:fs";
import { openTables } from "@/lib/campaigns/public/open-data/tables";
import { foldAccents } from "@/lib/text/fold";
import { honourPath } from "@/lib/web/honour-address";
import { pagesOfPdf, textOfDocx } from "../unit/documents/renderers/text-of";
import type { KeptPlan } from "./secret-plans";

/** Every page and file that the portal answers with, as it stands in the file system. */
const all = globSync("app/**/{page,route}.{ts,tsx}").filter(
  (file) => !file.startsWith("app/(development)/") && !file.startsWith("app/api/auth/"),
);
export const publicChannels = all.filter((file) => !file.startsWith("app/(portal)/"));
export const portalChannels = all.filter((file) => file.startsWith("app/(portal)/"));

type Parts = (param: string, plan: KeptPlan) => readonly string[];

/** The addresses of a channel for a plan: "app/(public)/[commune]/lich/page.tsx" gives "/xa-thu/lich". */
export function addressesOf(file: string, plan: KeptPlan, parts: Parts): string[] {
  const path = file
    .replace(/^app/, "")
    .replace(/\/\([^)]+\)/g, "")
    .replace(/\/(page|route)\.tsx?$/, "");
  const params = [...path.matchAll(/\[(\w+)\]/g)].map(([, name = ""]) => name);
  return params.reduce<string[]>(
    (paths, param) =>
      paths.flatMap((one) =>
        parts(param, plan).map((value) => one.replace(`[${param}]`, encodeURIComponent(value))),
      ),
    [path || "/"],
  );
}

/** What may stand in a public address. A channel with a part nobody thought of fails here: say what to try. */
export function publicParts(commune: string, unit: string): Parts {
  return (param, plan) => {
    const known: Record<string, readonly string[]> = {
      commune: [commune],
      unit: [unit],
      slug: [plan.slug],
      paper: [plan.paper],
      copy: [plan.ids.copy ?? ""],
      story: [plan.ids.story ?? plan.slug],
      photo: [plan.ids.photo ?? plan.planId],
      page: ["1"],
      // Not the whole word: a page of answers repeats what was looked for.
      words: ["làm đường bản", plan.word.slice(0, -1)].map((words) =>
        Buffer.from(words).toString("base64url"),
      ),
      file: [
        "datapackage.json",
        ...openTables.flatMap(({ name }) => [`${name}.csv`, `${name}.json`]),
      ],
      token: [plan.planId],
      code: ["23456789ABCD"],
      decision: [plan.planId],
      recipientId: [plan.planId],
      opinionId: [plan.planId],
      asked: [
        honourPath(`/${commune}/vinh-danh`, new URLSearchParams({ q: plan.word.slice(0, -1) }))
          ?.split("/")
          .at(-2) ?? "",
      ],
    };
    const values = known[param];
    if (!values) throw new Error(`Kênh công khai mới, chưa biết thử gì ở [${param}].`);
    return values;
  };
}

/** What may stand in an address of the portal: the ids of the plan and of what hangs on it. Others name no plan. */
export const portalParts: Parts = (param, { planId, ids }) => {
  const known: Record<string, string | undefined> = {
    format: "docx",
    part: "purpose",
    planId,
    ...ids,
  };
  const value = known[param];
  return value ? [value] : [];
};

export type Answer = { address: string; status: number; text: string; headers: Headers };

/** What a stranger, or whoever the cookie belongs to, is given at an address; files as their words. */
export async function ask(
  address: string,
  { cookie, headers = {} }: { cookie?: string | undefined; headers?: Record<string, string> } = {},
): Promise<Answer> {
  const response = await fetch(new URL(address, process.env.E2E_BASE_URL), {
    headers: { ...headers, ...(cookie && { cookie }) },
    redirect: "manual",
  });
  const bytes = new Uint8Array(await response.arrayBuffer());
  const told = [...response.headers].map(([name, value]) => `${name}: ${value}`).join("\n");
  const text = `${told}\n${await wordsOf(bytes, response.headers.get("content-type") ?? "")}`;
  return { address, status: response.status, text, headers: response.headers };
}

async function wordsOf(bytes: Uint8Array, mediaType: string): Promise<string> {
  if (mediaType.includes("wordprocessingml")) {
    const { body, footnotes } = textOfDocx(bytes);
    return `${body}\n${footnotes}`;
  }
  if (mediaType.includes("application/pdf")) return (await pagesOfPdf(bytes)).join("\n");
  return decodeURIComponentSafely(new TextDecoder().decode(bytes));
}

function decodeURIComponentSafely(text: string): string {
  return text.replace(/(?:%[0-9A-F]{2})+/gi, (escaped) => {
    try {
      return decodeURIComponent(escaped);
    } catch {
      return escaped;
    }
  });
}

/** Whether a text says a word, whatever its accents, spaces or case. */
export function says(text: string, word: string): boolean {
  return folded(text).includes(folded(word));
}

const folded = (text: string) => foldAccents(text).replace(/[\s.\-­]+/g, "");

/** The same for all of them, a few at a time. */
export async function askAll(
  addresses: readonly string[],
  options: Parameters<typeof ask>[1] = {},
): Promise<Answer[]> {
  const answers: Answer[] = [];
  const left = [...new Set(addresses)];
  const worker = async () => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) {
      answers.push(await ask(next, options));
    }
  };
  await Promise.all(Array.from({ length: 4 }, worker));
  return answers;
}
