/**
 * What counts for how much when suggestions are ranked. Whoever changes a number changes what staff
 * see: the test of the sixty questions tells whether the list became better or worse.
 */
export const weights = {
  // How well it fits the question.

  /** A programme or partner names this topic itself: somebody said that it is meant for it. */
  topic: 3,
  /** It names the topic that comes along with this one most: debts behind a bill for care. */
  nearTopic: 1.5,
  /** It names another topic that comes along at times. */
  fartherTopic: 1,
  /** A word of the topic stands in the title: "Hulp bij belastingaangifte" with tax. */
  titleWord: 3,
  /** A word of the topic stands in the description only, where many words stand. */
  textWord: 1.25,
  /** A word of a topic that often comes along stands in the title. */
  nearTitleWord: 1.25,
  /** The partner who does it names this topic. */
  partnerTopic: 2,
  /** The partner who does it names a topic that often comes along. */
  partnerNearTopic: 0.75,
  /** It has the topic's first theme. Alone too little: "Rekenen en geld" is very wide. */
  firstTheme: 1.5,
  /** It has another theme of the topic. */
  otherTheme: 1,
  /** It is meant for people who often ask this: seniors with pension. */
  audience: 1,
  /** It is meant for others than those who often ask this; the visitor may not belong to them. */
  otherAudience: -1.5,
  /** Walk in with anything on a screen: what helps with one site helps with another. */
  screenHelp: 2,
  /** A course, when staff noted that a course is what the visitor wants. */
  course: 1.5,
  /** The partner is the kind of desk to which this topic is usually referred. */
  usualDesk: 2,
  /** The partner is the organisation that the question is about: the municipality itself. */
  sameOrganisation: 2,
  /** Staff chose this desk or this partner already. */
  chosenDesk: 3,
  /** What can be brought belongs to the topic: a walk with meeting people. */
  broughtTopic: 2,
  /** The visitor said to want to bring something, and this is that role. */
  wantedRole: 5,
  /** The square's own desk: whoever sits at it need not be sent there. */
  ownDesk: -3,
  /** The team's own target groups come first where all else is equal. */
  focus: 0.25,

  // When and where it is; only once it fits.

  /** It is on now: one can step over. */
  running: 2,
  /** It begins within the hour: a cup of coffee away. */
  soon: 2,
  /** It is on later today. */
  today: 1.25,
  /** It is on within a week: one can remember it. */
  thisWeek: 0.5,
  /** It is at this location. */
  here: 0.5,
  /** It is elsewhere and on too soon to get there. */
  tooFar: -1.5,

  // The unexpected one.

  /** At this place now, or right after: as the square's idea asks. */
  alongside: 3,
  /** For the people who often ask this. */
  sameAudience: 1.5,
  /** Open for everyone, without signing up. */
  openToAll: 0.75,
  /** Meeting others: hardly anybody minds being asked. */
  meeting: 0.5,
  /** Health and money are private: nobody is pointed there unasked while others look along. */
  private: -2,
} as const;

/** Name of a weight. */
export type Weight = keyof typeof weights;

/** What must be reached before anything is suggested, so that a short list stays a good one. */
export const least = {
  /** An activity: more than a theme alone. */
  activity: 2,
  /** A programme: the topic that comes along most, at least. */
  programme: 1.25,
  /** A partner: the same. */
  partner: 1.25,
  /** Something to bring. */
  contribution: 2,
  /** The second of a kind must fit nearly as well as the first, as a part of it. */
  second: 0.6,
};

/** How many of each part at most, and how many in all: what one sees at a glance. */
export const most = { all: 6, now: 2, learn: 2, help: 2, bring: 1, unexpected: 1 };

/** Minutes and days that the words "soon" and "in time" stand for. */
export const spans = {
  /** Begins within so many minutes: soon. */
  soonMinutes: 60,
  /** With fewer minutes to go it is not worth stepping over any more. */
  leastMinutesLeft: 15,
  /** Minutes that one needs to get to another location. */
  travelMinutes: 30,
  /** How many days ahead activities are suggested. */
  daysAhead: 14,
};
