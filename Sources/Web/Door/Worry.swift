import CaseFile

/// What somebody from outside has told so far: what was typed, as it was typed, and the files.
struct Worry: Sendable {
  /// Who writes. The questions and the words follow from it.
  enum Who: String, CaseIterable, Sendable {
    case neighbour, professional, young
  }

  enum Answer: String, CaseIterable, Sendable {
    case yes, no, unknown

    /// Nil where it isn't known.
    var flag: Bool? {
      switch self {
      case .yes: true
      case .no: false
      case .unknown: nil
      }
    }
  }

  /// What a neighbour is to the child.
  enum Relation: String, CaseIterable, Sendable {
    case neighbour, family, friend, other
  }

  static let mostChildren = 12

  private(set) var typed: Submission
  var files: [Attachment] = []

  init(_ typed: Submission = Submission(), files: [Attachment] = []) {
    self.typed = typed
    self.files = files
  }

  init(_ who: Who) { self.init(Submission([("who", who.rawValue)])) }

  var who: Who { typed["who"].flatMap(Who.init) ?? .neighbour }

  func text(_ name: String) -> String { (typed[name] ?? "").trimmingSpaces }

  var words: String { text("words") }
  var danger: Answer? { typed["danger"].flatMap(Answer.init) }
  var parents: Answer? { typed["parents"].flatMap(Answer.init) }
  var relation: Relation? { typed["relation"].flatMap(Relation.init) }

  /// Whether there is anything to send: what worries them, in words or in a file.
  var hasSomething: Bool { !words.isEmpty || !files.isEmpty }

  /// How many children have a place on the page; the young person is its own one.
  var places: Int {
    guard who != .young else { return 1 }
    return min(max(typed["children"].flatMap(Int.init) ?? 1, 1), Self.mostChildren)
  }

  /// Puts what was answered to some questions in the place of what was answered before.
  mutating func answer(_ names: Set<String>, with sent: Submission) {
    var kept = typed.fields.filter { !names.contains($0.name) }.map { ($0.name, $0.value) }
    kept += sent.fields.filter { names.contains($0.name) && !$0.value.isEmpty }.map { ($0.name, $0.value) }
    typed = Submission(kept)
  }

  mutating func set(_ name: String, _ value: String) { answer([name], with: Submission([(name, value)])) }
}

// The children.
extension Worry {
  static let childFields = ["name", "age", "address", "school", "cpr"]

  static func field(_ name: String, ofChild number: Int) -> String { "child-\(number)-\(name)" }

  func child(_ number: Int) -> NotifiedChild? {
    func text(_ name: String) -> String? {
      let text = self.text(Self.field(name, ofChild: number))
      return text.isEmpty ? nil : text
    }
    let (age, cpr) = (text("age"), text("cpr"))
    let digits = cpr?.filter { !"- ".contains($0) } ?? ""
    let isCPR = digits.count == 10 && digits.allSatisfy { ("0"..."9").contains($0) }
    let birthday = age.flatMap(Field.day)
    // What isn't a date or a number is kept in the words it was given in: nothing is refused here.
    let inWords = [birthday == nil ? age : nil, isCPR ? nil : cpr].compactMap { $0 }
    let child = NotifiedChild(
      name: text("name"), born: birthday, cpr: isCPR ? digits : nil, address: text("address"), school: text("school"),
      age: inWords.isEmpty ? nil : inWords.joined(separator: ", "))
    return child == NotifiedChild() ? nil : child
  }

  var children: [NotifiedChild] { (0..<places).compactMap(child) }

  mutating func addChild() { set("children", String(min(places + 1, Self.mostChildren))) }

  /// Takes one away; those after it move up.
  mutating func removeChild(_ number: Int) {
    guard (0..<places).contains(number) else { return }
    let count = places
    var kept: [(String, String)] = []
    for field in typed.fields {
      let parts = field.name.split(separator: "-")
      guard parts.count == 3, parts[0] == "child", let index = Int(parts[1]) else {
        kept.append((field.name, field.value))
        continue
      }
      if index == number { continue }
      kept.append((Self.field(String(parts[2]), ofChild: index > number ? index - 1 : index), field.value))
    }
    typed = Submission(kept)
    set("children", String(max(1, count - 1)))
  }
}

// Who it is from.
extension Worry {
  var name: String { text(who == .young ? Self.field("name", ofChild: 0) : "name") }

  /// Nobody is to know who it is: it was said so, or nothing was given to know them by. A professional has a duty to
  /// answer for, so that what was typed is sent along.
  var isAnonymous: Bool {
    if who == .neighbour, typed["anonymous"] == "yes" { return true }
    return [name, text("mail"), text("phone")].allSatisfy(\.isEmpty)
  }

  /// There is a telephone or a mail to answer by. A professional is found at work, and whoever is young and has told
  /// their name is looked for: only of others is a name alone nothing to answer by.
  var canBeReached: Bool { who != .neighbour || !text("mail").isEmpty || !text("phone").isEmpty }
}
