import { signatureSteps } from "@/app/api/v1/_operations/reports";
import { methods } from "@/lib/api/methods";
import { serveNamed } from "@/lib/api/operation";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: serveNamed("way", Object.values(signatureSteps)),
});
