import CaseFile
import Store

extension StepDesk {
  /// Lays the desk for a step: names from the register, and the siblings' cases where the step can concern them.
  init(_ step: Step, _ room: CaseVisit, reference: String?) async throws {
    self.init(
      file: room.file, now: room.now, t: room.t, me: room.me, department: room.department, reference: reference,
      newID: room.act.rawValue)
    var people = Set([room.file.family.child].compactMap { $0 } + room.file.family.members.map(\.content.person))
    if step.name == .memberJoined, let child = room.file.family.child {
      people.formUnion(try await room.lists.household(of: child).map(\.id))
    }
    let rows = try await room.lists.people(people.sorted { $0.rawValue < $1.rawValue })
    names = Dictionary(rows.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    if step.concernsSiblings { siblings = try await Self.siblings(step, room, &names) }
  }

  /// Siblings' open cases that the writer can be expected to be let into; each is asked of the policy when it is opened.
  private static func siblings(_ step: Step, _ room: CaseVisit, _ names: inout [PersonID: String]) async throws
    -> [Sibling]
  {
    guard let child = room.file.family.child else { return [] }
    let related = try await room.lists.relations(of: child)
      .filter { ["sibling", "half-sibling"].contains($0.kind) }.map(\.other)
    var found: [Sibling] = []
    for person in Set(room.file.family.siblings + related).sorted(by: { $0.rawValue < $1.rawValue }) {
      for line in try await room.lists.cases(ofChild: person) where line.row.closedOn == nil {
        guard line.row.isOpen(to: room.me, for: step.action), let name = line.child?.name ?? names[person]
        else { continue }
        let age = line.row.childBirth.map { room.t("step.sibling.age", count: room.today.age(bornOn: $0)) }
        found.append(Sibling(id: line.row.id, name: [name, age].compactMap { $0 }.joined(separator: ", ")))
      }
    }
    return found
  }
}
