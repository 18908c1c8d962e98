-- CreateEnum
CREATE TYPE "customer_kind" AS ENUM ('individual', 'company', 'dealer');

-- CreateEnum
CREATE TYPE "customer_tier" AS ENUM ('standard', 'key');

-- CreateEnum
CREATE TYPE "cover_kind" AS ENUM ('labour', 'parts', 'majorParts');

-- CreateEnum
CREATE TYPE "checklist_item_type" AS ENUM ('check', 'number', 'text');

-- CreateEnum
CREATE TYPE "department_function" AS ENUM ('management', 'customerService', 'technicalSupport', 'repair', 'parts', 'quality', 'finance');

-- CreateEnum
CREATE TYPE "department_kind" AS ENUM ('company', 'department', 'group', 'office', 'station', 'dealer');

-- CreateEnum
CREATE TYPE "position_layer" AS ENUM ('leadership', 'management', 'operations');

-- CreateEnum
CREATE TYPE "assignment_kind" AS ENUM ('primary', 'concurrent', 'acting');

-- CreateEnum
CREATE TYPE "scope" AS ENUM ('own', 'department', 'departmentTree', 'company');

-- CreateEnum
CREATE TYPE "routing_strategy" AS ENUM ('leastLoaded', 'roundRobin', 'lastHandler', 'teamOnly');

-- CreateEnum
CREATE TYPE "clock_kind" AS ENUM ('firstResponse', 'diagnosis', 'engineerContact', 'arrival', 'resolution');

-- CreateEnum
CREATE TYPE "calendar_day_kind" AS ENUM ('holiday', 'workday');

-- CreateEnum
CREATE TYPE "ticket_stage" AS ENUM ('consult', 'diagnose', 'plan', 'execute', 'report', 'review');

-- CreateEnum
CREATE TYPE "ticket_state" AS ENUM ('open', 'waitingCustomer', 'waitingParts', 'onHold', 'closed', 'cancelled');

-- CreateEnum
CREATE TYPE "ticket_kind" AS ENUM ('consultation', 'repair', 'installation', 'maintenance', 'upgrade', 'complaint', 'returnExchange', 'partsOrder', 'training');

-- CreateEnum
CREATE TYPE "ticket_channel" AS ENUM ('web', 'phone', 'email', 'chat', 'dealer', 'walkIn', 'api');

-- CreateEnum
CREATE TYPE "ticket_priority" AS ENUM ('urgent', 'high', 'normal', 'low');

-- CreateEnum
CREATE TYPE "warranty_verdict" AS ENUM ('inWarranty', 'outOfWarranty', 'unknown');

-- CreateEnum
CREATE TYPE "service_mode" AS ENUM ('onSite', 'depot', 'mailIn', 'remote');

-- CreateEnum
CREATE TYPE "cancel_cause" AS ENUM ('duplicate', 'spam', 'withdrawn', 'outOfScope');

-- CreateEnum
CREATE TYPE "message_audience" AS ENUM ('customer', 'internal');

-- CreateEnum
CREATE TYPE "attachment_kind" AS ENUM ('photo', 'signature', 'reportPdf');

-- CreateEnum
CREATE TYPE "cause_level" AS ENUM ('suspected', 'confirmed');

-- CreateEnum
CREATE TYPE "diagnosis_method" AS ENUM ('remote', 'onSite', 'bench');

-- CreateEnum
CREATE TYPE "responsibility" AS ENUM ('maker', 'transport', 'installation', 'use', 'undetermined');

-- CreateEnum
CREATE TYPE "plan_place" AS ENUM ('onSite', 'depot', 'remote');

-- CreateEnum
CREATE TYPE "part_supply" AS ENUM ('reserved', 'backordered');

-- CreateEnum
CREATE TYPE "quote_state" AS ENUM ('sent', 'accepted', 'declined', 'withdrawn');

-- CreateEnum
CREATE TYPE "visit_kind" AS ENUM ('onSite', 'bench');

-- CreateEnum
CREATE TYPE "visit_outcome" AS ENUM ('completed', 'incomplete');

-- CreateEnum
CREATE TYPE "part_disposition" AS ENUM ('used', 'returned', 'released');

-- CreateEnum
CREATE TYPE "old_part_state" AS ENUM ('notOwed', 'owed', 'received', 'waived');

-- CreateEnum
CREATE TYPE "signature_kind" AS ENUM ('drawn', 'typed', 'waived');

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "user_agent" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "setup_link" (
    "id" UUID NOT NULL,
    "person_id" UUID,
    "token_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "setup_link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "api_token" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_token_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" TEXT NOT NULL,
    "window_start" TIMESTAMPTZ(3) NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key","window_start")
);

-- CreateTable
CREATE TABLE "idempotency_key" (
    "owner" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "route" TEXT NOT NULL,
    "body_hash" TEXT NOT NULL,
    "response_status" INTEGER,
    "response_body" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "idempotency_key_pkey" PRIMARY KEY ("owner","key")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "id" BIGSERIAL NOT NULL,
    "type" TEXT NOT NULL,
    "actor_kind" TEXT NOT NULL,
    "actor_id" TEXT,
    "subject" TEXT NOT NULL DEFAULT '',
    "payload" JSONB NOT NULL DEFAULT '{}',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "customer" (
    "id" UUID NOT NULL,
    "kind" "customer_kind" NOT NULL DEFAULT 'individual',
    "tier" "customer_tier" NOT NULL DEFAULT 'standard',
    "name" TEXT NOT NULL,
    "phone" TEXT NOT NULL,
    "email" TEXT,
    "locale" TEXT NOT NULL DEFAULT 'zh-CN',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "customer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "address" (
    "id" UUID NOT NULL,
    "customer_id" UUID NOT NULL,
    "area_code" TEXT NOT NULL,
    "detail" TEXT NOT NULL,

    CONSTRAINT "address_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "product_category" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name_zh" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "icon" TEXT NOT NULL DEFAULT 'package',
    "safety_zh" TEXT NOT NULL,
    "safety_en" TEXT NOT NULL,
    "sort_order" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "product_category_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "product_model" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "category_id" UUID NOT NULL,
    "name_zh" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "sort_order" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "product_model_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "warranty_term" (
    "model_id" UUID NOT NULL,
    "cover" "cover_kind" NOT NULL,
    "months" INTEGER NOT NULL,

    CONSTRAINT "warranty_term_pkey" PRIMARY KEY ("model_id","cover")
);

-- CreateTable
CREATE TABLE "symptom" (
    "id" UUID NOT NULL,
    "category_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name_zh" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "icon" TEXT NOT NULL DEFAULT 'circle-help',
    "sort_order" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "symptom_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "fault_code" (
    "id" UUID NOT NULL,
    "category_id" UUID NOT NULL,
    "parent_id" UUID,
    "code" TEXT NOT NULL,
    "name_zh" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "sort_order" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "fault_code_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "checklist_item" (
    "id" UUID NOT NULL,
    "category_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "label_zh" TEXT NOT NULL,
    "label_en" TEXT NOT NULL,
    "type" "checklist_item_type" NOT NULL DEFAULT 'check',
    "unit" TEXT NOT NULL DEFAULT '',
    "minimum" DECIMAL(12,3),
    "maximum" DECIMAL(12,3),
    "is_test" BOOLEAN NOT NULL DEFAULT false,
    "is_required" BOOLEAN NOT NULL DEFAULT true,
    "sort_order" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "checklist_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "device" (
    "id" UUID NOT NULL,
    "serial" TEXT NOT NULL,
    "model_id" UUID NOT NULL,
    "customer_id" UUID,
    "address_id" UUID,
    "shipped_on" DATE,
    "purchased_on" DATE,
    "installed_on" DATE,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "device_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "department" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name_zh" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "kind" "department_kind" NOT NULL,
    "function" "department_function" NOT NULL,
    "parent_id" UUID,
    "sort_order" INTEGER NOT NULL DEFAULT 0,
    "area_codes" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "closed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "department_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "position" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "department_id" UUID NOT NULL,
    "title_zh" TEXT NOT NULL,
    "title_en" TEXT NOT NULL,
    "duties_zh" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "duties_en" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "requirements_zh" TEXT NOT NULL DEFAULT '',
    "requirements_en" TEXT NOT NULL DEFAULT '',
    "layer" "position_layer" NOT NULL,
    "headcount" INTEGER NOT NULL,
    "is_head" BOOLEAN NOT NULL DEFAULT false,
    "reports_to_id" UUID,
    "sort_order" INTEGER NOT NULL DEFAULT 0,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "position_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "role" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "name_zh" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,

    CONSTRAINT "role_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "role_capability" (
    "role_id" UUID NOT NULL,
    "capability" TEXT NOT NULL,
    "scope" "scope" NOT NULL,

    CONSTRAINT "role_capability_pkey" PRIMARY KEY ("role_id","capability")
);

-- CreateTable
CREATE TABLE "position_role" (
    "position_id" UUID NOT NULL,
    "role_id" UUID NOT NULL,

    CONSTRAINT "position_role_pkey" PRIMARY KEY ("position_id","role_id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_en" TEXT,
    "phone" TEXT,
    "locale" TEXT,
    "password_hash" TEXT,
    "disabled_at" TIMESTAMPTZ(3),
    "max_open_tickets" INTEGER NOT NULL DEFAULT 40,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assignment" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "position_id" UUID NOT NULL,
    "kind" "assignment_kind" NOT NULL DEFAULT 'primary',
    "share_percent" INTEGER NOT NULL DEFAULT 100,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,

    CONSTRAINT "assignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "leave" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "from_day" DATE NOT NULL,
    "to_day" DATE NOT NULL,
    "deputy_id" UUID,
    "reason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "leave_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person_certificate" (
    "person_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "valid_until" DATE,

    CONSTRAINT "person_certificate_pkey" PRIMARY KEY ("person_id","code")
);

-- CreateTable
CREATE TABLE "part" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "name_zh" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "unit" TEXT NOT NULL DEFAULT 'pcs',
    "is_divisible" BOOLEAN NOT NULL DEFAULT false,
    "is_returnable" BOOLEAN NOT NULL DEFAULT true,
    "price_minor" INTEGER NOT NULL,

    CONSTRAINT "part_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "part_fit" (
    "part_id" UUID NOT NULL,
    "model_id" UUID NOT NULL,

    CONSTRAINT "part_fit_pkey" PRIMARY KEY ("part_id","model_id")
);

-- CreateTable
CREATE TABLE "routing_rule" (
    "id" UUID NOT NULL,
    "sort_order" INTEGER NOT NULL,
    "is_enabled" BOOLEAN NOT NULL DEFAULT true,
    "name_zh" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "stage" "ticket_stage",
    "kind" "ticket_kind",
    "category_id" UUID,
    "area_codes" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "priority" "ticket_priority",
    "warranty" "warranty_verdict",
    "tier" "customer_tier",
    "channel" "ticket_channel",
    "department_id" UUID,
    "position_id" UUID,
    "strategy" "routing_strategy" NOT NULL DEFAULT 'leastLoaded',
    "certificate" TEXT,

    CONSTRAINT "routing_rule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "routing_decision" (
    "id" UUID NOT NULL,
    "ticket_id" UUID NOT NULL,
    "stage" "ticket_stage" NOT NULL,
    "department_id" UUID,
    "person_id" UUID,
    "reasons" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "routing_decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "business_calendar" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name_zh" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL,

    CONSTRAINT "business_calendar_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "calendar_block" (
    "calendar_id" UUID NOT NULL,
    "weekday" INTEGER NOT NULL,
    "start_minute" INTEGER NOT NULL,
    "end_minute" INTEGER NOT NULL,

    CONSTRAINT "calendar_block_pkey" PRIMARY KEY ("calendar_id","weekday","start_minute")
);

-- CreateTable
CREATE TABLE "calendar_day" (
    "calendar_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "kind" "calendar_day_kind" NOT NULL,
    "name_zh" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,

    CONSTRAINT "calendar_day_pkey" PRIMARY KEY ("calendar_id","day")
);

-- CreateTable
CREATE TABLE "sla_policy" (
    "id" UUID NOT NULL,
    "sort_order" INTEGER NOT NULL,
    "name_zh" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "priority" "ticket_priority",
    "kind" "ticket_kind",
    "warranty" "warranty_verdict",
    "tier" "customer_tier",
    "calendar_id" UUID NOT NULL,

    CONSTRAINT "sla_policy_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sla_target" (
    "policy_id" UUID NOT NULL,
    "clock" "clock_kind" NOT NULL,
    "minutes" INTEGER NOT NULL,
    "uses_calendar" BOOLEAN NOT NULL DEFAULT true,
    "pauses_for_customer" BOOLEAN NOT NULL DEFAULT true,
    "pauses_for_parts" BOOLEAN NOT NULL DEFAULT false,
    "pauses_on_hold" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "sla_target_pkey" PRIMARY KEY ("policy_id","clock")
);

-- CreateTable
CREATE TABLE "ticket_clock" (
    "id" UUID NOT NULL,
    "ticket_id" UUID NOT NULL,
    "policy_id" UUID NOT NULL,
    "clock" "clock_kind" NOT NULL,
    "target_minutes" INTEGER NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "paused_at" TIMESTAMPTZ(3),
    "stopped_at" TIMESTAMPTZ(3),

    CONSTRAINT "ticket_clock_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "clock_pause" (
    "id" UUID NOT NULL,
    "clock_id" UUID NOT NULL,
    "state" "ticket_state" NOT NULL,
    "from_at" TIMESTAMPTZ(3) NOT NULL,
    "to_at" TIMESTAMPTZ(3),

    CONSTRAINT "clock_pause_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ticket" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "stage" "ticket_stage" NOT NULL DEFAULT 'consult',
    "state" "ticket_state" NOT NULL DEFAULT 'open',
    "kind" "ticket_kind" NOT NULL,
    "channel" "ticket_channel" NOT NULL,
    "priority" "ticket_priority" NOT NULL DEFAULT 'normal',
    "customer_id" UUID NOT NULL,
    "contact_name" TEXT NOT NULL,
    "contact_phone" TEXT NOT NULL,
    "contact_email" TEXT,
    "area_code" TEXT,
    "address_detail" TEXT NOT NULL DEFAULT '',
    "locale" TEXT NOT NULL DEFAULT 'zh-CN',
    "device_id" UUID,
    "model_id" UUID,
    "category_id" UUID,
    "serial_text" TEXT NOT NULL DEFAULT '',
    "symptom_id" UUID,
    "description" TEXT NOT NULL,
    "service_mode" "service_mode",
    "preferred_time" JSONB,
    "warranty" "warranty_verdict" NOT NULL DEFAULT 'unknown',
    "warranty_reason" JSONB,
    "warranty_overruled" BOOLEAN NOT NULL DEFAULT false,
    "department_id" UUID,
    "assignee_id" UUID,
    "is_held" BOOLEAN NOT NULL DEFAULT false,
    "held_reasons" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "consent_at" TIMESTAMPTZ(3),
    "consent_version" TEXT,
    "reopen_count" INTEGER NOT NULL DEFAULT 0,
    "hold_until" TIMESTAMPTZ(3),
    "cancel_cause" "cancel_cause",
    "duplicate_of_id" UUID,
    "follow_up_of_id" UUID,
    "next_due_at" TIMESTAMPTZ(3),
    "review_since" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_transition_id" BIGINT,
    "search" tsvector,

    CONSTRAINT "ticket_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ticket_counter" (
    "day" TEXT NOT NULL,
    "last" INTEGER NOT NULL,

    CONSTRAINT "ticket_counter_pkey" PRIMARY KEY ("day")
);

-- CreateTable
CREATE TABLE "tracking_token" (
    "id" UUID NOT NULL,
    "ticket_id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "tracking_token_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "workflow_transition" (
    "action" TEXT NOT NULL,
    "from_stage" "ticket_stage" NOT NULL,
    "from_state" "ticket_state" NOT NULL,
    "to_stage" "ticket_stage" NOT NULL,
    "to_state" "ticket_state" NOT NULL,

    CONSTRAINT "workflow_transition_pkey" PRIMARY KEY ("action","from_stage","from_state","to_stage","to_state")
);

-- CreateTable
CREATE TABLE "ticket_transition" (
    "id" BIGSERIAL NOT NULL,
    "ticket_id" UUID NOT NULL,
    "action" TEXT NOT NULL,
    "from_stage" "ticket_stage",
    "from_state" "ticket_state",
    "to_stage" "ticket_stage" NOT NULL,
    "to_state" "ticket_state" NOT NULL,
    "person_id" UUID,
    "actor_kind" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "is_override" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ticket_transition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ticket_event" (
    "id" BIGSERIAL NOT NULL,
    "ticket_id" UUID NOT NULL,
    "ticket_version" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "actor_kind" TEXT NOT NULL,
    "person_id" UUID,
    "is_customer_visible" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ticket_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ticket_involvement" (
    "ticket_id" UUID NOT NULL,
    "department_id" UUID NOT NULL,
    "person_key" UUID NOT NULL,
    "person_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ticket_involvement_pkey" PRIMARY KEY ("ticket_id","department_id","person_key")
);

-- CreateTable
CREATE TABLE "message" (
    "id" UUID NOT NULL,
    "ticket_id" UUID NOT NULL,
    "audience" "message_audience" NOT NULL,
    "author_kind" TEXT NOT NULL,
    "person_id" UUID,
    "body" TEXT NOT NULL,
    "client_key" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "attachment" (
    "id" UUID NOT NULL,
    "ticket_id" UUID,
    "draft_id" UUID,
    "message_id" UUID,
    "visit_id" UUID,
    "kind" "attachment_kind" NOT NULL,
    "file_name" TEXT NOT NULL,
    "mime_type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "storage_key" TEXT NOT NULL,
    "thumbnail_key" TEXT,
    "width" INTEGER,
    "height" INTEGER,
    "is_customer_visible" BOOLEAN NOT NULL DEFAULT true,
    "uploaded_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "attachment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "request_draft" (
    "id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "answers" JSONB NOT NULL DEFAULT '{}',
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ticket_id" UUID,

    CONSTRAINT "request_draft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "diagnosis" (
    "id" UUID NOT NULL,
    "ticket_id" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "symptom_id" UUID,
    "fault_code_id" UUID NOT NULL,
    "cause" TEXT NOT NULL,
    "cause_level" "cause_level" NOT NULL,
    "method" "diagnosis_method" NOT NULL,
    "evidence" TEXT NOT NULL DEFAULT '',
    "responsibility" "responsibility" NOT NULL,
    "warranty" "warranty_verdict" NOT NULL,
    "remote_solution" TEXT NOT NULL DEFAULT '',
    "person_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "frozen_at" TIMESTAMPTZ(3),

    CONSTRAINT "diagnosis_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan" (
    "id" UUID NOT NULL,
    "ticket_id" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "place" "plan_place" NOT NULL,
    "steps" TEXT[],
    "labour_minutes" INTEGER NOT NULL,
    "is_chargeable" BOOLEAN NOT NULL,
    "appointment_start" TIMESTAMPTZ(3),
    "appointment_end" TIMESTAMPTZ(3),
    "required_certificate" TEXT,
    "note" TEXT NOT NULL DEFAULT '',
    "person_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "frozen_at" TIMESTAMPTZ(3),

    CONSTRAINT "plan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_part" (
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "part_id" UUID NOT NULL,
    "quantity" DECIMAL(12,3) NOT NULL,
    "supply" "part_supply" NOT NULL,
    "promised_on" DATE,

    CONSTRAINT "plan_part_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "quote" (
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "state" "quote_state" NOT NULL DEFAULT 'sent',
    "lines" JSONB NOT NULL,
    "total_minor" INTEGER NOT NULL,
    "currency" TEXT NOT NULL DEFAULT 'CNY',
    "valid_until" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_at" TIMESTAMPTZ(3),
    "decline_reason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "quote_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "visit" (
    "id" UUID NOT NULL,
    "ticket_id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "kind" "visit_kind" NOT NULL,
    "engineer_id" UUID NOT NULL,
    "dispatched_at" TIMESTAMPTZ(3) NOT NULL,
    "contacted_at" TIMESTAMPTZ(3),
    "eta" TIMESTAMPTZ(3),
    "arrived_at" TIMESTAMPTZ(3),
    "started_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),
    "outcome" "visit_outcome",
    "note" TEXT NOT NULL DEFAULT '',
    "called_off_at" TIMESTAMPTZ(3),
    "called_off_reason" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "visit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "visit_check" (
    "visit_id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "value" TEXT NOT NULL DEFAULT '',
    "is_passed" BOOLEAN NOT NULL,

    CONSTRAINT "visit_check_pkey" PRIMARY KEY ("visit_id","item_id")
);

-- CreateTable
CREATE TABLE "visit_part" (
    "id" UUID NOT NULL,
    "visit_id" UUID NOT NULL,
    "part_id" UUID NOT NULL,
    "quantity" DECIMAL(12,3) NOT NULL,
    "disposition" "part_disposition" NOT NULL,
    "old_part" "old_part_state" NOT NULL DEFAULT 'notOwed',
    "old_part_serial" TEXT NOT NULL DEFAULT '',
    "old_part_reason" TEXT NOT NULL DEFAULT '',
    "old_part_at" TIMESTAMPTZ(3),

    CONSTRAINT "visit_part_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "service_report" (
    "id" UUID NOT NULL,
    "ticket_id" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "findings" TEXT NOT NULL,
    "work_done" TEXT NOT NULL,
    "advice" TEXT NOT NULL DEFAULT '',
    "labour_minutes" INTEGER NOT NULL DEFAULT 0,
    "charges_minor" INTEGER NOT NULL DEFAULT 0,
    "currency" TEXT NOT NULL DEFAULT 'CNY',
    "signature_asked_at" TIMESTAMPTZ(3),
    "signature_kind" "signature_kind",
    "signer_name" TEXT NOT NULL DEFAULT '',
    "signature_path" TEXT,
    "signature_ip" TEXT,
    "waiver_reason" TEXT NOT NULL DEFAULT '',
    "signed_at" TIMESTAMPTZ(3),
    "content_hash" TEXT,
    "pdf_id" UUID,
    "delivered_at" TIMESTAMPTZ(3),
    "voided_at" TIMESTAMPTZ(3),
    "person_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "service_report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "survey_response" (
    "id" UUID NOT NULL,
    "ticket_id" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "stars" INTEGER NOT NULL,
    "reasons" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "comment" TEXT NOT NULL DEFAULT '',
    "is_solved" BOOLEAN NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "survey_response_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "revisit" (
    "id" UUID NOT NULL,
    "ticket_id" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "is_reached" BOOLEAN NOT NULL,
    "is_satisfied" BOOLEAN,
    "note" TEXT NOT NULL DEFAULT '',
    "called_at" TIMESTAMPTZ(3) NOT NULL,
    "person_id" UUID NOT NULL,

    CONSTRAINT "revisit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "review" (
    "id" UUID NOT NULL,
    "ticket_id" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "quality_score" INTEGER NOT NULL,
    "complaint" TEXT NOT NULL DEFAULT '',
    "improvement_action" TEXT NOT NULL DEFAULT '',
    "person_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "review_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "session_person_id_idx" ON "session"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "setup_link_token_hash_key" ON "setup_link"("token_hash");

-- CreateIndex
CREATE INDEX "setup_link_person_id_idx" ON "setup_link"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "api_token_token_hash_key" ON "api_token"("token_hash");

-- CreateIndex
CREATE INDEX "api_token_person_id_idx" ON "api_token"("person_id");

-- CreateIndex
CREATE INDEX "idempotency_key_created_at_idx" ON "idempotency_key"("created_at");

-- CreateIndex
CREATE INDEX "audit_event_created_at_idx" ON "audit_event"("created_at");

-- CreateIndex
CREATE UNIQUE INDEX "customer_phone_key" ON "customer"("phone");

-- CreateIndex
CREATE INDEX "address_customer_id_idx" ON "address"("customer_id");

-- CreateIndex
CREATE UNIQUE INDEX "product_category_code_key" ON "product_category"("code");

-- CreateIndex
CREATE UNIQUE INDEX "product_model_code_key" ON "product_model"("code");

-- CreateIndex
CREATE INDEX "product_model_category_id_idx" ON "product_model"("category_id");

-- CreateIndex
CREATE UNIQUE INDEX "symptom_code_key" ON "symptom"("code");

-- CreateIndex
CREATE INDEX "symptom_category_id_idx" ON "symptom"("category_id");

-- CreateIndex
CREATE UNIQUE INDEX "fault_code_code_key" ON "fault_code"("code");

-- CreateIndex
CREATE INDEX "fault_code_category_id_idx" ON "fault_code"("category_id");

-- CreateIndex
CREATE INDEX "fault_code_parent_id_idx" ON "fault_code"("parent_id");

-- CreateIndex
CREATE UNIQUE INDEX "checklist_item_code_key" ON "checklist_item"("code");

-- CreateIndex
CREATE INDEX "checklist_item_category_id_idx" ON "checklist_item"("category_id");

-- CreateIndex
CREATE UNIQUE INDEX "device_serial_key" ON "device"("serial");

-- CreateIndex
CREATE INDEX "device_customer_id_idx" ON "device"("customer_id");

-- CreateIndex
CREATE INDEX "device_model_id_idx" ON "device"("model_id");

-- CreateIndex
CREATE INDEX "device_address_id_idx" ON "device"("address_id");

-- CreateIndex
CREATE UNIQUE INDEX "department_code_key" ON "department"("code");

-- CreateIndex
CREATE INDEX "department_parent_id_idx" ON "department"("parent_id");

-- CreateIndex
CREATE UNIQUE INDEX "position_code_key" ON "position"("code");

-- CreateIndex
CREATE INDEX "position_department_id_idx" ON "position"("department_id");

-- CreateIndex
CREATE INDEX "position_reports_to_id_idx" ON "position"("reports_to_id");

-- CreateIndex
CREATE UNIQUE INDEX "role_key_key" ON "role"("key");

-- CreateIndex
CREATE UNIQUE INDEX "person_email_key" ON "person"("email");

-- CreateIndex
CREATE INDEX "assignment_person_id_idx" ON "assignment"("person_id");

-- CreateIndex
CREATE INDEX "assignment_position_id_idx" ON "assignment"("position_id");

-- CreateIndex
CREATE INDEX "leave_person_id_idx" ON "leave"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "part_number_key" ON "part"("number");

-- CreateIndex
CREATE INDEX "part_fit_model_id_idx" ON "part_fit"("model_id");

-- CreateIndex
CREATE UNIQUE INDEX "routing_rule_sort_order_key" ON "routing_rule"("sort_order");

-- CreateIndex
CREATE INDEX "routing_rule_category_id_idx" ON "routing_rule"("category_id");

-- CreateIndex
CREATE INDEX "routing_rule_department_id_idx" ON "routing_rule"("department_id");

-- CreateIndex
CREATE INDEX "routing_rule_position_id_idx" ON "routing_rule"("position_id");

-- CreateIndex
CREATE INDEX "routing_decision_ticket_id_idx" ON "routing_decision"("ticket_id");

-- CreateIndex
CREATE INDEX "routing_decision_department_id_idx" ON "routing_decision"("department_id");

-- CreateIndex
CREATE INDEX "routing_decision_person_id_created_at_idx" ON "routing_decision"("person_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "business_calendar_code_key" ON "business_calendar"("code");

-- CreateIndex
CREATE UNIQUE INDEX "sla_policy_sort_order_key" ON "sla_policy"("sort_order");

-- CreateIndex
CREATE INDEX "ticket_clock_ticket_id_idx" ON "ticket_clock"("ticket_id");

-- CreateIndex
CREATE INDEX "ticket_clock_policy_id_idx" ON "ticket_clock"("policy_id");

-- CreateIndex
CREATE INDEX "clock_pause_clock_id_idx" ON "clock_pause"("clock_id");

-- CreateIndex
CREATE UNIQUE INDEX "ticket_number_key" ON "ticket"("number");

-- CreateIndex
CREATE UNIQUE INDEX "ticket_last_transition_id_key" ON "ticket"("last_transition_id");

-- CreateIndex
CREATE INDEX "ticket_customer_id_created_at_idx" ON "ticket"("customer_id", "created_at");

-- CreateIndex
CREATE INDEX "ticket_device_id_created_at_idx" ON "ticket"("device_id", "created_at");

-- CreateIndex
CREATE INDEX "ticket_created_at_id_idx" ON "ticket"("created_at", "id");

-- CreateIndex
CREATE INDEX "ticket_updated_at_id_idx" ON "ticket"("updated_at", "id");

-- CreateIndex
CREATE INDEX "ticket_next_due_at_id_idx" ON "ticket"("next_due_at", "id");

-- CreateIndex
CREATE INDEX "ticket_assignee_id_state_idx" ON "ticket"("assignee_id", "state");

-- CreateIndex
CREATE INDEX "ticket_department_id_state_idx" ON "ticket"("department_id", "state");

-- CreateIndex
CREATE INDEX "ticket_contact_phone_idx" ON "ticket"("contact_phone");

-- CreateIndex
CREATE INDEX "ticket_model_id_idx" ON "ticket"("model_id");

-- CreateIndex
CREATE INDEX "ticket_category_id_idx" ON "ticket"("category_id");

-- CreateIndex
CREATE INDEX "ticket_symptom_id_idx" ON "ticket"("symptom_id");

-- CreateIndex
CREATE INDEX "ticket_duplicate_of_id_idx" ON "ticket"("duplicate_of_id");

-- CreateIndex
CREATE INDEX "ticket_follow_up_of_id_idx" ON "ticket"("follow_up_of_id");

-- CreateIndex
CREATE INDEX "ticket_search_idx" ON "ticket" USING GIN ("search");

-- CreateIndex
CREATE UNIQUE INDEX "tracking_token_token_hash_key" ON "tracking_token"("token_hash");

-- CreateIndex
CREATE INDEX "tracking_token_ticket_id_idx" ON "tracking_token"("ticket_id");

-- CreateIndex
CREATE INDEX "ticket_transition_ticket_id_id_idx" ON "ticket_transition"("ticket_id", "id");

-- CreateIndex
CREATE INDEX "ticket_transition_person_id_idx" ON "ticket_transition"("person_id");

-- CreateIndex
CREATE INDEX "ticket_event_ticket_id_id_idx" ON "ticket_event"("ticket_id", "id");

-- CreateIndex
CREATE INDEX "ticket_event_person_id_idx" ON "ticket_event"("person_id");

-- CreateIndex
CREATE INDEX "ticket_involvement_department_id_ticket_id_idx" ON "ticket_involvement"("department_id", "ticket_id");

-- CreateIndex
CREATE INDEX "ticket_involvement_person_id_ticket_id_idx" ON "ticket_involvement"("person_id", "ticket_id");

-- CreateIndex
CREATE UNIQUE INDEX "message_client_key_key" ON "message"("client_key");

-- CreateIndex
CREATE INDEX "message_ticket_id_created_at_idx" ON "message"("ticket_id", "created_at");

-- CreateIndex
CREATE INDEX "message_person_id_idx" ON "message"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "attachment_storage_key_key" ON "attachment"("storage_key");

-- CreateIndex
CREATE INDEX "attachment_ticket_id_idx" ON "attachment"("ticket_id");

-- CreateIndex
CREATE INDEX "attachment_draft_id_idx" ON "attachment"("draft_id");

-- CreateIndex
CREATE INDEX "attachment_message_id_idx" ON "attachment"("message_id");

-- CreateIndex
CREATE INDEX "attachment_visit_id_idx" ON "attachment"("visit_id");

-- CreateIndex
CREATE UNIQUE INDEX "request_draft_token_hash_key" ON "request_draft"("token_hash");

-- CreateIndex
CREATE INDEX "request_draft_updated_at_idx" ON "request_draft"("updated_at");

-- CreateIndex
CREATE INDEX "request_draft_ticket_id_idx" ON "request_draft"("ticket_id");

-- CreateIndex
CREATE INDEX "diagnosis_fault_code_id_idx" ON "diagnosis"("fault_code_id");

-- CreateIndex
CREATE INDEX "diagnosis_symptom_id_idx" ON "diagnosis"("symptom_id");

-- CreateIndex
CREATE INDEX "diagnosis_person_id_idx" ON "diagnosis"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "diagnosis_ticket_id_round_key" ON "diagnosis"("ticket_id", "round");

-- CreateIndex
CREATE INDEX "plan_person_id_idx" ON "plan"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "plan_ticket_id_round_key" ON "plan"("ticket_id", "round");

-- CreateIndex
CREATE INDEX "plan_part_part_id_idx" ON "plan_part"("part_id");

-- CreateIndex
CREATE UNIQUE INDEX "plan_part_plan_id_part_id_key" ON "plan_part"("plan_id", "part_id");

-- CreateIndex
CREATE INDEX "quote_plan_id_idx" ON "quote"("plan_id");

-- CreateIndex
CREATE INDEX "visit_ticket_id_idx" ON "visit"("ticket_id");

-- CreateIndex
CREATE INDEX "visit_plan_id_idx" ON "visit"("plan_id");

-- CreateIndex
CREATE INDEX "visit_engineer_id_dispatched_at_idx" ON "visit"("engineer_id", "dispatched_at");

-- CreateIndex
CREATE INDEX "visit_check_item_id_idx" ON "visit_check"("item_id");

-- CreateIndex
CREATE INDEX "visit_part_part_id_idx" ON "visit_part"("part_id");

-- CreateIndex
CREATE UNIQUE INDEX "visit_part_visit_id_part_id_disposition_key" ON "visit_part"("visit_id", "part_id", "disposition");

-- CreateIndex
CREATE INDEX "service_report_person_id_idx" ON "service_report"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "service_report_ticket_id_round_key" ON "service_report"("ticket_id", "round");

-- CreateIndex
CREATE UNIQUE INDEX "survey_response_ticket_id_round_key" ON "survey_response"("ticket_id", "round");

-- CreateIndex
CREATE INDEX "revisit_ticket_id_idx" ON "revisit"("ticket_id");

-- CreateIndex
CREATE INDEX "revisit_person_id_idx" ON "revisit"("person_id");

-- CreateIndex
CREATE INDEX "review_person_id_idx" ON "review"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "review_ticket_id_round_key" ON "review"("ticket_id", "round");

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "setup_link" ADD CONSTRAINT "setup_link_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "api_token" ADD CONSTRAINT "api_token_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "address" ADD CONSTRAINT "address_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "product_model" ADD CONSTRAINT "product_model_category_id_fkey" FOREIGN KEY ("category_id") REFERENCES "product_category"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "warranty_term" ADD CONSTRAINT "warranty_term_model_id_fkey" FOREIGN KEY ("model_id") REFERENCES "product_model"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "symptom" ADD CONSTRAINT "symptom_category_id_fkey" FOREIGN KEY ("category_id") REFERENCES "product_category"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fault_code" ADD CONSTRAINT "fault_code_category_id_fkey" FOREIGN KEY ("category_id") REFERENCES "product_category"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fault_code" ADD CONSTRAINT "fault_code_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "fault_code"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "checklist_item" ADD CONSTRAINT "checklist_item_category_id_fkey" FOREIGN KEY ("category_id") REFERENCES "product_category"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "device" ADD CONSTRAINT "device_model_id_fkey" FOREIGN KEY ("model_id") REFERENCES "product_model"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "device" ADD CONSTRAINT "device_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "device" ADD CONSTRAINT "device_address_id_fkey" FOREIGN KEY ("address_id") REFERENCES "address"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "department" ADD CONSTRAINT "department_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "department"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "position" ADD CONSTRAINT "position_department_id_fkey" FOREIGN KEY ("department_id") REFERENCES "department"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "position" ADD CONSTRAINT "position_reports_to_id_fkey" FOREIGN KEY ("reports_to_id") REFERENCES "position"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_capability" ADD CONSTRAINT "role_capability_role_id_fkey" FOREIGN KEY ("role_id") REFERENCES "role"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "position_role" ADD CONSTRAINT "position_role_position_id_fkey" FOREIGN KEY ("position_id") REFERENCES "position"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "position_role" ADD CONSTRAINT "position_role_role_id_fkey" FOREIGN KEY ("role_id") REFERENCES "role"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_position_id_fkey" FOREIGN KEY ("position_id") REFERENCES "position"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "leave" ADD CONSTRAINT "leave_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "leave" ADD CONSTRAINT "leave_deputy_id_fkey" FOREIGN KEY ("deputy_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person_certificate" ADD CONSTRAINT "person_certificate_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "part_fit" ADD CONSTRAINT "part_fit_part_id_fkey" FOREIGN KEY ("part_id") REFERENCES "part"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "part_fit" ADD CONSTRAINT "part_fit_model_id_fkey" FOREIGN KEY ("model_id") REFERENCES "product_model"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "routing_rule" ADD CONSTRAINT "routing_rule_category_id_fkey" FOREIGN KEY ("category_id") REFERENCES "product_category"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "routing_rule" ADD CONSTRAINT "routing_rule_department_id_fkey" FOREIGN KEY ("department_id") REFERENCES "department"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "routing_rule" ADD CONSTRAINT "routing_rule_position_id_fkey" FOREIGN KEY ("position_id") REFERENCES "position"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "routing_decision" ADD CONSTRAINT "routing_decision_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "ticket"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "routing_decision" ADD CONSTRAINT "routing_decision_department_id_fkey" FOREIGN KEY ("department_id") REFERENCES "department"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "routing_decision" ADD CONSTRAINT "routing_decision_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calendar_block" ADD CONSTRAINT "calendar_block_calendar_id_fkey" FOREIGN KEY ("calendar_id") REFERENCES "business_calendar"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calendar_day" ADD CONSTRAINT "calendar_day_calendar_id_fkey" FOREIGN KEY ("calendar_id") REFERENCES "business_calendar"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sla_policy" ADD CONSTRAINT "sla_policy_calendar_id_fkey" FOREIGN KEY ("calendar_id") REFERENCES "business_calendar"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sla_target" ADD CONSTRAINT "sla_target_policy_id_fkey" FOREIGN KEY ("policy_id") REFERENCES "sla_policy"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket_clock" ADD CONSTRAINT "ticket_clock_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "ticket"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket_clock" ADD CONSTRAINT "ticket_clock_policy_id_fkey" FOREIGN KEY ("policy_id") REFERENCES "sla_policy"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "clock_pause" ADD CONSTRAINT "clock_pause_clock_id_fkey" FOREIGN KEY ("clock_id") REFERENCES "ticket_clock"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket" ADD CONSTRAINT "ticket_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket" ADD CONSTRAINT "ticket_device_id_fkey" FOREIGN KEY ("device_id") REFERENCES "device"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket" ADD CONSTRAINT "ticket_model_id_fkey" FOREIGN KEY ("model_id") REFERENCES "product_model"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket" ADD CONSTRAINT "ticket_category_id_fkey" FOREIGN KEY ("category_id") REFERENCES "product_category"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket" ADD CONSTRAINT "ticket_symptom_id_fkey" FOREIGN KEY ("symptom_id") REFERENCES "symptom"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket" ADD CONSTRAINT "ticket_department_id_fkey" FOREIGN KEY ("department_id") REFERENCES "department"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket" ADD CONSTRAINT "ticket_assignee_id_fkey" FOREIGN KEY ("assignee_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket" ADD CONSTRAINT "ticket_duplicate_of_id_fkey" FOREIGN KEY ("duplicate_of_id") REFERENCES "ticket"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket" ADD CONSTRAINT "ticket_follow_up_of_id_fkey" FOREIGN KEY ("follow_up_of_id") REFERENCES "ticket"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tracking_token" ADD CONSTRAINT "tracking_token_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "ticket"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket_transition" ADD CONSTRAINT "ticket_transition_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "ticket"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket_transition" ADD CONSTRAINT "ticket_transition_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket_event" ADD CONSTRAINT "ticket_event_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "ticket"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket_event" ADD CONSTRAINT "ticket_event_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket_involvement" ADD CONSTRAINT "ticket_involvement_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "ticket"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket_involvement" ADD CONSTRAINT "ticket_involvement_department_id_fkey" FOREIGN KEY ("department_id") REFERENCES "department"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket_involvement" ADD CONSTRAINT "ticket_involvement_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message" ADD CONSTRAINT "message_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "ticket"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message" ADD CONSTRAINT "message_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "ticket"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_draft_id_fkey" FOREIGN KEY ("draft_id") REFERENCES "request_draft"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_message_id_fkey" FOREIGN KEY ("message_id") REFERENCES "message"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_visit_id_fkey" FOREIGN KEY ("visit_id") REFERENCES "visit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "request_draft" ADD CONSTRAINT "request_draft_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "ticket"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "diagnosis" ADD CONSTRAINT "diagnosis_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "ticket"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "diagnosis" ADD CONSTRAINT "diagnosis_symptom_id_fkey" FOREIGN KEY ("symptom_id") REFERENCES "symptom"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "diagnosis" ADD CONSTRAINT "diagnosis_fault_code_id_fkey" FOREIGN KEY ("fault_code_id") REFERENCES "fault_code"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "diagnosis" ADD CONSTRAINT "diagnosis_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan" ADD CONSTRAINT "plan_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "ticket"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan" ADD CONSTRAINT "plan_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_part" ADD CONSTRAINT "plan_part_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_part" ADD CONSTRAINT "plan_part_part_id_fkey" FOREIGN KEY ("part_id") REFERENCES "part"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "quote" ADD CONSTRAINT "quote_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visit" ADD CONSTRAINT "visit_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "ticket"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visit" ADD CONSTRAINT "visit_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visit" ADD CONSTRAINT "visit_engineer_id_fkey" FOREIGN KEY ("engineer_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visit_check" ADD CONSTRAINT "visit_check_visit_id_fkey" FOREIGN KEY ("visit_id") REFERENCES "visit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visit_check" ADD CONSTRAINT "visit_check_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "checklist_item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visit_part" ADD CONSTRAINT "visit_part_visit_id_fkey" FOREIGN KEY ("visit_id") REFERENCES "visit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visit_part" ADD CONSTRAINT "visit_part_part_id_fkey" FOREIGN KEY ("part_id") REFERENCES "part"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "service_report" ADD CONSTRAINT "service_report_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "ticket"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "service_report" ADD CONSTRAINT "service_report_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "survey_response" ADD CONSTRAINT "survey_response_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "ticket"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revisit" ADD CONSTRAINT "revisit_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "ticket"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revisit" ADD CONSTRAINT "revisit_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review" ADD CONSTRAINT "review_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "ticket"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review" ADD CONSTRAINT "review_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- CreateTable
CREATE TABLE "company" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "name_zh" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "hotline" TEXT NOT NULL,
    "hours_zh" TEXT NOT NULL DEFAULT '',
    "hours_en" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "company_pkey" PRIMARY KEY ("id")
);

-- Invariants that Prisma's schema cannot express.

ALTER TABLE "company" ADD CONSTRAINT "company_single_check" CHECK ("id" = 1);

ALTER TABLE "rate_limit" SET UNLOGGED;

ALTER TABLE "position" ADD CONSTRAINT "position_headcount_check" CHECK ("headcount" >= 0);
ALTER TABLE "department" ADD CONSTRAINT "department_not_own_parent_check" CHECK ("parent_id" IS DISTINCT FROM "id");
ALTER TABLE "position" ADD CONSTRAINT "position_not_own_superior_check" CHECK ("reports_to_id" IS DISTINCT FROM "id");
ALTER TABLE "person" ADD CONSTRAINT "person_email_lower_check" CHECK ("email" = lower("email"));
ALTER TABLE "leave" ADD CONSTRAINT "leave_days_check" CHECK ("to_day" >= "from_day");
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_days_check" CHECK ("valid_to" IS NULL OR "valid_to" >= "valid_from");
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_share_check" CHECK ("share_percent" BETWEEN 1 AND 100);

-- Gives exclusion constraints equality on uuid.
CREATE EXTENSION IF NOT EXISTS btree_gist;
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_one_primary" EXCLUDE USING gist (
  "person_id" WITH =, daterange("valid_from", "valid_to", '[]') WITH &&
) WHERE ("kind" = 'primary');
ALTER TABLE "clock_pause" ADD CONSTRAINT "clock_pause_order_check" CHECK ("to_at" IS NULL OR "to_at" >= "from_at");
ALTER TABLE "clock_pause" ADD CONSTRAINT "clock_pause_no_overlap" EXCLUDE USING gist (
  "clock_id" WITH =, tstzrange("from_at", "to_at", '[)') WITH &&
);

ALTER TABLE "warranty_term" ADD CONSTRAINT "warranty_term_months_check" CHECK ("months" > 0);
ALTER TABLE "part" ADD CONSTRAINT "part_price_check" CHECK ("price_minor" >= 0);
ALTER TABLE "calendar_block" ADD CONSTRAINT "calendar_block_check" CHECK (
  "weekday" BETWEEN 1 AND 7 AND 0 <= "start_minute" AND "start_minute" < "end_minute" AND "end_minute" <= 1440
);
ALTER TABLE "sla_target" ADD CONSTRAINT "sla_target_minutes_check" CHECK ("minutes" > 0);
ALTER TABLE "ticket_clock" ADD CONSTRAINT "ticket_clock_order_check" CHECK (
  "due_at" >= "started_at" AND ("stopped_at" IS NULL OR "stopped_at" >= "started_at")
);
CREATE UNIQUE INDEX "ticket_clock_one_running" ON "ticket_clock" ("ticket_id", "clock") WHERE "stopped_at" IS NULL;
ALTER TABLE "routing_rule" ADD CONSTRAINT "routing_rule_target_check" CHECK (num_nonnulls("department_id", "position_id") = 1);

ALTER TABLE "ticket" ADD CONSTRAINT "ticket_version_check" CHECK ("version" >= 1);
ALTER TABLE "ticket" ADD CONSTRAINT "ticket_closed_check" CHECK (("closed_at" IS NOT NULL) = ("state" IN ('closed', 'cancelled')));
ALTER TABLE "ticket" ADD CONSTRAINT "ticket_hold_check" CHECK (("state" = 'onHold') = ("hold_until" IS NOT NULL));
ALTER TABLE "ticket" ADD CONSTRAINT "ticket_cancel_check" CHECK (("state" = 'cancelled') = ("cancel_cause" IS NOT NULL));
ALTER TABLE "ticket" ADD CONSTRAINT "ticket_duplicate_check" CHECK ("duplicate_of_id" IS DISTINCT FROM "id");
ALTER TABLE "ticket" ADD CONSTRAINT "ticket_number_check" CHECK ("number" ~ '^SR[0-9]{6}-[0-9]{5,}$');
ALTER TABLE "ticket" ADD CONSTRAINT "ticket_text_length_check" CHECK (
  length("description") <= 4000 AND length("contact_name") <= 80 AND length("address_detail") <= 200 AND length("serial_text") <= 64
);
ALTER TABLE "message" ADD CONSTRAINT "message_length_check" CHECK (length("body") BETWEEN 1 AND 8000);
ALTER TABLE "plan" ADD CONSTRAINT "plan_appointment_check" CHECK (
  ("appointment_start" IS NULL) = ("appointment_end" IS NULL) AND ("appointment_end" IS NULL OR "appointment_end" > "appointment_start")
);
ALTER TABLE "plan" ADD CONSTRAINT "plan_labour_check" CHECK ("labour_minutes" >= 0);
ALTER TABLE "plan_part" ADD CONSTRAINT "plan_part_quantity_check" CHECK ("quantity" > 0);
ALTER TABLE "plan_part" ADD CONSTRAINT "plan_part_promise_check" CHECK (("supply" = 'backordered') = ("promised_on" IS NOT NULL));
ALTER TABLE "quote" ADD CONSTRAINT "quote_total_check" CHECK ("total_minor" >= 0);
ALTER TABLE "quote" ADD CONSTRAINT "quote_decided_check" CHECK (("state" = 'sent') = ("decided_at" IS NULL));
CREATE UNIQUE INDEX "quote_one_sent" ON "quote" ("plan_id") WHERE "state" = 'sent';
ALTER TABLE "visit" ADD CONSTRAINT "visit_times_check" CHECK (
  ("contacted_at" IS NULL OR "contacted_at" >= "dispatched_at")
  AND ("arrived_at" IS NULL OR "arrived_at" >= "dispatched_at")
  AND ("started_at" IS NULL OR "started_at" >= COALESCE("arrived_at", "dispatched_at"))
  AND ("finished_at" IS NULL OR ("started_at" IS NOT NULL AND "finished_at" >= "started_at"))
);
ALTER TABLE "visit" ADD CONSTRAINT "visit_outcome_check" CHECK (("finished_at" IS NULL) = ("outcome" IS NULL));
ALTER TABLE "visit" ADD CONSTRAINT "visit_called_off_check" CHECK ("called_off_at" IS NULL OR "finished_at" IS NULL);
ALTER TABLE "visit_part" ADD CONSTRAINT "visit_part_quantity_check" CHECK ("quantity" > 0);
ALTER TABLE "visit_part" ADD CONSTRAINT "visit_part_waiver_check" CHECK ("old_part" <> 'waived' OR "old_part_reason" <> '');
ALTER TABLE "service_report" ADD CONSTRAINT "service_report_signature_check" CHECK (
  ("signature_kind" IS NULL) = ("signed_at" IS NULL)
  AND ("signature_kind" IS DISTINCT FROM 'drawn' OR "signature_path" IS NOT NULL)
  AND ("signature_kind" IS DISTINCT FROM 'waived' OR "waiver_reason" <> '')
  AND ("signature_kind" IS NULL OR "signature_kind" = 'waived' OR "signer_name" <> '')
  AND ("delivered_at" IS NULL OR ("signed_at" IS NOT NULL AND "content_hash" IS NOT NULL))
);
ALTER TABLE "survey_response" ADD CONSTRAINT "survey_response_stars_check" CHECK ("stars" BETWEEN 1 AND 5);
ALTER TABLE "review" ADD CONSTRAINT "review_score_check" CHECK ("quality_score" BETWEEN 0 AND 100);
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_owner_check" CHECK (num_nonnulls("ticket_id", "draft_id") >= 1);
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_size_check" CHECK ("size" > 0);

-- History is written once.
CREATE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER "append_only" BEFORE UPDATE OR DELETE ON "ticket_transition" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "append_only" BEFORE UPDATE OR DELETE ON "ticket_event" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "append_only" BEFORE UPDATE OR DELETE ON "routing_decision" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "append_only" BEFORE UPDATE OR DELETE ON "message" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "append_only" BEFORE UPDATE OR DELETE ON "audit_event" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "no_truncate" BEFORE TRUNCATE ON "ticket_transition" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "no_truncate" BEFORE TRUNCATE ON "ticket_event" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "no_truncate" BEFORE TRUNCATE ON "audit_event" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

-- A delivered report is sealed.
CREATE FUNCTION "refuse_sealed_report_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR (to_jsonb(NEW) - 'voided_at') IS DISTINCT FROM (to_jsonb(OLD) - 'voided_at') THEN
    RAISE EXCEPTION 'service_report % is sealed', OLD.id USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "sealed" BEFORE UPDATE OR DELETE ON "service_report" FOR EACH ROW
  WHEN (OLD.delivered_at IS NOT NULL) EXECUTE FUNCTION "refuse_sealed_report_change"();

-- The lines and the total of a quote stay as the customer saw them.
CREATE FUNCTION "refuse_quote_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.lines IS DISTINCT FROM OLD.lines OR NEW.total_minor <> OLD.total_minor OR NEW.currency <> OLD.currency
     OR (OLD.state <> 'sent' AND NEW.state <> OLD.state AND NEW.state <> 'withdrawn') THEN
    RAISE EXCEPTION 'quote % may not be changed', OLD.id USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "fixed" BEFORE UPDATE ON "quote" FOR EACH ROW EXECUTE FUNCTION "refuse_quote_change"();

-- Every transition is in the workflow table and starts where the ticket stands.
CREATE FUNCTION "check_transition"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  ticket_now record;
BEGIN
  SELECT stage, state, last_transition_id INTO STRICT ticket_now FROM ticket WHERE id = NEW.ticket_id FOR UPDATE;
  IF NEW.from_stage IS NULL THEN
    IF ticket_now.last_transition_id IS NOT NULL OR NEW.to_stage <> 'consult' OR NEW.to_state <> 'open' THEN
      RAISE EXCEPTION 'a ticket starts once, in consult' USING ERRCODE = 'check_violation';
    END IF;
  ELSE
    IF NEW.from_stage <> ticket_now.stage OR NEW.from_state IS DISTINCT FROM ticket_now.state THEN
      RAISE EXCEPTION 'transition does not start where the ticket stands' USING ERRCODE = 'check_violation';
    END IF;
    IF NOT EXISTS (
      SELECT 1 FROM workflow_transition w
      WHERE w.action = NEW.action AND w.from_stage = NEW.from_stage AND w.from_state = NEW.from_state
        AND w.to_stage = NEW.to_stage AND w.to_state = NEW.to_state
    ) THEN
      RAISE EXCEPTION 'transition % from %/% to %/% is not in the workflow', NEW.action, NEW.from_stage, NEW.from_state, NEW.to_stage, NEW.to_state
        USING ERRCODE = 'check_violation';
    END IF;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "legal" BEFORE INSERT ON "ticket_transition" FOR EACH ROW EXECUTE FUNCTION "check_transition"();

-- Stage and state of a ticket move only together with its newest transition.
CREATE FUNCTION "check_ticket_move"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  step record;
BEGIN
  IF NEW.stage IS DISTINCT FROM OLD.stage OR NEW.state IS DISTINCT FROM OLD.state
     OR NEW.last_transition_id IS DISTINCT FROM OLD.last_transition_id THEN
    SELECT * INTO step FROM ticket_transition WHERE id = NEW.last_transition_id AND ticket_id = NEW.id;
    IF NOT FOUND OR (OLD.last_transition_id IS NOT NULL AND step.id <= OLD.last_transition_id)
       OR step.from_stage IS DISTINCT FROM (CASE WHEN OLD.last_transition_id IS NULL THEN NULL ELSE OLD.stage END)
       OR step.to_stage <> NEW.stage OR step.to_state <> NEW.state THEN
      RAISE EXCEPTION 'stage of ticket % moves only by a transition', OLD.number USING ERRCODE = 'check_violation';
    END IF;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "moves" BEFORE UPDATE ON "ticket" FOR EACH ROW EXECUTE FUNCTION "check_ticket_move"();
CREATE FUNCTION "check_ticket_start"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.stage <> 'consult' OR NEW.state <> 'open' OR NEW.last_transition_id IS NOT NULL THEN
    RAISE EXCEPTION 'a ticket starts in consult' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "starts" BEFORE INSERT ON "ticket" FOR EACH ROW EXECUTE FUNCTION "check_ticket_start"();

-- Full-text search for Chinese and Latin text: runs of Chinese become single characters and pairs, the rest words.
CREATE FUNCTION "search_lexemes"("input" text) RETURNS text[] LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
  folded text := lower(normalize(coalesce(input, ''), NFKC));
  run text;
  lexemes text[] := '{}';
  i int;
BEGIN
  FOR run IN SELECT (regexp_matches(folded, '[\u3400-\u9fff\uf900-\ufaff]+', 'g'))[1] LOOP
    FOR i IN 1 .. length(run) LOOP
      lexemes := lexemes || substr(run, i, 1);
      IF i < length(run) THEN
        lexemes := lexemes || substr(run, i, 2);
      END IF;
    END LOOP;
  END LOOP;
  FOR run IN SELECT (regexp_matches(folded, '[a-z0-9\u00c0-\u024f]+', 'g'))[1] LOOP
    lexemes := lexemes || left(run, 64);
  END LOOP;
  RETURN lexemes;
END $$;
CREATE FUNCTION "search_vector"("input" text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(array_to_tsvector(ARRAY(SELECT DISTINCT l FROM unnest(search_lexemes(input)) AS l)), ''::tsvector)
$$;
-- Every word must occur; Latin words match by their beginning. No word at all gives an empty query, which matches nothing.
CREATE FUNCTION "search_query"("input" text) RETURNS tsquery LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
  folded text := lower(normalize(coalesce(input, ''), NFKC));
  run text;
  terms text[] := '{}';
  i int;
BEGIN
  FOR run IN SELECT (regexp_matches(folded, '[\u3400-\u9fff\uf900-\ufaff]+', 'g'))[1] LOOP
    IF length(run) = 1 THEN
      terms := terms || quote_literal(run);
    ELSE
      FOR i IN 1 .. length(run) - 1 LOOP
        terms := terms || quote_literal(substr(run, i, 2));
      END LOOP;
    END IF;
  END LOOP;
  FOR run IN SELECT (regexp_matches(folded, '[a-z0-9\u00c0-\u024f]+', 'g'))[1] LOOP
    terms := terms || (quote_literal(left(run, 64)) || ':*');
  END LOOP;
  RETURN coalesce(array_to_string(terms, ' & '), '')::tsquery;
END $$;

CREATE FUNCTION "fill_ticket_search"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.search := search_vector(concat_ws(' ', NEW.number, NEW.contact_name, NEW.contact_phone, NEW.contact_email, NEW.address_detail,
    NEW.serial_text, NEW.description,
    (SELECT serial FROM device WHERE id = NEW.device_id),
    (SELECT concat_ws(' ', code, name_zh, name_en) FROM product_model WHERE id = NEW.model_id),
    (SELECT name FROM customer WHERE id = NEW.customer_id)))
    || coalesce((SELECT search_vector(string_agg(left(body, 4000), ' ')) FROM message WHERE ticket_id = NEW.id), ''::tsvector);
  RETURN NEW;
END $$;
CREATE TRIGGER "search" BEFORE INSERT OR UPDATE OF "contact_name", "contact_phone", "contact_email", "address_detail", "serial_text",
  "description", "device_id", "model_id", "customer_id" ON "ticket" FOR EACH ROW EXECUTE FUNCTION "fill_ticket_search"();
CREATE FUNCTION "add_message_search"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE ticket SET search = coalesce(search, ''::tsvector) || search_vector(left(NEW.body, 4000)) WHERE id = NEW.ticket_id;
  RETURN NULL;
END $$;
CREATE TRIGGER "search" AFTER INSERT ON "message" FOR EACH ROW EXECUTE FUNCTION "add_message_search"();
