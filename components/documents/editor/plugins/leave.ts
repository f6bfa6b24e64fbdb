import { type Command, Plugin } from "@tiptap/pm/state";

/** Tab works on the sheet; Escape, then Tab goes on to what stands after it. */
export function escapeThenTab() {
  let leaves = false;
  const plugin = new Plugin({
    props: {
      handleKeyDown(_, { key }) {
        if (key === "Escape") leaves = true;
        else if (key !== "Tab" && key !== "Shift") leaves = false;
        return false;
      },
      handleDOMEvents: {
        blur: () => {
          leaves = false;
        },
      },
    },
  });
  const unless =
    (command: Command): Command =>
    (...given) => {
      if (leaves) return false;
      command(...given);
      return true;
    };
  return { plugin, unless };
}
