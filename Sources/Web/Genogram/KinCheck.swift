import CaseFile
import Kinship

/// Writes what is drawn, all in one act, unless it can't be so: then the form says what, and everything typed stays.
struct KinCheck {
  private let room: CaseVisit

  init(_ room: CaseVisit) { self.room = room }

  /// - Parameter field: where the message stands.
  /// - Throws: `FieldError` for a parent younger than the child, a ring of descent and the like; `Refusal`.
  func write(_ contents: [any Content], at field: String) async throws {
    let people = try await room.kinPeople()
    let before = Set(tree(room.file.genograms, people).problems())
    var drawn = room.file.genograms
    for content in contents { drawn.add(content) }
    let after = tree(drawn, people)
    let impossible = after.problems().first { problem in
      problem.weight == .impossible && problem.key != .unknownPerson && !before.contains(problem)
    }
    if let impossible { throw FieldError(field, KinWords(after, room.t).problem(impossible)) }
    let filings = try contents.map { try room.filing($0, at: .at(room.now)) }
    try await room.write(filings, in: [room.opened])
  }

  private func tree(_ drawn: Genograms, _ people: [PersonID: Person]) -> FamilyTree {
    KinTree(room.file.family, drawn, people: people, on: room.today, home: room.t("genogram.home")).tree
  }
}
