import { Plugin } from "@tiptap/pm/state";

/** What comes from and goes to the clipboard. */
export function clipboardPlugin(): Plugin {
  return new Plugin({});
}
