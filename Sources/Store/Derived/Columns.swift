/// Every column that lies in the clear, with the reason for it. No free text; CPR only as a keyed hash. Days are
/// `YYYY-MM-DD`, instants milliseconds since 1970, yes and no 1 and 0. Each table also has `source`, the stream its rows
/// come from, by which they are replaced.
extension DerivedTable {
  public static let all: [DerivedTable] = [
    cases, duties, people, nameTokens, relations, notifications, intakeLinks, staff, teams,
    messages, measures, meetings,
  ]

  static let cases = DerivedTable(
    "case_row",
    indexes: [["caseworker"], ["team"], ["child"], ["closed_on", "team", "caseworker"], ["source", "team"]],
    [
      .text("id", "a line leads to its case"),
      .text("child", "whose case it is; the name is looked up in person_row"),
      .text("team", "the coordinator's list").orNothing,
      .text("caseworker", "the caseworker's list, and who has the case").orNothing,
      .text("opened_on", "order and age of the list").orNothing,
      .text("closed_on", "open cases apart from closed ones").orNothing,
      .integer("restricted", "hidden from lists of those without a right to it, before anything is opened"),
      .text("child_birth", "birthdays that change rights, and age on the line").orNothing,
      .text("last_contact_child", "families not spoken with for long come first").orNothing,
      .text("last_contact_family", "families not spoken with for long come first").orNothing,
      .text("next_step", "today and this week").orNothing,
      .text("stage", "how far the case is, as a key of the text catalogue"),
      .text("waiting_cadence", "the coordinator's list of proposals to answer").orNothing,
      .text("closing", "figures tell an agreed end from one that was not, as a key").orNothing,
    ])

  static let duties = DerivedTable(
    "duty_row", indexes: [["case_id"], ["due"]],
    [
      .text("case_id", "the case that has the duty"),
      .text("duty", "which duty, by its name in the regime"),
      .text("about", "which notification, decision or support it concerns, by its id").orNothing,
      .text("kind", "clock, blocking, recurring …: how the line is worded"),
      .integer("arose", "age of a duty without a limit").orNothing,
      .integer("due", "what is due first; only the instant is stored, never a verdict").orNothing,
      .text("paragraph", "the line cites its law"),
      .integer("leaves", "what is over, or too late to be done, no longer nags").orNothing,
    ])

  static let people = DerivedTable(
    "person_row", indexes: [["id"], ["cpr"], ["birth"]],
    [
      .text("id", "a line leads to its person"),
      .text("name", "lists and search results say whom they concern"),
      .text("birth", "tells two of the same name apart; likely duplicates").orNothing,
      .blob("cpr", "look-up by CPR number, as a keyed hash").orNothing,
      .integer("protection", "protected address: 0 none, 1 not shown in lists, 2 only to those with the case"),
    ])

  static let nameTokens = DerivedTable(
    "name_token", indexes: [["token", "name", "person"], ["person", "token"]],
    [
      .text("token", "search by the beginning of any name, spelt in one way"),
      .text("person", "the person that has it"),
      .text("name", "the first of many by name, without looking up each of them in person_row"),
    ])

  static let relations = DerivedTable(
    "relation_row", indexes: [["person"], ["other"]],
    [
      .text("person", "search of a whole family; siblings beside a notification"),
      .text("other", "search of a whole family; siblings beside a notification"),
      .text("kind", "parent, sibling, custody holder … as a key"),
    ])

  static let notifications = DerivedTable(
    "notification_row",
    indexes: [
      ["id"], ["is_open", "is_first", "received"], ["received"], ["state", "urgency", "due"], ["answer_due"],
      ["answer_failed"],
      ["child"],
    ],
    [
      .text("id", "a line leads to its notification"),
      .integer("received", "when it came: order, and what came lately").orNothing,
      .text("from_kind", "professional, citizen, anonymous …: a key, never who"),
      .text("state", "which part of the inbox it lies in, as a key"),
      .integer("is_open", "the inbox apart from what is done"),
      .text("child", "earlier ones on the child and its siblings").orNothing,
      .integer("assessed", "that the 24-hour assessment is made, and when").orNothing,
      .integer("opened", "since when a person knows of it; what nobody has opened raises the alarm").orNothing,
      .text("opened_by", "two don't take the same one").orNothing,
      .text("channel", "a channel that falls silent is seen").orNothing,
      .text("flood", "very many from one place are kept together, so that the others are seen").orNothing,
      .integer("due", "the 24-hour clock: what is due first comes first; no verdict").orNothing,
      .integer("urgency", "where the notifier thinks that the child is in danger now comes first"),
      .integer("unreadable", "a mail that couldn't be read is said to be one"),
      .integer("answer_due", "whom nobody has told yet that the notification came").orNothing,
      .integer("answer_failed", "an answer that couldn't be sent comes back as a task"),
      .integer("is_first", "a notification about three children is counted once"),
    ])

  static let intakeLinks = DerivedTable(
    "intake_link", indexes: [["notification", "source"], ["case_id"]],
    [
      .text("notification", "the cases a notification is filed in"),
      .text("case_id", "the notifications of a case"),
    ])

  static let staff = DerivedTable(
    "staff_row", indexes: [["id"], ["team"]],
    [
      .text("id", "assignments and traces name staff by it"),
      .text("name", "who has the case and how to reach them"),
      .text("role", "what the person may, as a key"),
      .text("team", "need-to-know follows the team").orNothing,
      .integer("active", "no assignment to somebody who has left"),
    ])

  static let teams = DerivedTable(
    "team_row", indexes: [["id"]],
    [
      .text("id", "cases and staff name it"),
      .text("name", "what the team is called"),
      .text("coordinator", "who allocates").orNothing,
    ])

  static let messages = DerivedTable(
    "message_row", indexes: [["queued"]],
    [
      .text("id", "names what is to be sent; to whom and what lies sealed in its stream"),
      .text("stream", "where it lies"),
      .text("purpose", "alarms go before digests"),
      .text("way", "mail and text messages go by different doors"),
      .integer("queued", "oldest first, and how long it has waited"),
    ])

  static let meetings = DerivedTable(
    "meeting_row", indexes: [["case_id"]],
    [
      .text("case_id", "a line leads to its case"),
      .text("meeting", "and to the meeting"),
      .text("on_day", "today and the days ahead").orNothing,
      .text("time", "the order of a day").orNothing,
      .text("form", "what kind of meeting, as a key"),
      .integer("running", "one that goes on is gone back to"),
    ])

  static let measures = DerivedTable(
    "measure_row", indexes: [["case_id"]],
    [
      .text("case_id", "scores of one case are one course; figures leave restricted cases out"),
      .text("instrument", "which figures a score belongs to, by the instrument's name"),
      .text("version", "a score is read by the description it was made under"),
      .text("rater", "child, parent, professional …: a key; each rater is a course of its own"),
      .text("person", "tells two with the same role apart, by an id").orNothing,
      .text("view", "one's own wellbeing or the child's as seen by another, as a key"),
      .integer("age", "borders differ by age").orNothing,
      .text("day", "first and last score, and how long between"),
      .integer("meeting", "how many meetings"),
      .text("marks", "the numbers on the lines; what they add up to is reckoned when somebody asks"),
      .text("total", "the number on a paper without lines").orNothing,
    ])
}
