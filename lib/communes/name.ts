import type { CommuneKind } from "@/lib/db/generated/enums";
import { slugOf } from "@/lib/text/fold";
import { communeKindLabels } from "./state";

type Named = { kind: CommuneKind; name: string };

/** "xã Mường Bú", as it stands inside a sentence. */
export function communeName({ kind, name }: Named): string {
  return `${communeKindLabels[kind]} ${name}`;
}

/** "xa-muong-bu": the commune's public address. Its kind keeps it apart from every address of the portal. */
export function communeSlug(commune: Named): string {
  return slugOf(communeName(commune));
}

/** The issuing agency's lines for papers of the People's Committee (NĐ 30/2020, PL I, II.2). */
export function committeeLines(commune: Named): string[] {
  return ["ỦY BAN NHÂN DÂN", communeName(commune).toUpperCase()];
}

/** All names a paper may call these units by: "Phòng Văn hóa - Xã hội", "Phòng VH-XH". */
export function unitNames(units: readonly { name: string; shortName: string | null }[]): string[] {
  return units.flatMap(({ name, shortName }) => (shortName ? [name, shortName] : [name]));
}
