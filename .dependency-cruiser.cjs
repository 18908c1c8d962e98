/** Which way the arrows point (docs/architecture.md). There is no list of exceptions: move the code instead. */

const nouns = "org|customers|parts|sla|routing|devices|tickets|knowledge|dispatch|surveys|quality|kpi|notifications";

/** Right may import left only; nouns of one rank do not know each other. */
const ranks = [
  ["org", "customers", "parts"],
  ["sla", "routing", "devices"],
  ["tickets", "knowledge"],
  ["dispatch", "surveys", "quality"],
  ["kpi"],
  ["notifications"],
];

const nounRules = ranks.flatMap((rank, index) =>
  rank.map((noun) => ({
    name: `nouns-${noun}`,
    comment: `${noun} may import only the nouns to its left: ${ranks.slice(0, index).flat().join(", ") || "none"}.`,
    severity: "error",
    from: { path: `^lib/${noun}/` },
    to: { path: `^lib/(${nouns})/`, pathNot: `^lib/(${[noun, ...ranks.slice(0, index).flat()].join("|")})/` },
  })),
);

module.exports = {
  forbidden: [
    ...nounRules,
    {
      name: "no-cycles",
      comment: "A cycle hides which of two things is the lower one.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "unresolvable",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: "lib-knows-no-interface",
      severity: "error",
      from: { path: "^lib/" },
      to: { path: "^(app|components|tests|scripts|prisma/seed)/" },
    },
    {
      name: "components-know-no-routes",
      severity: "error",
      from: { path: "^components/" },
      to: { path: "^(app|tests|scripts|prisma)/" },
    },
    {
      name: "components-take-dtos",
      comment:
        "Components get their data as props; of a noun they may import what has no database in it, and its actions.",
      severity: "error",
      from: { path: "^components/" },
      to: {
        path: `^lib/(${nouns}|access|auth|audit)/`,
        pathNot: "/(schema|policy|rules|constants|actions|events)\\.ts$",
      },
    },
    {
      name: "components-know-no-platform",
      severity: "error",
      from: { path: "^components/" },
      to: { path: "^(lib/(db|jobs|storage|pdf|api|env|logger)|generated/)" },
    },
    {
      name: "ui-has-no-domain",
      comment: "components/ui, form, layout and flow could ship in another product.",
      severity: "error",
      from: { path: "^components/(ui|form|flow)/" },
      to: { path: `^(lib/(${nouns})/|components/(?!ui|form|flow))` },
    },
    {
      name: "only-app-reads",
      comment: "Pages call queries; mutations and jobs of the domain call them too, within lib.",
      severity: "error",
      from: { path: "^(components|proxy)" },
      to: { path: "^lib/.*/(queries|mutations|jobs)\\.ts$" },
    },
    {
      name: "only-data-files-touch-the-database",
      severity: "error",
      from: {
        path: `^lib/(${nouns})/`,
        pathNot: "/(queries|mutations|jobs)\\.ts$",
      },
      to: { path: "^lib/db/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "pages-touch-no-database",
      comment: "Routes compose; the health routes ask lib/db about itself.",
      severity: "error",
      from: { path: "^(app|components|proxy|instrumentation)", pathNot: "^app/api/health/" },
      to: { path: "^(lib/db/|generated/prisma/(client|internal))" },
    },
    {
      name: "platform-knows-no-noun",
      comment: "db, format, storage and the like carry the nouns and never know them.",
      severity: "error",
      from: { path: "^lib/(db|format|storage|pdf|mail|logger|env|errors|clock|validation)" },
      to: { path: `^lib/(${nouns}|access|action|audit|auth|api)/` },
    },
    {
      name: "db-is-the-floor",
      severity: "error",
      from: { path: "^lib/db/" },
      to: { path: "^lib/", pathNot: "^lib/(db/|env|errors|logger|clock)" },
    },
    {
      name: "rules-are-pure",
      comment: "rules.ts, constants.ts, schema.ts and events.ts decide; they do no input or output and read no clock.",
      severity: "error",
      from: { path: "^lib/.*/(rules|constants|schema|events)\\.ts$" },
      to: { path: "^(lib/(db|storage|env|logger|clock)|(node:)?(fs|path|child_process|net|timers))" },
    },
    {
      name: "product-knows-no-tests",
      severity: "error",
      from: { path: "^(app|components|lib|prisma|scripts)/", pathNot: "^scripts/test" },
      to: { path: "^tests/" },
    },
  ],
  options: {
    parser: "swc",
    doNotFollow: { path: "node_modules|^generated" },
    exclude: { path: "^(\\.next|\\.data|node_modules/(?!\\.bin))" },
    webpackConfig: { fileName: "tests/architecture/resolve.cjs" },
    moduleSystems: ["es6", "cjs"],
    enhancedResolveOptions: {
      extensions: [".ts", ".tsx", ".mjs", ".js", ".json"],
      conditionNames: ["import", "node", "default"],
      exportsFields: ["exports"],
    },
  },
};
