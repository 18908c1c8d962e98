/** Why a ticket went where it went; worded by message key `routing.reason.<code>`. */
export const routingReasonCodes = [
  "ruleMatched",
  "ruleTargetClosed",
  "noRule",
  "sameTeam",
  "samePerson",
  "nearestDepartment",
  "generalDepartment",
  "otherRegion",
  "noDepartment",
  "passedOverDisabled",
  "passedOverLeave",
  "passedOverCertificate",
  "passedOverLoad",
  "deputy",
  "deputyElsewhere",
  "onlyCandidate",
  "leastLoaded",
  "roundRobin",
  "lastHandler",
  "lastHandlerUnavailable",
  "teamOnly",
  "nobodyOnDuty",
  "manager",
  "alert",
] as const;

/** What a rule may ask of a ticket; worded by message key `routing.condition.<key>`. */
export const routingConditions = [
  "stage",
  "kind",
  "categoryId",
  "areaCodes",
  "priority",
  "warranty",
  "tier",
  "channel",
] as const;
