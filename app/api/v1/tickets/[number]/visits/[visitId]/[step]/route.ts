import { visitSteps } from "@/app/api/v1/_operations/visits";
import { methods } from "@/lib/api/methods";
import { serveNamed } from "@/lib/api/operation";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: serveNamed("step", Object.values(visitSteps)),
});
