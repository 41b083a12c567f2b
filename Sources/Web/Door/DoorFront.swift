import CaseFile
import HTML
import Store

/// The first page: what to do in danger, what happens with a notification, and where to begin.
enum DoorFront {
  static func page(_ guest: Guest) async throws -> Reply {
    let standing = try await Door.standing(guest)
    let t = guest.t
    return guest.page(t("door.title"), narrow: true, above: DoorFrame.leaving(t)) {
      if guest.query["vis"] == "intet" { Notice.info(t("door.gone")) }
      if guest.query["vis"] == "slettet" { Notice.done(t("door.deleted")) }
      DoorFrame.danger(guest)
      going(standing, t)
      p("\(t("door.lead")) \(DoorLaw.front(guest).promise(t))", .class("lead"))
      p("\(t("door.anonymous-may")) \(t("door.minutes"))")
      beginning(standing, t)
      about(guest)
      p { a(t("door.short.link"), .href(Places.doorShort())) }
    }
  }

  private static func going(_ standing: DoorStanding, _ t: Words) -> Node {
    switch standing {
    case .nothing: return .empty
    case .sent:
      return Notice.info {
        t("door.sent-before")
        " "
        a(t("door.sent-before.link"), .href(Places.doorReceipt()))
      }
    case .writing(let visit):
      let first = DoorStep.all(for: visit.worry.who).first ?? .words
      return Notice.info {
        t("door.going")
        " "
        a(t("door.going.link"), .href(visit.worry.hasSomething ? Places.doorCheck() : first.address))
      }
    }
  }

  private static func beginning(_ standing: DoorStanding, _ t: Words) -> Node {
    form(.method(.post), .action(Places.door()), .class("door-begin")) {
      if case .writing(let visit) = standing { FormToken.field(visit.formToken) }
      h2(t("door.begin"))
      for who in Worry.Who.allCases {
        button(
          t("door.begin.\(who.rawValue)"), .type(.submit), .name("who"), .value(who.rawValue),
          .class("button wide"))
      }
    }
  }

  private static func about(_ guest: Guest) -> Node {
    let (t, law) = (guest.t, DoorLaw.front(guest))
    return group {
      disclosure(t("door.about.anonymous")) {
        ul {
          for key in ["door.about.anonymous.no-answer", "door.about.anonymous.parents", "door.about.anonymous.later"] {
            li(t(key))
          }
        }
      }
      disclosure(t("door.about.professional")) {
        p(law.professionals(t))
        p(law.everybody(t))
        p(t("door.about.professional.name"))
        if let told = law.told(t) { p(told) }
      }
      disclosure(t("door.about.kept")) {
        p(t("door.about.kept.text", count: GuestDrafts.hoursKept))
        p(t("door.about.kept.family"))
      }
      disclosure(t("door.about.watched")) {
        p(t("door.about.watched.leave"))
        p(t("door.about.watched.history"))
      }
    }
  }

  /// Begins, or goes on as somebody else with what is there.
  static func begin(_ guest: Guest) async throws -> Reply {
    guard let who = guest.form["who"].flatMap(Worry.Who.init) else { return .redirect(Places.door()) }
    let first = DoorStep.all(for: who).first ?? .words
    if case .writing(var visit) = try await Door.standing(guest), visit.isOurs {
      visit.worry.set("who", who.rawValue)
      try await visit.save()
      return .redirect(first.address)
    }
    let hasWaited = DoorWait.hasWaited(guest)
    if case .wait(let seconds) = await guest.services.turnstile.begin(
      from: guest.place, hasWaited: hasWaited, at: guest.now)
    {
      return DoorWait.page(guest, again: Places.door(), seconds: seconds)
    }
    guard let token = GuestToken(guest.services.random(GuestToken.count)) else { throw WebError.malformed }
    try await DoorVisit(base: guest, token: token, worry: Worry(who)).save()
    return .redirect(first.address.with("ny", "1")).with(cookie: Door.cookie(token.text, guest.services))
  }
}
