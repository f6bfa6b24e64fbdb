import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { checkDocument } from "@/lib/documents/checks/check-document";
import { readContract } from "@/lib/documents/contract";
import { parseOutline } from "@/lib/documents/outline/parse";
import { printOutline } from "@/lib/documents/outline/print";
import { type ForeignPlan, foreignPlans } from "./foreign-plans";

type Contract = ReturnType<typeof readContract>;
type Body = Contract["body"];

const shapeOf = (body: Body): string =>
  body
    .map(({ label, text, children }) => {
      const sign = label || (text.includes(" | ") ? "▦" : "¶");
      return children.length > 0 ? `${sign}[${shapeOf(children)}]` : sign;
    })
    .join(" ");

const orDash = (value: string | number | null) => value ?? "-";

function summaryOf(
  contract: Contract,
): Omit<ForeignPlan, "trait" | "subject" | "closing" | "findings"> {
  const { agency, number, symbol, place, date, signature, facts } = contract;
  const day = [date.day, date.month, date.year].map(orDash).join("/");
  return {
    header: [agency.join(", "), orDash(number), symbol, orDash(place), day].join(" | "),
    preamble: contract.preamble.length,
    outline: shapeOf(contract.body),
    kinds: contract.body.map(({ kind }) => orDash(kind)).join(" "),
    recipients: contract.recipients,
    signature: [...signature.lines, signature.name].join(" / "),
    period: `${orDash(facts.period.start)} → ${orDash(facts.period.end)}`,
    deadlines: facts.deadlines.map((deadline) => deadline.date),
    rewards: facts.rewards.map(
      ({ form, authority, audience, quotaMin, quotaMax }) =>
        `${form} | ${orDash(authority)} | ${orDash(audience)} ${orDash(quotaMin)}..${orDash(quotaMax)}`,
    ),
    assignments: facts.assignments.map(({ unit, role, label }) => `${role} ${unit} ${label}`),
  };
}

/** Words in no order: two columns are read one after the other. Page numbers and running titles are the page's. */
function wordsOf(text: string): string[] {
  const own = text.replace(/^ *(?:Trang \d\/\d(?:\nUBND XÃ EA KLANG)?|- \d -) *$/gm, "");
  const shown = own
    .normalize("NFC")
    .replace(/[\u200b-\u200d]/g, "")
    .replaceAll("<br>", " ");
  return [...(shown.match(/[\p{L}\p{N}]+/gu) ?? [])].sort();
}

describe.each(Object.entries(foreignPlans))(
  "%s",
  (name, { trait, subject, closing, findings, ...expected }) => {
    const source = readFileSync(`tests/fixtures/plans/${name}.txt`, "utf8");
    const document = parseOutline(source);
    const contract = readContract(document);

    test(`is read as a person reads it: ${trait}`, () => {
      expect(summaryOf(contract)).toEqual(expected);
      expect(contract.subject.startsWith(subject[0]) && contract.subject.endsWith(subject[1])).toBe(
        true,
      );
      expect(contract.closing.join(" ").startsWith(closing)).toBe(true);
    });

    test("loses no word and invents none", () => {
      expect(wordsOf(printOutline(document))).toEqual(wordsOf(source));
    });

    test("printed and read again is the same paper", () => {
      expect(parseOutline(printOutline(document))).toEqual(document);
    });

    test("findings", () => {
      const found = checkDocument(document).filter(({ severity }) => severity !== "info");
      expect(found.map(({ rule }) => rule)).toEqual(findings);
    });
  },
);
