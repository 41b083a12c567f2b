import CaseFile
import HTML
import Hummingbird
import Store

/// Everything on one page, without a cookie: for a browser that keeps none, and for what was typed in a form that is gone.
/// The page itself carries what makes sending it twice one notification.
struct DoorShort: Sendable {
  private let guest: Guest
  private let worry: Worry
  /// Key of what it is here for; nil where it was chosen.
  private let why: String?
  private var errors: [FieldError] = []

  init(_ guest: Guest, _ worry: Worry, why: String? = nil) {
    self.guest = guest
    self.worry = worry
    self.why = why
  }

  private static func fields(_ worry: Worry) -> [Field] {
    [
      .choice("who", "door.short.who", Worry.Who.allCases.map { .init($0.rawValue, key: "door.begin.\($0.rawValue)") }),
      .line("about", "door.short.about").most(2_000),
      .text("words", "door.words.label", rows: 10).most(60_000).needed(),
      .choice("danger", "door.danger.label", DoorStep.answers),
      .line("name", "door.name").help("door.short.name-help").purpose(.name),
      .line("phone", "door.phone").purpose(.telephone),
      .line("mail", "door.mail").purpose(.mail),
    ]
  }

  func page(status: HTTPResponse.Status = .ok) -> Reply {
    let t = guest.t
    return guest.page(
      t("door.short"), narrow: true, status: errors.isEmpty ? status : .unprocessableContent,
      above: DoorFrame.above(guest), switchesLanguage: false
    ) {
      if let why { Notice.info(t(why)) }
      form(.method(.post), .action(Places.doorShort()), .class("stack"), .novalidate) {
        input(.type(.hidden), .name("_form"), .value(mark))
        DoorSend.trap(guest)
        if !errors.isEmpty { DoorQuestion.problems(errors, t) }
        p(t("door.short.lead"), .class("lead"))
        let state = DoorQuestion.state(filled, errors)
        for field in Self.fields(worry) { FieldView(field: field, state: state, t: t).node }
        div(.class("actions")) {
          button(t("door.send"), .type(.submit), .class("button"))
          DoorFrame.language(t)
        }
      }
    }
  }

  /// What was typed elsewhere, in the fields that are here.
  private var filled: Worry {
    var filled = worry
    let children = worry.children.compactMap(\.inWords).joined(separator: "; ")
    if worry.text("about").isEmpty, !children.isEmpty { filled.set("about", children) }
    return filled
  }

  /// Which page this is: the same form sent twice carries the same.
  private var mark: String {
    if let sent = guest.form["_form"], Self.isMark(sent, guest) { return sent }
    let id = guest.services.newID()
    return "\(id).\(SignedText.sign("door page \(id)", guest.services.settings.signingKey))"
  }

  private static func isMark(_ text: String, _ guest: Guest) -> Bool {
    let parts = text.split(separator: ".").map(String.init)
    return parts.count == 2
      && SignedText.isSame(SignedText.sign("door page \(parts[0])", guest.services.settings.signingKey), parts[1])
  }

  static func take(_ guest: Guest) async throws -> Reply {
    var worry = Worry()
    worry.answer(Set(fields(worry).map(\.name)), with: guest.form)
    var short = DoorShort(guest, worry)
    if let language = guest.form["_sprog"].flatMap(Language.init) {
      short = DoorShort(guest.speaking(language), worry)
      return short.page().with(cookie: DoorFrame.languageCookie(language, guest.services))
    }
    guard isMark(guest.form["_form"] ?? "", guest) else {
      return DoorShort(guest, worry, why: "door.short.again").page(status: .unprocessableContent)
    }
    if worry.words.isEmpty { short.errors = [FieldError("words", guest.t("door.send.empty"))] }
    short.errors += DoorStep.reach.errors(worry, guest.t)
    guard short.errors.isEmpty else { return short.page() }
    return try await send(guest, worry)
  }

  private static func send(_ guest: Guest, _ worry: Worry) async throws -> Reply {
    let mark: DoorMark
    switch await DoorMark.of(guest) {
    case .go(let found): mark = found
    case .wait(let seconds): return DoorWait.page(guest, again: Places.doorShort(), seconds: seconds)
    }
    let incoming = Incoming(
      origin: ["web page", guest.form["_form"] ?? "", worry.typed.typed],
      mark.put(on: worry.notification(guest.services.texts.words(.danish))), arrived: guest.now,
      key: guest.services.settings.signingKey)
    return try await DoorReceipt.take(incoming, worry, guest).page(guest)
  }
}
