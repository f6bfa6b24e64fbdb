import "server-only";
import type { Actor } from "@/lib/auth/actor";
import {
  freeNumbers,
  type SeriesSetting,
  seriesKind,
  writtenNumber,
} from "@/lib/campaigns/issue/numbering";
import {
  advanceSeries,
  holdSeries,
  numbersAfter,
  type SeriesRef,
} from "@/lib/campaigns/issue/series";
import { titleOf } from "@/lib/campaigns/storable";
import type { Tx } from "@/lib/db/client";
import type { DocumentKind } from "@/lib/db/generated/enums";
import { freezeDocument } from "@/lib/documents/freeze";
import type { OfficialDocument } from "@/lib/documents/model";
import { DomainError } from "@/lib/errors";
import type { CalendarDate } from "@/lib/text/dates";
import { writeDay } from "@/lib/text/day-column";

type Numbering = {
  kind: DocumentKind;
  symbol: string;
  setting: SeriesSetting;
  choice: Choice;
  signer: { id: string; name: string; position: string };
  /** The frozen paper this one takes the place of, or changes. */
  replacesId?: string | null | undefined;
  /** The paper that bears the number. */
  paperOf: (number: number) => OfficialDocument | Promise<OfficialDocument>;
};

export type NumberedPaper = {
  /** As written: "12/KH-UBND". */
  number: string;
  frozenDocumentId: string;
  given: { number: number; year: number; symbol: string };
};

/**
 * Gives a signed paper its number in the series of its kind (Điều 15 NĐ 30/2020), freezes it as it is with it and enters
 * it in the register. Whoever asks for the same series waits until the transaction ends. Throws STALE when the number is
 * not the one that was shown, RULE_BROKEN when a kept number cannot be given to a paper of this symbol.
 */
export async function giveNumber(
  tx: Tx,
  actor: Actor,
  { kind, symbol, setting, choice, signer, replacesId, paperOf }: Numbering,
  now: Date,
): Promise<NumberedPaper> {
  const { communeId } = actor;
  const { issuedOn } = choice;
  const year = Number(issuedOn.slice(0, 4));
  const ref = { communeId, year, kind: seriesKind(setting, kind) };
  const series = await holdSeries(tx, ref);
  const given = await chooseNumber(tx, ref, series, symbol, choice);
  const { number } = given;
  const paper = await paperOf(number);
  const frozen = await tx.frozenDocument.create({
    data: {
      communeId,
      kind,
      number,
      symbol,
      year,
      issuedOn: writeDay(issuedOn),
      signerId: signer.id,
      signerName: signer.name,
      signerPosition: signer.position,
      content: paper,
      sha256: freezeDocument(paper).sha256,
      replacesId,
      frozenAt: now,
    },
    select: { id: true },
  });
  await enterInRegister(tx, actor, { ref, series, given, symbol, paper, frozen, issuedOn }, now);
  return {
    number: writtenNumber(number, symbol),
    frozenDocumentId: frozen.id,
    given: { number, year, symbol },
  };
}

type Series = Awaited<ReturnType<typeof holdSeries>>;
type GivenNumber = { number: number; reservedId: string | null };

type Choice = {
  issuedOn: CalendarDate;
  /** A number kept for this paper; the next one of the series without it. */
  reservedNumberId?: string;
  /** What the clerk was shown. */
  expectedNumber?: number;
};

/** The number a paper of this symbol gets, the series being held. */
async function chooseNumber(
  tx: Tx,
  ref: SeriesRef,
  series: Series,
  symbol: string,
  { reservedNumberId, expectedNumber }: Choice,
): Promise<GivenNumber> {
  if (reservedNumberId) {
    const reserved = await tx.seriesNumber.findFirst({
      where: {
        id: reservedNumberId,
        communeId: ref.communeId,
        seriesId: series.id,
        use: "RESERVED",
        decisionId: null,
      },
      select: { id: true, number: true },
    });
    if (!reserved) {
      throw new DomainError(
        "STALE",
        "Số đã giữ vừa được dùng hoặc đã bỏ giữ. Tải lại trang rồi chọn số khác.",
      );
    }
    await ensureNoPaperHas(tx, ref, reserved.number, symbol);
    return { number: reserved.number, reservedId: reserved.id };
  }
  const { taken } = await numbersAfter(tx, ref, series, symbol);
  const [number = 1] = freeNumbers(series.last, taken);
  if (expectedNumber !== undefined && expectedNumber !== number) {
    throw new DomainError(
      "STALE",
      `Số ${writtenNumber(expectedNumber, symbol)} vừa được cấp cho văn bản khác. Số kế tiếp là ${writtenNumber(number, symbol)}: xem lại rồi bấm lần nữa.`,
    );
  }
  return { number, reservedId: null };
}

/** A number kept in this series may stand on a paper of another one, numbered before the setting changed. */
async function ensureNoPaperHas(
  tx: Tx,
  { communeId, year }: SeriesRef,
  number: number,
  symbol: string,
): Promise<void> {
  const papers = await tx.frozenDocument.count({ where: { communeId, year, symbol, number } });
  if (papers === 0) return;
  throw new DomainError(
    "RULE_BROKEN",
    `Đã có văn bản số ${writtenNumber(number, symbol)} trong năm ${year}, cấp khi sổ còn đánh số theo cách khác. Chọn số kế tiếp hoặc số đã giữ khác; số này thì bỏ giữ trong sổ.`,
  );
}

type RegisterEntry = {
  ref: SeriesRef;
  series: Series;
  given: GivenNumber;
  symbol: string;
  paper: OfficialDocument;
  frozen: { id: string };
  issuedOn: CalendarDate;
};

/** Writes the paper in the register under its number, and moves the end of the row without a gap. */
async function enterInRegister(
  tx: Tx,
  { communeId, membershipId }: Actor,
  { ref, series, given, symbol, paper, frozen, issuedOn }: RegisterEntry,
  now: Date,
): Promise<void> {
  const entry = {
    use: "ISSUED" as const,
    symbol,
    subject: titleOf(paper),
    issuedOn: writeDay(issuedOn),
    frozenDocumentId: frozen.id,
    enteredById: membershipId,
    enteredAt: now,
  };
  if (given.reservedId) {
    await tx.seriesNumber.updateMany({ where: { id: given.reservedId, communeId }, data: entry });
  } else {
    await tx.seriesNumber.create({
      data: { communeId, seriesId: series.id, number: given.number, ...entry },
      select: { id: true },
    });
  }
  await advanceSeries(tx, ref, series, symbol);
}
