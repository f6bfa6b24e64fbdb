import { type SuspensionGround, suspensionGrounds } from "@/lib/communes/suspension-grounds";

/** What a ground is in words; the key itself where a later release no longer knows it. */
export function groundWords(key: string): string {
  return Object.hasOwn(suspensionGrounds, key) ? suspensionGrounds[key as SuspensionGround] : key;
}
