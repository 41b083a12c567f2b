import CaseFile
import HTML
import Hummingbird

/// Everything that was told, to look through before it is sent. Each part can be changed.
enum DoorCheck {
  static func show(_ guest: Guest) async throws -> Reply {
    switch try await Door.standing(guest) {
    case .nothing: return .redirect(Places.door().with("vis", "intet"))
    case .sent: return .redirect(Places.doorReceipt())
    case .writing(let visit): return page(visit)
    }
  }

  static func page(_ visit: DoorVisit, isEmpty: Bool = false) -> Reply {
    let (t, worry) = (visit.t, visit.worry)
    let status: HTTPResponse.Status = isEmpty ? .unprocessableContent : .ok
    return DoorFrame.page(visit, t("door.check"), status: status, hasSwitch: true) {
      if isEmpty {
        div(.class("notice problem"), .role("alert"), .tabindex(-1), .autofocus()) {
          p {
            t("door.send.empty")
            " "
            a(t("door.send.empty.link"), .href(DoorStep.words.address.with("til", "tjek")))
          }
        }
      }
      if worry.danger == .yes { DoorFrame.danger(visit, asChild: visit.isYoung) }
      p(t("door.check.lead"), .class("lead"))
      for step in DoorStep.all(for: worry.who) {
        section(.class("door-part"), .aria("labelledby", "del-\(step.rawValue)")) {
          h2(t(step.title(for: worry.who)), .id("del-\(step.rawValue)"))
          answers(step, worry, t)
          a(
            t("door.change"), .href(step.address.with("til", "tjek")),
            .aria("label", t("door.change.what", ["what": t(step.title(for: worry.who))])))
        }
      }
      p(
        worry.isAnonymous
          ? t(worry.who == .professional ? "door.check.unnamed" : "door.check.anonymous")
          : t(worry.canBeReached ? "door.check.named" : "door.check.unreached"),
        .class("notice info"))
      DoorSend.form(visit)
    }
  }

  /// What was answered to a question; that nothing was is said too.
  static func answers(_ step: DoorStep, _ worry: Worry, _ t: Words) -> Node {
    if step == .files {
      guard !worry.files.isEmpty else { return p(t("door.check.none"), .class("quiet")) }
      return ul { for file in worry.files { li("\(file.name) (\(DoorFiles.size(file.size, t)))") } }
    }
    let isHidden = step == .reach && worry.who == .neighbour && worry.typed["anonymous"] == "yes"
    let rows = step.fields(worry).compactMap { field -> (String, Node?)? in
      guard !isHidden || field.name == "anonymous" else { return nil }
      let value = worry.text(field.name)
      guard !value.isEmpty else { return nil }
      if case .choice(let options) = field.kind {
        return (t(field.label), .text(options.first { $0.value == value }?.text(t) ?? value))
      }
      return (t(field.label), .text(value))
    }
    return rows.isEmpty ? p(t("door.check.none"), .class("quiet")) : definitions(rows)
  }
}
