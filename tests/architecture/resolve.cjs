// How dependency-cruiser finds what "@/…" names: it reads aliases from a webpack configuration only when TypeScript's own
// compiler interface is absent, as it is in TypeScript 7.
const path = require("node:path");

module.exports = {
  resolve: { alias: { "@": path.resolve(__dirname, "..", "..") }, extensions: [".ts", ".tsx", ".mjs", ".js", ".json"] },
};
