import * as z from "zod";
import { capabilityKeys, scopes } from "@/lib/access/constants";
import { staffOperation } from "@/lib/api/operation";

export const getMe = staffOperation({
  id: "getMe",
  method: "get",
  path: "/me",
  summary: "Who the token stands for, with posts and capabilities",
  requires: "signedIn",
  schemas: {},
  response: {
    status: 200,
    schema: z.object({
      id: z.string(),
      name: z.string(),
      email: z.string(),
      positions: z.array(z.looseObject({ positionId: z.string(), titleZh: z.string(), titleEn: z.string() })),
      capabilities: z.array(
        z.object({
          capability: z.enum(capabilityKeys),
          scope: z.enum(scopes),
          departmentIds: z.array(z.string()).nullable().meta({ description: "null = the whole company" }),
        }),
      ),
    }),
  },
  example: {},
  run: async (actor) => ({
    id: actor.personId,
    name: actor.name,
    email: actor.email,
    positions: actor.posts,
    capabilities: actor.grants,
  }),
});
