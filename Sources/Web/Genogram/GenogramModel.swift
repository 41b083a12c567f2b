import CaseFile
import Kinship

/// A case's genogram: around whom, who is chosen, and what is to be asked about it.
struct GenogramModel: Sendable {
  let family: KinTree
  let tree: FamilyTree
  let layout: KinLayout
  let chosen: KinID?
  /// The child's name, for the way back.
  let child: String
  let problems: [KinProblem]
  let drawn: Genograms
  let canWrite: Bool
  let today: Day

  init(_ room: CaseVisit) async throws {
    let people = try await room.kinPeople()
    let home = room.t("genogram.home")
    func tree(_ drawn: Genograms) -> KinTree {
      KinTree(room.file.family, drawn, people: people, on: room.today, home: home)
    }
    let family = tree(room.file.genograms)
    let resolved = family.tree.resolved
    (self.family, self.tree) = (family, resolved)
    let asked = room.query[GenogramQuery.centre].map { family.tree.canonical(KinID($0)) }
    let centre = asked.flatMap { resolved[$0] == nil ? nil : $0 } ?? family.child
    chosen = room.query[GenogramQuery.chosen].map { family.tree.canonical(KinID($0)) }
      .flatMap { resolved[$0] == nil ? nil : $0 }
    layout = Self.layout(room.file, family, around: centre) { tree($0).tree }
    child = room.file.family.child.flatMap { people[$0]?.name.nonEmpty } ?? room.t("case.unnamed-child")
    let now = FuzzyDate.on(room.today.year, room.today.month, room.today.day)
    problems = family.tree.problems(on: now).filter { $0.key != .unknownPerson }
    drawn = room.file.genograms
    canWrite = room.may(.writeContact)
    today = room.today
  }

  /// How many of the last changes are followed: enough for those at the table to find everybody where they were.
  private static let steps = 12

  /// Laid out as it was drawn, change by change, so that whoever has been on it stays in place when somebody is added:
  /// the same file gives the same drawing.
  private static func layout(
    _ file: CaseFile, _ now: KinTree, around centre: KinID, _ tree: (Genograms) -> FamilyTree
  ) -> KinLayout {
    let entries = file.entries.filter { $0.kind.hasPrefix("genogram.") }
    let acts = Dictionary(grouping: entries, by: \.act).values.compactMap { $0.last?.sequence }.sorted()
    var layout: KinLayout?
    for until in acts.dropLast().suffix(steps) {
      var before = Genograms()
      for entry in entries where entry.sequence <= until { before.take(entry) }
      let family = tree(before)
      guard family[centre] != nil else { continue }
      layout = Genogram(of: family, centre: centre, previous: layout).layout
    }
    return Genogram(of: now.tree, centre: centre, previous: layout).layout
  }

  /// Who decides over whom, as things are.
  var custodies: [Custody] { tree.custodies.filter { $0.until == nil } }

  func name(_ id: KinID, _ t: Words) -> String { KinWords(tree, t).name(id) }
}
