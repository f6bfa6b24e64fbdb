"use client";

import { type KeyboardEvent, type PointerEvent, useRef } from "react";
import { type PlaceKey, placeKeys, placeLabels, sheet } from "@/lib/certificates/layout";
import { fieldOf } from "@/lib/certificates/stock/fields";

type DragSheetProps = {
  typed: Readonly<Record<string, string>>;
  onChange: (name: string, value: string) => void;
};

type Grip = { key: PlaceKey; pointerX: number; pointerY: number; x: number; y: number };

/** Arrow keys move a box by half a millimetre, with Shift by five. */
const arrows: Record<string, [number, number]> = {
  ArrowLeft: [-0.5, 0],
  ArrowRight: [0.5, 0],
  ArrowUp: [0, -0.5],
  ArrowDown: [0, 0.5],
};

/**
 * The sheet seen from above, a line every centimetre: boxes are dragged, or moved by the arrow keys, and what is typed
 * below follows. Too small on a telephone, where it is typed.
 */
export function DragSheet({ typed, onChange }: DragSheetProps) {
  const paper = useRef<HTMLDivElement>(null);
  const grip = useRef<Grip | null>(null);
  const number = (key: PlaceKey, name: string) =>
    Number((typed[fieldOf(key, name)] ?? "").replace(",", ".")) || 0;

  function move(key: PlaceKey, x: number, y: number) {
    const within = (value: number, room: number) => Math.min(Math.max(0, value), Math.max(0, room));
    const written = (value: number) => String(Math.round(value * 2) / 2).replace(".", ",");
    onChange(fieldOf(key, "x"), written(within(x, sheet.width - number(key, "width"))));
    onChange(fieldOf(key, "y"), written(within(y, sheet.height - number(key, "height"))));
  }

  function take(event: PointerEvent<HTMLButtonElement>, key: PlaceKey) {
    event.currentTarget.setPointerCapture(event.pointerId);
    grip.current = {
      key,
      pointerX: event.clientX,
      pointerY: event.clientY,
      x: number(key, "x"),
      y: number(key, "y"),
    };
  }

  function drag(event: PointerEvent<HTMLButtonElement>) {
    const { current } = grip;
    if (!current || !paper.current) return;
    const perPixel = sheet.width / paper.current.clientWidth;
    move(
      current.key,
      current.x + (event.clientX - current.pointerX) * perPixel,
      current.y + (event.clientY - current.pointerY) * perPixel,
    );
  }

  function nudge(event: KeyboardEvent, key: PlaceKey) {
    const [x, y] = arrows[event.key] ?? [0, 0];
    if (x === 0 && y === 0) return;
    event.preventDefault();
    const times = event.shiftKey ? 10 : 1;
    move(key, number(key, "x") + x * times, number(key, "y") + y * times);
  }

  const across = (millimetres: number) => `${(millimetres / sheet.width) * 100}%`;
  const down = (millimetres: number) => `${(millimetres / sheet.height) * 100}%`;
  return (
    <section aria-label="Kéo từng ô trên tờ phôi" className="hidden md:block">
      <p id="drag-hint" className="reading text-muted">
        Kéo từng ô, hoặc chọn ô rồi bấm phím mũi tên (mỗi lần 0,5 mm; giữ Shift 5 mm). Mỗi vạch một
        xăng-ti-mét.
      </p>
      <div
        ref={paper}
        className="relative mt-2 aspect-[297/210] max-w-5xl border border-field bg-white bg-[linear-gradient(to_right,#0001_1px,transparent_1px),linear-gradient(to_bottom,#0001_1px,transparent_1px)]"
        style={{ backgroundSize: `${across(10)} ${down(10)}` }}
      >
        {placeKeys
          .filter((key) => typed[fieldOf(key, "shown")] === "on")
          .map((key) => (
            <button
              key={key}
              type="button"
              aria-label={`${placeLabels[key]}: cách trái ${typed[fieldOf(key, "x")]} mm, cách trên ${typed[fieldOf(key, "y")]} mm`}
              aria-describedby="drag-hint"
              onPointerDown={(event) => take(event, key)}
              onPointerMove={drag}
              onPointerUp={() => {
                grip.current = null;
              }}
              onKeyDown={(event) => nudge(event, key)}
              className="absolute flex cursor-move touch-none items-center justify-center overflow-hidden border border-dashed border-[#1f4e8c] bg-[#1f4e8c]/10 px-1 text-sm leading-none whitespace-nowrap text-[#1d1b19]"
              style={{
                left: across(number(key, "x")),
                top: down(number(key, "y")),
                width: across(number(key, "width")),
                height: down(number(key, "height")),
              }}
            >
              {placeLabels[key]}
            </button>
          ))}
      </div>
    </section>
  );
}
