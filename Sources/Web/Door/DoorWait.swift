import CaseFile
import HTML
import Hummingbird

/// Too much at once: what was typed is kept, the telephone is there, and whoever comes again after a moment is let in.
enum DoorWait {
  static func page(_ guest: Guest, again: Address, seconds: Int) -> Reply {
    let t = guest.t
    var reply = guest.page(t("door.wait"), narrow: true, status: .tooManyRequests, above: DoorFrame.leaving(t)) {
      p(t("door.wait.lead", count: seconds), .class("lead"), .role("status"))
      DoorFrame.danger(guest)
      form(.method(.post), .action(again), .class("stack"), .data("again", String(seconds))) {
        for field in guest.form.fields where field.name != "_vent" {
          input(.type(.hidden), .name(field.name), .value(field.value))
        }
        input(.type(.hidden), .name("_vent"), .value(ticket(guest)))
        div(.class("actions")) { button(t("door.again"), .type(.submit), .class("button")) }
      }
      p(t("door.wait.auto"), .class("quiet"))
    }
    reply.headers[.retryAfter] = String(seconds)
    return reply
  }

  /// Says when somebody was asked to wait, and holds for their place alone.
  private static func ticket(_ guest: Guest) -> String {
    let at = String(guest.now.milliseconds)
    return "\(at).\(signature(at, guest))"
  }

  /// Whether they were asked to wait, and did. A ticket is good for a quarter of an hour.
  static func hasWaited(_ guest: Guest) -> Bool {
    let parts = (guest.form["_vent"] ?? "").split(separator: ".").map(String.init)
    guard parts.count == 2, let at = Int64(parts[0]), SignedText.isSame(signature(parts[0], guest), parts[1]) else {
      return false
    }
    let asked = Instant(milliseconds: at)
    return asked.adding(seconds: Crowd.secondsToWait * 3 / 4) <= guest.now && guest.now < asked.adding(minutes: 15)
  }

  private static func signature(_ at: String, _ guest: Guest) -> String {
    SignedText.sign("door wait \(at) \(guest.place)", guest.services.settings.signingKey)
  }
}

/// Something is wrong on our side: said plainly, with what was typed and the telephone.
enum DoorTrouble {
  static func page(_ guest: Guest, again: Address) -> Reply {
    let t = guest.t
    return guest.page(t("door.trouble"), narrow: true, status: .serviceUnavailable, above: DoorFrame.leaving(t)) {
      p(t("door.trouble.lead"), .class("lead"))
      DoorFrame.danger(guest)
      form(.method(.post), .action(again), .class("stack")) {
        for field in guest.form.fields { input(.type(.hidden), .name(field.name), .value(field.value)) }
        div(.class("actions")) { button(t("door.again"), .type(.submit), .class("button")) }
      }
      if !guest.form.longTexts.isEmpty { LostTexts.view(guest.form.longTexts, why: "door.trouble.copy", t) }
      p(t("error.reference", ["reference": guest.reference]), .class("quiet"))
    }
  }
}
