-- Which Excel file a pledge or a report was read from.
ALTER TABLE "pledge" ADD COLUMN "from_file" TEXT NOT NULL DEFAULT '';
ALTER TABLE "progress_report" ADD COLUMN "from_file" TEXT NOT NULL DEFAULT '';

-- A file is the office's to enter, as a paper is.
ALTER TABLE pledge ADD CONSTRAINT pledge_from_file_by_office CHECK (from_file = '' OR is_from_paper);
ALTER TABLE progress_report
  ADD CONSTRAINT progress_report_from_file_by_office CHECK (from_file = '' OR is_from_paper);
