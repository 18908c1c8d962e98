import { actionOperations } from "@/app/api/v1/_operations/actions";
import { serveNamed } from "@/lib/api/operation";

export const POST = serveNamed("action", actionOperations);
