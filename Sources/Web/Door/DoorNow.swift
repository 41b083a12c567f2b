import HTML
import Hummingbird

/// The child is in danger now: whom to call, and what is written so far can be sent at once.
enum DoorNow {
  static func show(_ guest: Guest) async throws -> Reply {
    switch try await Door.standing(guest) {
    case .nothing: return .redirect(Places.door())
    case .sent: return .redirect(Places.doorReceipt())
    case .writing(let visit): return page(visit, isEmpty: false)
    }
  }

  static func take(_ guest: Guest) async throws -> Reply {
    switch try await Door.standing(guest) {
    case .sent: return .redirect(Places.doorReceipt())
    case .nothing: return Door.nothing(guest, guest.form)
    case .writing(var visit):
      guard visit.isOurs else { return Door.nothing(guest, guest.form) }
      visit.worry.answer(["words"], with: guest.form)
      try await visit.save()
      if let language = guest.form["_sprog"].flatMap(Language.init) {
        return .redirect(Places.doorNow()).with(cookie: DoorFrame.languageCookie(language, guest.services))
      }
      if guest.form["_gaa"] == "videre" {
        return .redirect(DoorStep.danger.next(for: visit.worry.who)?.address ?? Places.doorCheck())
      }
      guard visit.worry.hasSomething else { return page(visit, isEmpty: true) }
      return try await DoorSend.send(visit)
    }
  }

  private static func page(_ visit: DoorVisit, isEmpty: Bool) -> Reply {
    let t = visit.t
    let status: HTTPResponse.Status = isEmpty ? .unprocessableContent : .ok
    let errors = isEmpty ? [FieldError("words", t("door.send.empty"))] : []
    return DoorFrame.page(visit, t(visit.isYoung ? "door.now.young" : "door.now"), status: status) {
      DoorFrame.danger(visit, asChild: visit.isYoung)
      p(t("door.now.lead"), .class("lead"))
      form(.method(.post), .action(Places.doorNow()), .class("stack"), .novalidate) {
        FormToken.field(visit.formToken)
        if isEmpty { DoorQuestion.problems(errors, t) }
        FieldView(
          field: .text("words", "door.now.words", rows: 5).most(60_000).needed(),
          state: DoorQuestion.state(visit.worry, errors), t: t
        ).node
        div(.class("actions")) {
          button(t("door.now.send"), .type(.submit), .class("button"))
          button(t("door.now.go-on"), .type(.submit), .name("_gaa"), .value("videre"), .class("button plain"))
          DoorFrame.language(t)
        }
      }
    }
  }
}
