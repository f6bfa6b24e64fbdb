import type { ReactNode } from "react";

type ShownPhoto = {
  id: string;
  kind: "PAPER" | "ACTIVITY";
  caption: string;
  width: number;
  height: number;
};

type PhotoListProps = {
  photos: readonly ShownPhoto[];
  /** Under each, where something can be done with it. */
  action?: (photo: ShownPhoto, index: number) => ReactNode;
};

/** Photos of a pledge or report, small; each leads to itself. */
export function PhotoList({ photos, action }: PhotoListProps) {
  if (photos.length === 0) return null;
  return (
    <ul className="grid grid-cols-2 gap-4 sm:grid-cols-3 lg:grid-cols-4">
      {photos.map((photo, index) => {
        const { id, kind, caption, width, height } = photo;
        const words = caption || (kind === "PAPER" ? "Bản giấy" : "Việc đã làm");
        return (
          <li key={id} className="min-w-0 break-inside-avoid">
            <figure>
              <a href={`/photos/${id}`} target="_blank" rel="noreferrer" className="block">
                {/* biome-ignore lint/performance/noImgElement: behind a permission, already small. */}
                <img
                  src={`/photos/${id}?size=small`}
                  alt={`Ảnh ${index + 1}: ${words}`}
                  width={width}
                  height={height}
                  loading="lazy"
                  className="h-40 w-full rounded-md border border-line object-cover"
                />
              </a>
              <figcaption className="mt-1 text-sm">{words}</figcaption>
            </figure>
            {action?.(photo, index)}
          </li>
        );
      })}
    </ul>
  );
}
