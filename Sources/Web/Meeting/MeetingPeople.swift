import CaseFile
import Store

/// Those who can be invited to a meeting, each under a name of the form's own.
struct MeetingPeople: Sendable {
  private(set) var choices: [(value: String, guest: MeetingGuest)] = []
  let childName: String

  init(_ room: CaseVisit, _ meeting: FamilyMeeting? = nil) async throws {
    let (file, t) = (room.file, room.t)
    let members = file.family.members
    let ids = Set([file.family.child].compactMap { $0 } + members.map(\.content.person))
    let rows = try await room.lists.people(ids.sorted { $0.rawValue < $1.rawValue })
    let names = Dictionary(rows.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    childName = file.family.child.flatMap { names[$0] } ?? t("common.unknown-person")
    if let child = file.family.child, let name = names[child]?.nonEmpty {
      add(MeetingGuest(name: name, role: .child, person: child))
    }
    for member in members {
      guard let name = names[member.content.person]?.nonEmpty else { continue }
      add(MeetingGuest(name: name, role: MeetingRole(member.content), person: member.content.person))
    }
    for mark in file.networks.people where mark.person != file.family.child {
      add(MeetingGuest(name: mark.name, role: MeetingRole(mark.sector), person: mark.person))
    }
    add(MeetingGuest(name: room.me.name, role: .caseworker))
    for guest in (meeting?.plan.content.invited ?? []) + (meeting?.present ?? []) { add(guest) }
  }

  private mutating func add(_ guest: MeetingGuest) {
    let isThere = choices.contains { choice in
      choice.guest.person != nil && choice.guest.person == guest.person || choice.guest.name == guest.name
    }
    guard !isThere else { return }
    choices.append((guest.person?.rawValue ?? guest.name, guest))
  }

  func options(_ t: Words) -> [Field.Option] {
    choices.map { choice in
      let role = choice.guest.role == .other ? nil : t(choice.guest.role).lowercasedFirst
      return Field.Option(choice.value, text: [choice.guest.name, role].compactMap { $0 }.joined(separator: ", "))
    }
  }

  /// The values of those guests, for ticking them.
  func values(of guests: [MeetingGuest]) -> [String] {
    choices.filter { choice in guests.contains { $0.name == choice.guest.name } }.map(\.value)
  }

  func values(named names: Set<String>) -> [String] {
    choices.filter { names.contains($0.guest.name) }.map(\.value)
  }

  /// Those ticked, then those written in: a line for each, and the interpreter.
  func guests(_ answers: Answers, _ field: String) -> [MeetingGuest]? {
    let ticked = answers.chosen(field)
    var all = choices.filter { ticked.contains($0.value) }.map(\.guest)
    let others = answers.text("others")?.split(separator: "\n") ?? []
    for line in others.map({ String($0).trimmingSpaces }) where !line.isEmpty {
      all.append(MeetingGuest(name: line, role: .other))
    }
    if let interpreter = answers.text("interpreter") {
      all.append(MeetingGuest(name: interpreter, role: .interpreter))
    }
    return all.isEmpty ? nil : all
  }

  /// The questions: who, others, and the interpreter.
  func fields(_ field: String, _ label: String, _ t: Words) -> [Field] {
    [
      .several(field, label, options(t)),
      .text("others", "meetings.others", rows: 2).help("meetings.others.help").most(1_000),
      .line("interpreter", "meetings.interpreter").help("meetings.interpreter.help"),
    ]
  }
}

extension MeetingRole {
  init(_ member: MemberJoined) {
    switch member.role {
    case .mother, .father, .coParent, .stepParent, .fosterParent: self = .parent
    case .network: self = .network
    case .professional: self = .professional
    default: self = .family
    }
  }
}

extension MeetingRole {
  init(_ sector: NetworkSector) {
    switch sector {
    case .family, .kin: self = .family
    case .professionals: self = .professional
    default: self = .network
    }
  }
}

extension String {
  /// "Forælder" as it stands inside a line: "forælder".
  var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
