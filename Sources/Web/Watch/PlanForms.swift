import CaseFile
import Law

/// The weekly plan: who has each day, and who has what lies outside working hours.
enum PlanForm {
  static let all = Slug(rawValue: "alle")

  /// Those who can have the watch.
  static func options(_ visit: Visit) -> [Field.Option] {
    visit.department.staff.filter { $0.works && Policy.casework.contains($0.role) }.sorted { $0.name < $1.name }
      .map { Field.Option($0.id.rawValue, text: $0.name) }
  }

  static func name(_ part: WatchPart, _ weekday: Int) -> String { "\(part.rawValue)\(weekday)" }

  private static func team(_ visit: Visit, _ whose: Slug) throws -> Team? {
    if whose == all { return nil }
    guard let team = visit.department.team(TeamID(rawValue: whose.rawValue)) else { throw WebError.notFound }
    return team
  }

  static func page(_ visit: Visit, _ whose: Slug) throws -> FormPage {
    let team = try team(visit, whose)
    let options = options(visit)
    var fields: [Field] = [.heading("watch.plan.day")]
    fields += (1...5).map { .select(name(.day, $0), "watch.plan.day.\($0)", options) }
    fields.append(.heading("watch.plan.outside"))
    fields += (1...7).map { .select(name(.outside, $0), "watch.plan.outside.\($0)", options) }
    var page = FormPage(
      Form("watch-plan", fields),
      title: team.map { visit.t("watch.plan.team", ["team": $0.name]) } ?? visit.t("watch.plan.department"),
      address: Places.watchPlan(whose), back: Places.watch())
    let settings = visit.department.rota.settings
    page.lead = visit.t("watch.plan.lead", ["from": String(settings.dayFrom), "to": String(settings.dayTo)])
    page.about = [whose.rawValue]
    page.seen = visit.department.version
    for shift in visit.department.rota.plans[team?.id]?.content.shifts ?? [] {
      page.prefill.set(name(shift.part, shift.weekday), shift.staff.rawValue)
    }
    return page
  }

  static func take(_ visit: Visit, _ whose: Slug) async throws -> Reply {
    try await visit.take(try page(visit, whose)) { answers in
      let shifts = WatchPart.allCases.flatMap { part in
        (1...7).compactMap { weekday in
          answers.name(name(part, weekday), StaffID.self).map {
            PlannedShift(weekday: weekday, part: part, staff: $0)
          }
        }
      }
      try await visit.fileInDepartment(WatchPlanned(team: try team(visit, whose)?.id, shifts: shifts))
      return .saved(Places.watch())
    }
  }
}

/// One shift of one date.
enum DateForm {
  static func page(_ visit: Visit) -> FormPage {
    let teams = visit.department.teams.map { Field.Option($0.id.rawValue, text: $0.name) }
    let form = Form(
      "watch-date",
      [
        .date("on", "watch.date.on").needed().help("watch.date.on-help"),
        .choice("part", "watch.date.part", WatchPart.self).needed(),
        .select("staff", "watch.date.staff", PlanForm.options(visit)).help("watch.date.staff-help"),
        .select("team", "watch.date.team", teams).help("watch.date.team-help"),
      ])
    var page = FormPage(
      form, title: visit.t("watch.date.title"), address: Places.watchDate(), back: Places.watch())
    page.seen = visit.department.version
    return page
  }

  static func take(_ visit: Visit) async throws -> Reply {
    try await visit.take(page(visit)) { answers in
      guard let on = answers.day("on"), let part = answers.choice("part", WatchPart.self) else {
        throw WebError.malformed
      }
      if part == .day, !DanishCalendar.isWorkingDay(on) {
        throw FieldError("part", visit.t("watch.date.no-working-day"))
      }
      try await visit.fileInDepartment(
        WatchDateSet(
          team: answers.name("team", TeamID.self), on: on, part: part, staff: answers.name("staff", StaffID.self)))
      return .saved(Places.watch().with("uge", on.description))
    }
  }
}

/// The municipality's own hours and limits, with the reason.
enum WatchSettingsForm {
  static let form = Form(
    "watch-settings",
    [
      .heading("watch.settings.hours"),
      .number("day-from", "watch.settings.day-from", in: 0...12).needed(),
      .number("day-to", "watch.settings.day-to", in: 12...23).needed(),
      .heading("watch.settings.unopened"),
      .number("unopened-day", "watch.settings.unopened-day", in: 5...480).needed(),
      .number("unopened-outside", "watch.settings.unopened-outside", in: 5...480).needed()
        .help("watch.settings.unopened-outside-help"),
      .number("step", "watch.settings.step", in: 5...240).needed(),
      .number("danger-step", "watch.settings.danger-step", in: 2...60).needed()
        .help("watch.settings.danger-step-help"),
      .heading("watch.settings.nearing"),
      .number("nearing", "watch.settings.nearing-first", in: 2...20).needed(),
      .number("last", "watch.settings.nearing-last", in: 1...12).needed(),
      .heading("watch.settings.other"),
      .number("digest-at", "watch.settings.digest-at", in: 5...12).needed(),
      .number("silence-floor", "watch.settings.silence-floor", in: 2...72).needed()
        .help("watch.settings.silence-floor-help"),
      .text("why", "watch.settings.why", rows: 2).needed().help("watch.settings.why-help"),
    ])

  static func page(_ visit: Visit) -> FormPage {
    var page = FormPage(
      form, title: visit.t("entry.watch.settings-set"), address: Places.watchSettings(), back: Places.watch())
    page.lead = visit.t("watch.settings.lead")
    page.seen = visit.department.version
    let settings = visit.department.rota.settings
    let values = [
      ("day-from", settings.dayFrom), ("day-to", settings.dayTo), ("unopened-day", settings.unopenedDay),
      ("unopened-outside", settings.unopenedOutside), ("step", settings.step), ("danger-step", settings.dangerStep),
      ("nearing", settings.nearing), ("last", settings.last), ("digest-at", settings.digestAt),
      ("silence-floor", settings.silenceFloor),
    ]
    for (name, value) in values { page.prefill.set(name, String(value)) }
    return page
  }

  static func take(_ visit: Visit) async throws -> Reply {
    try await visit.take(page(visit)) { answers in
      func number(_ name: String) throws -> Int {
        guard let number = answers.number(name) else { throw WebError.malformed }
        return number
      }
      let settings = WatchSettings(
        dayFrom: try number("day-from"), dayTo: try number("day-to"), unopenedDay: try number("unopened-day"),
        unopenedOutside: try number("unopened-outside"), step: try number("step"),
        dangerStep: try number("danger-step"), nearing: try number("nearing"), last: try number("last"),
        digestAt: try number("digest-at"), silenceFloor: try number("silence-floor"))
      guard settings.last < settings.nearing else {
        throw FieldError("last", visit.t("watch.settings.last-first"))
      }
      try await visit.fileInDepartment(WatchSettingsSet(settings: settings, why: answers.text("why")))
      return .saved(Places.watch())
    }
  }
}
