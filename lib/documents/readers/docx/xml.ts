import { XMLParser } from "fast-xml-parser";
import { limits } from "../limits";
import { tooLong } from "../refusals";
import { UnreadableFile } from "../source";

/** An element of an XML part; text stands between the elements as strings. */
export type XmlElement = {
  /** Qualified name with the usual prefix, whatever prefix the file declares: "w:p". */
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: readonly XmlNode[];
};
type XmlNode = XmlElement | string;

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: "",
  trimValues: false,
  parseTagValue: false,
  // Character references (&#7843;) and the five of XML; a DOCTYPE, where entities are declared, never gets here.
  htmlEntities: true,
  maxNestedTags: limits.xmlDepth,
});

/** Namespaces we read, with the prefix Word gives them; strict documents (ISO 29500-1) use the second form. */
const prefixes: Record<string, string> = {
  "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
  "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
  "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
  "http://purl.oclc.org/ooxml/officeDocument/math": "m",
  "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
};

/**
 * Parses an XML part (UTF-8 or UTF-16) into its root element.
 * Throws UnreadableFile on a DOCTYPE, on XML that is not well formed, and past the limits on depth and size.
 */
export function parseXml(bytes: Uint8Array): XmlElement {
  const xml = decodeXml(bytes);
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) {
    throw new UnreadableFile("Tệp Word chứa khai báo XML không an toàn nên không được mở.");
  }
  // Before parsing, which takes a hundred times the memory.
  if ((xml.match(/<[^/?!]/g)?.length ?? 0) > limits.xmlElements) throw tooLong();
  let nodes: unknown;
  try {
    nodes = parser.parse(xml, true);
  } catch {
    throw notWellFormed();
  }
  const root = convert(nodes, {}).find((node) => typeof node !== "string");
  if (!root || typeof root === "string") throw notWellFormed();
  return root;
}

const notWellFormed = () =>
  new UnreadableFile("Nội dung tệp Word bị hỏng; hãy mở tệp bằng Word, lưu lại rồi thử lại.");

function decodeXml(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe
      ? "utf-16le"
      : first === 0xfe && second === 0xff
        ? "utf-16be"
        : "utf-8";
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw notWellFormed();
  }
}

type Prefixes = Readonly<Record<string, string>>;

/** From fast-xml-parser's ordered form, `{ "w:p": [...], ":@": { … } }`, to ours. */
function convert(nodes: unknown, known: Prefixes): XmlNode[] {
  if (!Array.isArray(nodes)) return [];
  return nodes.flatMap((node: Record<string, unknown>): XmlNode[] => {
    const name = Object.keys(node).find((key) => key !== ":@");
    if (name === undefined || name.startsWith("?")) return [];
    if (name === "#text") return [String(node[name])];
    const attributes = Object.entries((node[":@"] ?? {}) as Record<string, string>);
    if (attributes.length > limits.xmlAttributes) throw notWellFormed();
    const declared = attributes.filter(([key]) => /^xmlns(:|$)/.test(key)).map(ourPrefix);
    const names = declared.length === 0 ? known : { ...known, ...Object.fromEntries(declared) };
    return [
      {
        name: qualified(name, names[""] ?? "", names),
        attributes: Object.fromEntries(
          attributes.map(([key, text]) => [qualified(key, "", names), text]),
        ),
        children: convert(node[name], names),
      },
    ];
  });
}

/** `xmlns:x="…/wordprocessingml/…"` as ["x", "w"]; the default namespace under "". */
function ourPrefix([key, uri]: [string, string]): [string, string] {
  const prefix = key === "xmlns" ? "" : key.slice("xmlns:".length);
  return [prefix, prefixes[uri] ?? prefix];
}

/** A name under our prefix; a name without one has the prefix of the default namespace, which attributes do not. */
function qualified(name: string, unprefixed: string, names: Prefixes): string {
  const colon = name.indexOf(":");
  const prefix = name.slice(0, Math.max(colon, 0));
  const ours = colon < 0 ? unprefixed : (names[prefix] ?? prefix);
  const local = name.slice(colon + 1);
  return ours === "" ? local : `${ours}:${local}`;
}

/** The first child element of that name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find(
    (node): node is XmlElement => typeof node !== "string" && node.name === name,
  );
}

/** The child elements, those of one name only when it is given. */
export function elements(element: XmlElement | undefined, name?: string): XmlElement[] {
  return (element?.children ?? []).filter(
    (node): node is XmlElement =>
      typeof node !== "string" && (name === undefined || node.name === name),
  );
}

/** The `w:val` of the first child of that name. */
export function value(element: XmlElement | undefined, name: string): string | undefined {
  return child(element, name)?.attributes["w:val"];
}

/** As `value`, for a whole number; undefined when it is none. */
export function numberValue(element: XmlElement | undefined, name: string): number | undefined {
  const number = Number.parseInt(value(element, name) ?? "", 10);
  return Number.isNaN(number) ? undefined : number;
}

/** An on/off property: present means on, unless it says otherwise; undefined when absent (17.17.4 ST_OnOff). */
export function onOff(element: XmlElement | undefined, name: string): boolean | undefined {
  const property = child(element, name);
  if (!property) return undefined;
  return !["0", "false", "off"].includes(property.attributes["w:val"] ?? "1");
}
