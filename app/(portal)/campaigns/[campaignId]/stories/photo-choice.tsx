export type ChoosablePhoto = { id: string; caption: string; width: number; height: number };

type PhotoChoiceProps = {
  photos: readonly ChoosablePhoto[];
  chosen: string;
  error?: string | undefined;
};

/** One of the photos the unit sent with its report, or none. */
export function PhotoChoice({ photos, chosen, error }: PhotoChoiceProps) {
  if (photos.length === 0) return <input type="hidden" name="photoId" value="" />;
  return (
    <fieldset aria-describedby={error && "photoId-error"}>
      <legend className="font-semibold">Ảnh</legend>
      <p className="text-muted">Ảnh đơn vị gửi kèm báo cáo, đã bỏ thông tin của máy ảnh.</p>
      {error && (
        <p id="photoId-error" className="font-semibold text-danger">
          {error}
        </p>
      )}
      <div className="mt-2 flex flex-wrap gap-4">
        <Choice id="photoId" value="" isChosen={chosen === ""}>
          <span>Không dùng ảnh</span>
        </Choice>
        {photos.map(({ id, caption, width, height }, index) => (
          <Choice key={id} id={`photoId-${index + 2}`} value={id} isChosen={chosen === id}>
            <span>
              {/* biome-ignore lint/performance/noImgElement: kept in its final size, and not public. */}
              <img
                src={`/photos/${id}`}
                alt={caption || `Ảnh ${index + 1} của báo cáo`}
                width={width}
                height={height}
                loading="lazy"
                className="h-32 w-auto rounded-md border border-line"
              />
              {caption && <span className="block max-w-60 text-sm">{caption}</span>}
            </span>
          </Choice>
        ))}
      </div>
    </fieldset>
  );
}

type ChoiceProps = { id: string; value: string; isChosen: boolean; children: React.ReactNode };

function Choice({ id, value, isChosen, children }: ChoiceProps) {
  return (
    <label htmlFor={id} className="flex min-h-11 cursor-pointer items-center gap-3">
      <input
        id={id}
        type="radio"
        name="photoId"
        value={value}
        defaultChecked={isChosen}
        className="size-6 shrink-0 accent-red"
      />
      {children}
    </label>
  );
}
