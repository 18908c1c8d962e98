-- History is written once: emptying a table is no way round it either.
CREATE TRIGGER "no_truncate" BEFORE TRUNCATE ON "routing_decision" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "no_truncate" BEFORE TRUNCATE ON "message" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

-- What a round was decided on stays as it was when the ticket went on.
CREATE FUNCTION "refuse_frozen_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% % is frozen', TG_TABLE_NAME, OLD.id USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER "frozen" BEFORE UPDATE OR DELETE ON "diagnosis" FOR EACH ROW
  WHEN (OLD.frozen_at IS NOT NULL) EXECUTE FUNCTION "refuse_frozen_change"();
CREATE TRIGGER "frozen" BEFORE UPDATE OR DELETE ON "plan" FOR EACH ROW
  WHEN (OLD.frozen_at IS NOT NULL) EXECUTE FUNCTION "refuse_frozen_change"();
