import type { TicketFacts } from "@/lib/tickets/workflow/rules";

/** A ticket in consult of which nothing is known yet. */
export const nothing: TicketFacts = {
  stage: "consult",
  state: "open",
  contactPhone: "",
  contactEmail: null,
  isProductKnown: false,
  description: "",
  hasAddress: false,
  diagnosis: null,
  plan: null,
  visits: [],
  hasWork: false,
  hasVisit: false,
  requiredTests: ["insulation"],
  report: null,
  hasSurvey: false,
  hasRevisit: false,
  reviewSince: null,
  oldPartsOwed: 1,
};

/** A ticket with all that any action demands. */
export const everything: TicketFacts = {
  ...nothing,
  contactPhone: "13800000000",
  isProductKnown: true,
  description: "不制热",
  hasAddress: true,
  diagnosis: { remoteSolution: "复位" },
  plan: {
    isFrozen: false,
    steps: 1,
    place: "onSite",
    hasAppointment: true,
    isChargeable: true,
    quote: "accepted",
    parts: [
      { partId: "board", quantity: 2, supply: "reserved", hasPromise: false },
      { partId: "pipe", quantity: 1.5, supply: "backordered", hasPromise: true },
    ],
  },
  visits: [
    { isCompleted: false, isOfThisStay: true, parts: [{ partId: "board", quantity: 1 }], recordedTests: [] },
    {
      isCompleted: true,
      isOfThisStay: true,
      parts: [
        { partId: "board", quantity: 1 },
        { partId: "pipe", quantity: 1.5 },
      ],
      recordedTests: ["insulation"],
    },
  ],
  report: { isComplete: true, isSigned: true },
  hasSurvey: true,
  oldPartsOwed: 0,
};
