import { runOnPinnedNode } from "./bootstrap.mjs";

runOnPinnedNode("up.ts");
