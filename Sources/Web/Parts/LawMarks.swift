import CaseFile
import Law

/// How the lists cite a duty: its paragraph, marked where the rule isn't certain and the municipality's lawyer hasn't
/// confirmed this version. Made once for a page, however many rows it has.
struct LawMarks: Sendable {
  private let unconfirmed: Set<Cited>
  private let mark: String

  private struct Cited: Hashable {
    let duty: String
    let paragraph: String
  }

  init(_ engine: Engine, _ t: Words) {
    let doubtful = engine.rules.provisions.filter { !engine.isConfirmed($0) }
    unconfirmed = Set(doubtful.map { Cited(duty: $0.duty.rawValue, paragraph: $0.paragraph) })
    mark = t("duty.unconfirmed.short")
  }

  func cite(_ paragraph: String, of duty: String) -> String {
    unconfirmed.contains(Cited(duty: duty, paragraph: paragraph)) ? "\(paragraph) · \(mark)" : paragraph
  }
}
