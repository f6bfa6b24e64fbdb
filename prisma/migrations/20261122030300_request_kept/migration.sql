-- The standing body's tờ trình as it went to the Chairman.
ALTER TABLE "decision" ADD COLUMN "request_content" JSONB;
