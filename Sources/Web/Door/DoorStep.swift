import CaseFile

/// A question of the public's page: each is a small page of its own.
enum DoorStep: String, CaseIterable, Sendable {
  case you = "dig"
  case children = "barn"
  case words = "ord"
  case danger = "fare"
  case parents = "foraeldre"
  case files = "filer"
  case reach = "kontakt"

  /// In the order in which they are asked.
  static func all(for who: Worry.Who) -> [DoorStep] {
    switch who {
    case .neighbour, .professional: [.you, .children, .words, .danger, .parents, .files, .reach]
    // What is wrong comes first, and nobody asks a child whether its parents know.
    case .young: [.words, .danger, .you, .reach, .files]
    }
  }

  var address: Address { Places.doorStep(Slug(rawValue: rawValue)) }

  func next(for who: Worry.Who) -> DoorStep? {
    let all = Self.all(for: who)
    return all.firstIndex(of: self).flatMap { $0 + 1 < all.count ? all[$0 + 1] : nil }
  }

  func before(for who: Worry.Who) -> DoorStep? {
    let all = Self.all(for: who)
    return all.firstIndex(of: self).flatMap { $0 > 0 ? all[$0 - 1] : nil }
  }

  /// Key of the question: `door.words.young`.
  func title(for who: Worry.Who) -> String { "door.\(name).\(who.rawValue)" }

  /// Key of what stands under the question.
  func lead(for who: Worry.Who) -> String { "\(title(for: who)).lead" }

  private var name: String {
    switch self {
    case .you: "you"
    case .children: "children"
    case .words: "words"
    case .danger: "danger"
    case .parents: "parents"
    case .files: "files"
    case .reach: "reach"
    }
  }

  /// What is asked. All of it can be left out.
  func fields(_ worry: Worry) -> [Field] {
    switch (self, worry.who) {
    case (.you, .neighbour): [.choice("relation", "door.relation", options(Worry.Relation.self, "door.relation"))]
    case (.you, .professional):
      [
        .choice("kind", "door.kind", Self.kinds.map { Field.Option($0.rawValue, key: Passages.key(of: $0)) }),
        .line("workplace", "door.workplace").purpose(.organization),
        .line("position", "door.position").purpose(.title),
      ]
    case (.you, .young): Self.child(0, .young)
    case (.children, let who): (0..<worry.places).flatMap { Self.child($0, who) }
    case (.words, let who): [.text("words", "door.words.label", rows: who == .young ? 9 : 12).most(60_000).depending()]
    case (.danger, let who):
      [.choice("danger", who == .young ? "door.danger.label.young" : "door.danger.label", Self.answers)]
    case (.parents, let who):
      [
        .choice(
          "parents", who == .professional ? "door.parents.label.professional" : "door.parents.label", Self.answers)
      ]
    case (.files, _): []
    case (.reach, let who): Self.reach(who)
    }
  }

  /// The names of everything that the page may send.
  func names(_ worry: Worry) -> Set<String> { Set(fields(worry).map(\.name)) }

  static let kinds: [NotifierKind] = [.school, .daycare, .health, .police, .municipality, .other]
  static let answers = Worry.Answer.allCases.map { Field.Option($0.rawValue, key: "door.answer.\($0.rawValue)") }

  private func options<C: CaseIterable & RawRepresentable<String>>(_ list: C.Type, _ key: String) -> [Field.Option] {
    list.allCases.map { Field.Option($0.rawValue, key: "\(key).\($0.rawValue)") }
  }

  private static func child(_ number: Int, _ who: Worry.Who) -> [Field] {
    func name(_ field: String) -> String { Worry.field(field, ofChild: number) }
    let isYoung = who == .young
    var fields: [Field] = [
      .line(name("name"), isYoung ? "door.own.name" : "door.child.name").purpose(isYoung ? .name : nil),
      .line(name("age"), isYoung ? "door.own.age" : "door.child.age"),
      .line(name("address"), isYoung ? "door.own.address" : "door.child.address"),
      .line(name("school"), isYoung ? "door.own.school" : "door.child.school"),
    ]
    if who == .professional { fields.insert(.line(name("cpr"), "door.child.cpr"), at: 2) }
    return fields
  }

  private static func reach(_ who: Worry.Who) -> [Field] {
    let phone = Field.line("phone", who == .young ? "door.own.phone" : "door.phone").purpose(.telephone)
    let mail = Field.line("mail", who == .young ? "door.own.mail" : "door.mail").purpose(.mail)
    switch who {
    case .neighbour:
      return [
        .choice(
          "anonymous", "door.anonymous",
          [Field.Option("no", key: "door.anonymous.no"), Field.Option("yes", key: "door.anonymous.yes")]),
        .line("name", "door.name").purpose(.name), phone, mail,
      ]
    case .professional: return [.line("name", "door.name").purpose(.name), phone, mail]
    case .young: return [phone, mail, .text("careful", "door.careful", rows: 3).help("door.careful.help").most(2_000)]
    }
  }

  /// What can't be used as it stands, said at its field; nothing that was typed is lost by it.
  func errors(_ worry: Worry, _ t: Words) -> [FieldError] {
    guard self == .reach else { return [] }
    var errors: [FieldError] = []
    let (mail, phone) = (worry.text("mail"), worry.text("phone"))
    if !mail.isEmpty, !Self.isMail(mail) { errors.append(FieldError("mail", t("door.mail.wrong"))) }
    if !phone.isEmpty, phone.count(where: \.isNumber) < 8 { errors.append(FieldError("phone", t("door.phone.wrong"))) }
    return errors
  }

  static func isMail(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    return parts.count == 2 && parts.allSatisfy { !$0.isEmpty && !$0.contains(" ") } && parts[1].contains(".")
      && text.utf8.allSatisfy { $0 > 32 }
  }
}
