import * as z from "zod";
import { CoverKind, WarrantyVerdict } from "@/generated/prisma/enums";
import { publicOperation } from "@/lib/api/operation";
import { takeOrRefuse } from "@/lib/auth/limits";
import { secretHash } from "@/lib/auth/rules";
import { lookUpWarranty } from "@/lib/devices/queries";
import { env } from "@/lib/env";
import { DomainError } from "@/lib/errors";
import { serialLimit } from "@/lib/tickets/intake/drafts/constants";
import { submitRequest } from "@/lib/tickets/intake/mutations";
import { requestInput } from "@/lib/tickets/intake/schema";
import { serial } from "@/lib/validation";
import { sample } from "./shapes";

export const createRequest = publicOperation({
  id: "createRequest",
  method: "post",
  path: "/requests",
  summary: "Report a problem or ask for a service; no account needed",
  requires: "public",
  schemas: { body: requestInput },
  response: {
    status: 201,
    schema: z.object({
      number: z.string(),
      trackingToken: z.string().meta({ description: "Secret of the tracking link; shown once" }),
      trackingUrl: z.string(),
    }),
  },
  example: {
    body: {
      contactName: "Wang Xiaomei",
      contactPhone: "13800138000",
      areaCode: "310115",
      addressDetail: "100 Century Avenue, Room 1201",
      description: "The air conditioner stops cooling after ten minutes and shows E1.",
      kind: "repair",
      serviceMode: "onSite",
      locale: "en",
      consent: true,
    },
  },
  run: (actor, { body }) => submitRequest(actor, body, "api"),
  answer: ({ number, trackingToken }) => ({
    number,
    trackingToken,
    trackingUrl: `${env().appUrl}/t/${trackingToken}`,
  }),
});

export const checkWarranty = publicOperation({
  id: "checkWarranty",
  method: "get",
  path: "/warranty",
  summary: "Warranty of a serial number; no personal data",
  requires: "public",
  schemas: { query: z.strictObject({ serial }) },
  response: {
    status: 200,
    schema: z.looseObject({
      serial: z.string(),
      verdict: z.enum(WarrantyVerdict),
      covers: z.array(z.object({ cover: z.enum(CoverKind), until: z.string() })),
    }),
  },
  example: { query: { serial: sample.serial } },
  run: async (actor, { query }) => {
    // One count with the form: a number range is not walked through by either.
    await takeOrRefuse(`serial:${secretHash(actor.address)}`, serialLimit);
    const found = await lookUpWarranty(query.serial);
    if (!found) throw new DomainError("notFound");
    return found;
  },
});

export const requestOperations = [createRequest, checkWarranty];
