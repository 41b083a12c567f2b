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
      prefill.carry(field, text, from: origin(pieces.filter { $0.field == field && isPut($0) }))
    }
  }

  /// "Screening, 4. juni 2026"; several of a kind as "Kontakt, 3 gange fra 4. juni 2026 til 9. juli 2026".
  private func origin(_ pieces: [Carried]) -> String {
    let kinds = pieces.reduce(into: [String]()) { if !$0.contains($1.source.kind) { $0.append($1.source.kind) } }
    return kinds.map { kind in
      let days = Set(pieces.filter { $0.source.kind == kind }.map(day)).sorted()
      guard days.count > 1, let first = days.first, let last = days.last else {
        return "\(t("entry.\(kind)")), \(days.first.map(t.shortDate) ?? "")"
      }
      let values = ["kind": t("entry.\(kind)"), "from": t.shortDate(first), "to": t.shortDate(last)]
      return t("step.origin.several", values, count: days.count)
    }.joined(separator: "; ")
  }

  private func day(_ piece: Carried) -> Day {
    piece.source.happenedAt.date ?? DanishTime.day(at: piece.source.recordedAt)
  }

  var beside: Node {
    let others = pieces.filter { !isPut($0) }
    guard !others.isEmpty else { return .empty }
    return card(t("step.beside"), id: "til-hjaelp") {
      for piece in others {
        article(.class("carried")) {
          h3(t(piece.heading))
          p(.class("quiet")) {
            origin([piece])
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
