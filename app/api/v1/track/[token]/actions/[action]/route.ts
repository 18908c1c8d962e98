import { customerSteps } from "@/app/api/v1/_operations/tracking";
import { serveNamed } from "@/lib/api/operation";

export const POST = serveNamed("action", Object.values(customerSteps));
