/// A piece of text from an earlier step that the next step can use, so that nobody types it twice. It keeps its
/// sender and names the entry that it comes from.
public struct Carried: Hashable, Sendable {
  /// The field of the new entry: `worries`.
  public let field: String
  public let text: String
  /// Whose text it is where it comes from.
  public let sender: Passage.Sender
  /// Key of the heading that it stands under there: `entry.screening.done.worries`.
  public let heading: String
  /// Whether the field has the same sender, so that the text can be put into it. Where it hasn't, a page shows the
  /// text beside the field: a quotation doesn't become an assessment by being copied.
  public let fits: Bool
  /// What has since been said to be right instead.
  public let corrections: [String]
  public let source: Entry

  /// Whether it was kept from the family where it comes from; it then must not slip into an entry that is open.
  public func isWithheld(on day: Day) -> Bool { !source.audience.isOpen(on: day) }
}

extension CaseFile {
  /// What an entry of a kind can take over from the entries that are there, in the order of its fields.
  public func carried(into kind: String) -> [Carried] {
    let previous = entries.last { $0.kind == kind }?.sequence ?? 0
    return CarryRule.byKind[kind, default: []].flatMap { rule in
      rule.sources.flatMap { pieces(of: $0, after: previous) }.map { piece in
        Carried(
          field: rule.field, text: piece.passage.text, sender: piece.passage.sender, heading: piece.passage.heading,
          fits: rule.takes.contains(piece.passage.sender),
          corrections: remarks.corrections[piece.entry.sequence, default: []].compactMap(\.content.text),
          source: piece.entry)
      }
    }
  }

  /// The text to begin each field with: what fits, is open to the family on the day and hasn't been corrected.
  public func prefill(into kind: String, on day: Day) -> [String: String] {
    carried(into: kind)
      .filter { $0.fits && !$0.isWithheld(on: day) && $0.corrections.isEmpty }
      .reduce(into: [:]) { fields, piece in
        fields[piece.field] = fields[piece.field].map { "\($0)\n\n\(piece.text)" } ?? piece.text
      }
  }

  private typealias Piece = (entry: Entry, passage: Passage)

  private func pieces(of source: CarryRule.Source, after previous: Int) -> [Piece] {
    switch source {
    case .newest(let headings): texts(headings).suffix(1)
    case .since(let headings): texts(headings).filter { $0.entry.sequence > previous }
    case .goals: goals.current.flatMap { texts(of: $0) }
    }
  }

  private func texts(_ headings: [String]) -> [Piece] {
    entries.flatMap { entry in
      (entry.content?.passages ?? []).filter { headings.contains($0.heading) && !$0.isKey }.map { (entry, $0) }
    }
  }

  /// The goal as it reads now: the latest wording, else how it was set.
  private func texts(of goal: Goal) -> [Piece] {
    let sequence = goal.rewordings.last { $0.content.words != nil }?.sequence ?? goal.set.sequence
    guard let entry = entries.first(where: { $0.sequence == sequence }) else { return [] }
    let headings = [GoalSet.kind, GoalReworded.kind].map { "entry.\($0).words" }
    return (entry.content?.passages ?? []).filter { headings.contains($0.heading) }.map { (entry, $0) }
  }
}
