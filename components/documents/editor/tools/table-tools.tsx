"use client";

import type { Command } from "@tiptap/pm/state";
import { tableCommands } from "../commands/tables";
import { Tool } from "./tool";

/** What can be done with the table that the cursor is in, in one row. */
export function TableTools({ run }: { run: (command: Command) => () => void }) {
  return tableCommands.map(({ heading, commands }, group) => (
    <div key={heading} className="tool-group">
      <span aria-hidden>{heading}</span>
      {commands.map(({ name, short, run: command }, index) => (
        <Tool
          key={name}
          name={name}
          short={short}
          isFirst={group === 0 && index === 0}
          onUse={run(command)}
        />
      ))}
    </div>
  ));
}
