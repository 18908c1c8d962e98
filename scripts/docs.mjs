import { runOnPinnedNode } from "./bootstrap.mjs";

runOnPinnedNode("docs.ts");
