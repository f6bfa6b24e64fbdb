"use client";

import { Button } from "@/components/ui/button";
import { KeptFormErrors } from "@/components/ui/kept-form-errors";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { useKeptForm } from "@/lib/web/use-kept-form";
import { beginStoryAction, writeStoryAction } from "./actions";
import { type ChoosablePhoto, PhotoChoice } from "./photo-choice";

type StoryFormProps = {
  campaignId: string;
  /** A new one, out of this report; or one that is there. */
  of: { reportId: string } | { storyId: string; version: number };
  title: string;
  text: string;
  photoId: string;
  photos: readonly ChoosablePhoto[];
};

/** The words and the photo of a story. */
export function StoryForm({ campaignId, of, title, text, photoId, photos }: StoryFormProps) {
  const isNew = "reportId" in of;
  const { state, errors, errorOf, isSending, formProps } = useKeptForm(
    isNew ? beginStoryAction : writeStoryAction,
    isNew ? undefined : `/campaigns/${campaignId}/stories/${of.storyId}`,
  );
  const values = state.values ?? {};
  return (
    <form {...formProps} className="stack">
      <KeptFormErrors errors={errors} isSignedOut={state.isSignedOut} />
      <input type="hidden" name="campaignId" value={values.campaignId ?? campaignId} />
      {Object.entries(of).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={values[name] ?? value} />
      ))}
      <TextField
        name="title"
        label="Tên bài"
        hint="Ai, làm được gì. Ví dụ: Bản Nậm Sim góp 200 ngày công làm đường."
        width="full"
        defaultValue={values.title ?? title}
        error={errorOf("title")}
      />
      <TextArea
        name="text"
        label="Lời kể"
        hint="Vài đoạn ngắn: việc đã làm, kết quả, ai được lợi. Không ghi ngày sinh, địa chỉ nhà, số điện thoại của ai."
        rows={12}
        defaultValue={values.text ?? text}
        error={errorOf("text")}
      />
      <PhotoChoice photos={photos} chosen={values.photoId ?? photoId} error={errorOf("photoId")} />
      <Button disabled={isSending}>
        {isSending ? "Đang lưu…" : isNew ? "Lưu bài viết" : "Lưu lời bài"}
      </Button>
    </form>
  );
}
