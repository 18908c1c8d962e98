-- What a list shows of a ticket is found: symptom and category besides the model.
CREATE OR REPLACE FUNCTION "fill_ticket_search"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.search := search_vector(concat_ws(' ', NEW.number, NEW.contact_name, NEW.contact_phone, NEW.contact_email, NEW.address_detail,
    NEW.serial_text, NEW.description,
    (SELECT serial FROM device WHERE id = NEW.device_id),
    (SELECT concat_ws(' ', code, name_zh, name_en) FROM product_model WHERE id = NEW.model_id),
    (SELECT concat_ws(' ', name_zh, name_en) FROM product_category WHERE id = NEW.category_id),
    (SELECT concat_ws(' ', name_zh, name_en) FROM symptom WHERE id = NEW.symptom_id),
    (SELECT name FROM customer WHERE id = NEW.customer_id)))
    || coalesce((SELECT search_vector(string_agg(left(body, 4000), ' ')) FROM message WHERE ticket_id = NEW.id), ''::tsvector);
  RETURN NEW;
END $$;
DROP TRIGGER "search" ON "ticket";
CREATE TRIGGER "search" BEFORE INSERT OR UPDATE OF "contact_name", "contact_phone", "contact_email", "address_detail", "serial_text",
  "description", "device_id", "model_id", "category_id", "symptom_id", "customer_id" ON "ticket"
  FOR EACH ROW EXECUTE FUNCTION "fill_ticket_search"();
UPDATE "ticket" SET "symptom_id" = "symptom_id" WHERE "symptom_id" IS NOT NULL OR "category_id" IS NOT NULL;
