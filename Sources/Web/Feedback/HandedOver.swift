import CaseFile
import HTML
import HTTPTypes
import Measures

/// The screen is in somebody else's hands. The session keeps that, and until the one whose session it is has taken it back
/// it opens nothing but this one sheet: no address, no button back and no other window leads into the case.
enum HandedOver {
  /// What can still be asked for.
  static let actions: Set<Action> = [.fillSheet, .takeBack, .fetchAsset, .chooseLanguage]

  static func begin(_ plan: SheetPlan, _ room: CaseVisit) async throws -> Reply {
    guard let text = plan.text else { throw WebError.malformed }
    try await room.services.vault.accounts.handOver(room.visit.cookie.token, for: text)
    return .redirect(Places.handedOver())
  }

  static func show(_ visit: Visit) async throws -> Reply {
    guard let plan = visit.handedOver else { return .redirect(Places.front()) }
    let screen = try await Screen(visit, plan)
    return plan.sent == nil ? screen.sheet() : screen.thanks()
  }

  static func take(_ visit: Visit) async throws -> Reply {
    guard var plan = visit.handedOver else { return .redirect(Places.front()) }
    guard plan.sent == nil else { return .redirect(Places.handedOver()) }
    let screen = try await Screen(visit, plan)
    let isSkipped = visit.form["skip"] != nil
    let marks = isSkipped ? [] : screen.lines.marks { visit.form[Screen.field($0)] }
    let sheet = plan.taken(
      screen.instrument, id: visit.act.rawValue, age: plan.age, way: .screen, marks: marks,
      skipped: isSkipped ? visit.t("feedback.sheet.did-not-want") : nil)
    if !isSkipped {
      let reading = screen.instrument.read(Sheet(sheet, day: visit.today, meeting: nil))
      let partly = visit.form["partly"] != nil
      var errors = screen.lines.errors(reading, partly: partly, field: Screen.field, say: screen.say)
      if marks.isEmpty && errors.isEmpty { errors = [FieldError("", visit.t("feedback.nothing"))] }
      if !errors.isEmpty { return screen.sheet(visit.form, errors) }
    }
    let opened = try await visit.open(plan.case, for: .writeContact)
    if opened.file.feedback.sheet(sheet.id) == nil {
      let room = CaseVisit(visit: visit, opened: opened)
      do {
        try await room.write([room.filing(sheet, at: .at(visit.now))], in: [opened])
      } catch let refusal as Refusal {
        return screen.sheet(visit.form, [FieldError("", visit.t(refusal.key, refusal.dates.mapValues(visit.t.date)))])
      }
    }
    plan.sent = sheet.id
    guard let text = plan.text else { throw WebError.malformed }
    try await visit.services.vault.accounts.handOver(visit.cookie.token, for: text)
    return .redirect(Places.handedOver())
  }

  /// With the password of the one whose session it is; in the demo, where nobody has one, without.
  static func takeBack(_ visit: Visit) async throws -> Reply {
    guard let plan = visit.handedOver else { return .redirect(Places.front()) }
    if let problem = try await problem(visit) {
      let screen = try await Screen(visit, plan, problem: problem)
      return plan.sent == nil ? screen.sheet(visit.form) : screen.thanks()
    }
    try await visit.services.vault.accounts.takeBack(visit.cookie.token)
    let back =
      plan.sent.map { Places.feedbackSheet(plan.case, Slug(rawValue: $0)) } ?? Places.feedback(plan.case)
    return .redirect(plan.meeting.map { back.with(Meeting.query, $0.rawValue) } ?? back)
  }

  private static func problem(_ visit: Visit) async throws -> String? {
    let (vault, t) = (visit.services.vault, visit.t)
    guard let account = try await vault.account(of: visit.me.id) else {
      return visit.services.settings.isDemo ? nil : t("feedback.back.no-account")
    }
    let password = visit.form["password"] ?? ""
    let answer = try await visit.services.signIns.look(from: visit.base.place, at: visit.now) {
      try await vault.accounts.signIn(userName: account.userName, password: password, at: visit.now)
    }
    switch answer {
    case .welcome(let account) where account.staff == visit.me.id: return nil
    case .locked(let until): return t("feedback.back.locked", ["time": t.clock(until)])
    default: return t("feedback.back.wrong")
    }
  }
}

extension Visit {
  /// What the screen is handed over for; nil where its own person has it.
  var handedOver: SheetPlan? { SheetPlan(text: handedOverFor) }
}
