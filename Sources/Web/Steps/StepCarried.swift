import CaseFile
import HTML

/// Text of earlier steps that this one can use: what can stand in a field is put there, and says where it comes from;
/// what can't (a quotation isn't an assessment) is shown beside.
struct StepCarried {
  let file: CaseFile
  let kind: String
  let t: Words
  let today: Day

  private var pieces: [Carried] { file.carried(into: kind) }

  private func isPut(_ piece: Carried) -> Bool {
    piece.fits && !piece.isWithheld(on: today) && piece.corrections.isEmpty
  }

  func fill(_ prefill: inout Prefill) {
    for (field, text) in file.prefill(into: kind, on: today) {
      let origins = pieces.filter { $0.field == field && isPut($0) }.map { origin($0) }
      let unique = origins.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
      prefill.carry(field, text, from: unique.joined(separator: ", "))
    }
  }

  /// "Screening, 4. juni 2026"
  private func origin(_ piece: Carried) -> String {
    let day = piece.source.happenedAt.date ?? DanishTime.day(at: piece.source.recordedAt)
    return "\(t("entry.\(piece.source.kind)")), \(t.shortDate(day))"
  }

  var beside: Node {
    let others = pieces.filter { !isPut($0) }
    guard !others.isEmpty else { return .empty }
    return card(t("step.beside"), id: "til-hjaelp") {
      for piece in others {
        article(.class("carried")) {
          h3(t(piece.heading))
          p(.class("quiet")) {
            origin(piece)
            " · "
            t(piece.sender)
          }
          blockquote { text(piece.text) }
          for correction in piece.corrections { p(t("step.corrected", ["text": correction])) }
          if piece.isWithheld(on: today) { p(t("step.withheld"), .class("quiet")) }
        }
      }
    }
  }

  /// The entry that a comment or a correction stands beside, as it reads.
  static func shown(_ entry: Entry, _ t: Words) -> Node {
    card(t("entry.\(entry.kind)"), id: "til-hjaelp") {
      p(t.when(entry.happenedAt), .class("quiet"))
      definitions(
        (entry.content?.passages ?? []).map { passage in
          (t(passage.heading), passage.isKey ? .text(t(passage.text)) : text(passage.text))
        })
    }
  }
}

/// Text as it was written, a paragraph for each of its own.
private func text(_ text: String) -> Node {
  .group(text.split(separator: "\n", omittingEmptySubsequences: true).map { p(String($0)) })
}
