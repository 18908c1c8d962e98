import { oldPartSteps } from "@/app/api/v1/_operations/work";
import { serveNamed } from "@/lib/api/operation";

export const POST = serveNamed("step", Object.values(oldPartSteps));
