-- Days that a draft gives its campaign are not the public's before its paper is issued.
ALTER TABLE "plan" ADD COLUMN "ends_on" DATE,
ADD COLUMN "starts_on" DATE;

ALTER TABLE plan ADD CONSTRAINT plan_days CHECK (starts_on <= ends_on);
