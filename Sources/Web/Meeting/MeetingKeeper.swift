import CaseFile
import Crypto
import Foundation
import HTML

/// What a page of a meeting needs for the lines that wait in the browser: whose they are, what seals them, what is said
/// of them, and where they stand until they have arrived (docs/decisions/0019).
struct MeetingKeeper {
  /// As long as the browser keeps a line, and a day more.
  static let daysAfter = 4

  private let held: MeetingRoom
  private var t: Words { held.t }

  init(_ held: MeetingRoom) { self.held = held }

  /// On the minutes, for some days after the meeting was ended or called off: lines that couldn't be sent before, as
  /// where it was held without a connection and called off by somebody who couldn't know, are sent from there.
  init?(minutes held: MeetingRoom) {
    guard held.room.may(.writeContact),
      let over = held.meeting.ended?.recordedAt
        ?? (held.meeting.standing == .calledOff ? held.meeting.calledOff?.recordedAt : nil),
      held.room.now < over.adding(hours: 24 * Self.daysAfter)
    else { return nil }
    self.init(held)
  }

  func node(_ name: String, @Markup content: () -> Node) -> Node {
    div(
      .class(name), .data("meeting", held.id.rawValue), .data("writer", held.room.me.id.rawValue),
      .data("key", key), .data("offline", t("meetings.offline")), .data("saved", t("meetings.saved")),
      .data("waiting", t("meetings.waiting")), .data("signin", t("meetings.sign-in")),
      .data("refused", t("meetings.refused")), .data("memory", t("meetings.memory")),
      .data("unsaved", t("meetings.unsaved")), .data("half", t("meetings.half")),
      .data("away", t("meetings.half.away")),
      .data("leaving", t("meetings.leaving")), .data("leaving-memory", t("meetings.leaving.memory"))
    ) {
      p("", .class("meeting-state"), .role("status"))
      ul(.class("waiting"), .aria("label", t("meetings.waiting-list")), .hidden()) {}
      content()
    }
  }

  /// It is got only by the writer, signed in, with such a page.
  private var key: String {
    let text = "naer meeting 1 \(held.room.me.id.rawValue) \(held.id.rawValue)"
    let code = HMAC<SHA256>.authenticationCode(
      for: Data(text.utf8), using: held.room.services.settings.signingKey)
    return Data(code).base64EncodedString()
  }
}
