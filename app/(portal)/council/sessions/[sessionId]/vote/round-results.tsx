import { FileDown } from "lucide-react";
import { ButtonGroup } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { StatusTag } from "@/components/ui/status-tag";
import { Table } from "@/components/ui/table";
import { denominatorLabels, votingMethodLabels } from "@/lib/council/state";
import { shareWords, votesNeeded } from "@/lib/council/voting/outcome";
import type { RoundView } from "@/lib/council/voting/queries";
import { titleOf } from "./item-words";
import { SettleForm } from "./settle-form";

type RoundResultsProps = { round: RoundView; sessionId: string; keeps: boolean };

/** What a round gave, item by item, against the rule each was voted by. */
export function RoundResults({ round, sessionId, keeps }: RoundResultsProps) {
  const base = `/council/sessions/${sessionId}/rounds/${round.id}`;
  const isByHands = round.method === "HANDS";
  return (
    <section aria-labelledby={`round-${round.number}`} className="stack">
      <h2 id={`round-${round.number}`}>Kết quả lượt {round.number}</h2>
      <p>
        {votingMethodLabels[round.method]}
        {!isByHands && (round.isOnPaper ? ", phiếu giấy" : ", trên máy")}. Tổ kiểm phiếu:{" "}
        {round.tellers}.
      </p>
      <Table
        caption={`Kết quả lượt ${round.number}`}
        hideCaption
        rows={round.items}
        rowKey={({ item }) => item.id}
        columns={[
          { key: "item", header: "Nội dung", cell: ({ item }) => titleOf(item) },
          {
            key: "returned",
            header: isByHands ? "Tham gia" : "Thu về / phát ra",
            numeric: true,
            cell: ({ tally }) =>
              tally && (isByHands ? tally.issued : `${tally.returned}/${tally.issued}`),
          },
          { key: "for", header: "Đồng ý", numeric: true, cell: ({ tally }) => tally?.votesFor },
          {
            key: "against",
            header: "Không đồng ý",
            numeric: true,
            cell: ({ tally }) => tally?.votesAgainst,
          },
          {
            key: "invalid",
            header: isByHands ? "Không biểu quyết" : "Trắng, không hợp lệ",
            numeric: true,
            cell: ({ tally }) => tally?.invalid,
          },
          {
            key: "written",
            header: "Văn bản: đồng ý / không",
            numeric: true,
            cell: ({ tally }) => tally && `${tally.writtenFor}/${tally.writtenAgainst}`,
          },
          {
            key: "result",
            header: "Kết quả",
            cell: ({ item, tally }) =>
              tally && (
                <>
                  {shareWords(tally.votesFor + tally.writtenFor, tally.total)} của{" "}
                  {denominatorLabels[item.denominator]}; cần ít nhất{" "}
                  {votesNeeded(tally.total, item)}.{" "}
                  {item.isRecommended === null ? (
                    <StatusTag tone="waiting">Chưa đủ phiếu</StatusTag>
                  ) : item.isRecommended ? (
                    <StatusTag tone="done">Đề nghị khen</StatusTag>
                  ) : (
                    <StatusTag tone="stopped">Không đề nghị</StatusTag>
                  )}
                  {keeps && item.isRecommended === null && (
                    <SettleForm sessionId={sessionId} itemId={item.id} name={titleOf(item)} />
                  )}
                </>
              ),
          },
        ]}
      />
      <ButtonGroup>
        <Link href={`${base}/count-minutes.pdf`} download>
          <FileDown aria-hidden className="inline size-5" /> Biên bản kiểm phiếu (PDF)
        </Link>
        <Link href={`${base}/count-minutes.docx`} download>
          <FileDown aria-hidden className="inline size-5" /> Biên bản kiểm phiếu (Word)
        </Link>
        {!isByHands && (
          <Link href={`${base}/ballot.pdf`} download>
            <FileDown aria-hidden className="inline size-5" /> Mẫu phiếu bầu (PDF)
          </Link>
        )}
      </ButtonGroup>
    </section>
  );
}
