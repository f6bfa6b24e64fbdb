import { Plugin } from "@tiptap/pm/state";

/**
 * Keyboards of phones send no Enter key, only the wish for a new paragraph; left to the browser the new line would have
 * lost its kind.
 */
export function phoneEnter(): Plugin {
  return new Plugin({
    props: {
      handleDOMEvents: {
        beforeinput(view, event) {
          if (event.inputType !== "insertParagraph" || view.composing) return false;
          const key = new KeyboardEvent("keydown", { key: "Enter" });
          const isDone = view.someProp("handleKeyDown", (handle) => handle(view, key)) ?? false;
          if (isDone) event.preventDefault();
          return isDone;
        },
      },
    },
  });
}
