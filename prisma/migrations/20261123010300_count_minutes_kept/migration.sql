-- biên bản kiểm phiếu, as things stood when the round was counted; rounds counted before this have none.
ALTER TABLE "ballot_round" ADD COLUMN "minutes" JSONB;
