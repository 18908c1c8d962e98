import { runOnPinnedNode } from "./bootstrap.mjs";

runOnPinnedNode("cli.ts");
