import { Download, FilePlus, Undo2 } from "lucide-react";
import { Button, ButtonGroup, ButtonLink } from "@/components/ui/button";
import { DialogLink } from "@/components/ui/dialog";
import { TextArea } from "@/components/ui/text-area";
import { Example, Examples } from "./example";

export function ActionExamples() {
  return (
    <Examples title="Nút bấm">
      <Example title="Button">
        <ButtonGroup>
          <Button type="button">Trình Chủ tịch</Button>
          <Button type="button" variant="secondary" icon={Download}>
            Tải văn bản .docx
          </Button>
          <Button type="button" variant="warning" icon={Undo2}>
            Trả lại để bổ sung
          </Button>
          <Button type="button" disabled>
            Đang lưu…
          </Button>
        </ButtonGroup>
      </Example>
      <Example title="Button: bị từ chối, kèm lý do">
        <ButtonGroup>
          <Button type="button" disabledReason="Kế hoạch còn 2 lỗi: thiếu phụ lục, thiếu nơi nhận.">
            Trình Chủ tịch
          </Button>
        </ButtonGroup>
      </Example>
      <Example title="ButtonLink">
        <ButtonGroup>
          <ButtonLink href="/components" icon={FilePlus}>
            Soạn từ tệp có sẵn
          </ButtonLink>
          <ButtonLink href="/components" variant="secondary">
            Xem bản trước
          </ButtonLink>
        </ButtonGroup>
      </Example>
      <Example title="DialogLink">
        <DialogLink
          href="/components/dialog"
          label="Trả lại…"
          title="Trả lại kế hoạch để bổ sung"
          variant="warning"
        >
          <TextArea name="reason" label="Cần bổ sung gì" rows={3} />
          <Button type="button" variant="warning">
            Trả lại để bổ sung
          </Button>
        </DialogLink>
      </Example>
    </Examples>
  );
}
