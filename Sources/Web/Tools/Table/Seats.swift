import CaseFile
import HTML
import Measures
import Store

/// Those who can set a mark or say something at the table: the child, the people around it, those who have been there
/// before, whoever is signed in, and anybody else by what they are called.
struct Seats: Sendable {
  struct Seat: Sendable {
    let value: String
    let marker: Marker
  }

  static let otherOfNetwork = "other-network"
  static let otherProfessional = "other-professional"

  private(set) var all: [Seat] = []
  let childName: String
  private let plates: Plates
  private var t: Words { plates.t }

  init(_ room: CaseVisit) async throws {
    let family = room.file.family
    let ids = Set([family.child].compactMap { $0 } + family.members.map(\.content.person))
    let rows = try await room.lists.people(ids.sorted { $0.rawValue < $1.rawValue })
    let found = Dictionary(rows.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    plates = Plates(names: found, department: room.department, t: room.t)
    childName = family.child.flatMap { found[$0]?.nonEmpty } ?? room.t("case.unnamed-child")
    if !family.isUnborn { add(Marker(.child, person: family.child)) }
    for member in family.members {
      let content = member.content
      add(Marker(MarkerRole(content.role), person: content.person, relation: content.role, name: content.profession))
    }
    add(Marker(.caseworker, staff: room.me.id))
    for marker in Self.earlier(room.file) { add(marker) }
  }

  private mutating func add(_ marker: Marker) {
    guard !all.contains(where: { $0.marker.isSame(as: marker) }) else { return }
    all.append(Seat(value: marker.key ?? marker.role.rawValue, marker: marker))
  }

  /// Those who have set marks or said something before.
  private static func earlier(_ file: CaseFile) -> [Marker] {
    file.ruler.marks.map(\.content.by) + file.ruler.notes.map(\.content.by) + file.safetyMaps.said.map(\.content.by)
      + file.safetyMaps.marks.map(\.content.by)
  }

  func plate(_ marker: Marker) -> Nameplate { plates.plate(marker) }

  /// Puts what the measures have to say into words, with these people's names.
  var words: PhraseWords {
    let named = all.compactMap { seat in seat.marker.key.map { ($0, plate(seat.marker).name) } }
    return PhraseWords(t: t, people: Dictionary(named, uniquingKeysWith: { first, _ in first }))
  }
}

// Who it is, as a question.
extension Seats {
  /// - Parameter label: key of the question.
  func fields(_ label: String) -> [Field] {
    let others = [
      Field.Option(Self.otherOfNetwork, key: "table.other-network"),
      Field.Option(Self.otherProfessional, key: "table.other-professional"),
    ]
    let known = all.map { Field.Option($0.value, text: plate($0.marker).full) }
    return [
      .choice("who", label, known + others).needed(),
      .line("who-name", "table.name").help("table.name-help").most(80).depending(),
    ]
  }

  /// - Throws: `FieldError` where it is somebody else and nothing says who.
  func marker(_ answers: Answers) throws -> Marker {
    let value = answers.choice("who") ?? ""
    if let seat = all.first(where: { $0.value == value }) { return seat.marker }
    guard [Self.otherOfNetwork, Self.otherProfessional].contains(value) else {
      throw FieldError("who", t("form.error.choice", ["label": t("table.who")]))
    }
    guard let name = answers.text("who-name") else { throw FieldError("who-name", t("table.name-missing")) }
    return Marker(value == Self.otherOfNetwork ? .network : .professional, name: name)
  }
}

extension MarkerRole {
  init(_ relation: MemberRole) {
    switch relation {
    case .mother, .father, .stepParent, .coParent: self = .parent
    case .professional, .fosterParent: self = .professional
    default: self = .network
    }
  }
}

extension Scorer {
  init(_ marker: Marker) {
    self.init(Role(rawValue: marker.role.rawValue) ?? .network, person: marker.key)
  }
}
