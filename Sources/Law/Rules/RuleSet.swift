import CaseFile
import Crypto
import Foundation

/// Everything the engine knows of the law: regimes, what may be waived, and the texts.
public struct RuleSet: Sendable {
  /// The version: SHA-256 over the content of all files, whatever their layout. A verdict names it.
  public let hash: String
  let regimes: [Regime]
  let texts: Texts
  let byDuty: [DutyName: [Rule]]
  /// What can dispense from a rule's paragraph: paragraphs are compared once, when the rules are loaded.
  private let waivers: [String: [Waiver]]

  /// The regimes that come with the program.
  public static func bundled() throws -> RuleSet { try shipped.get() }

  /// They don't change while the program runs; reading and checking them takes time.
  private static let shipped = Result { try read() }

  private static func read() throws -> RuleSet {
    let names = ["texts"] + RegimeName.allCases.map(\.rawValue)
    return try RuleSet(
      files: names.map { name in
        let url = Bundle.module.url(forResource: name, withExtension: "yaml", subdirectory: "Resources")
        guard let url, let text = try? String(contentsOf: url, encoding: .utf8) else {
          throw LawError(file: name + ".yaml", what: "the file is missing", mend: "Build the program again")
        }
        return (name: name + ".yaml", text: text)
      })
  }

  /// Regime files as text; `texts.yaml` must be among them. Every named predicate, date, paragraph, source and
  /// sureness is checked; the error names file, line and mend.
  public init(files: [(name: String, text: String)]) throws {
    let pages = try files.map { try Yaml.read($0.text, file: $0.name) }
    guard let page = pages.first(where: { $0.file == "texts.yaml" }) else {
      throw LawError(file: "texts.yaml", what: "the file is missing", mend: "Add it to the regime files")
    }
    let texts = try Texts.read(page)
    let reader = RuleReader(texts: texts)
    regimes = try pages.filter { $0.file != "texts.yaml" }.map(reader.read)
    self.texts = texts
    byDuty = Dictionary(grouping: regimes.flatMap(\.rules), by: \.provision.duty)
    let waivable = regimes.flatMap(\.waivable)
    waivers = regimes.flatMap(\.rules).reduce(into: [:]) { all, rule in
      let paragraph = rule.provision.paragraph
      if all[paragraph] == nil { all[paragraph] = waivable.filter { Paragraph.contains($0.provision, paragraph) } }
    }
    let content = pages.sorted { $0.file < $1.file }.map { "\($0.file)\n\($0.canonical)" }.joined(separator: "\n")
    hash = SHA256.hash(data: Data(content.utf8)).map { byte in
      let hex = String(byte, radix: 16)
      return hex.count == 1 ? "0" + hex : hex
    }.joined()
    try checkIDs()
    try checkOverlaps()
  }

  /// Every rule, as people read it.
  public var provisions: [Provision] { regimes.flatMap { $0.rules.map(\.provision) } }

  /// What can be waived by approval.
  public var waivable: [String] { regimes.flatMap { $0.waivable.map(\.provision) } }

  /// What can dispense from a paragraph.
  func waivers(of paragraph: String) -> [Waiver] {
    waivers[paragraph] ?? regimes.flatMap(\.waivable).filter { Paragraph.contains($0.provision, paragraph) }
  }

  public func title(of duty: DutyName) -> LocalText {
    texts.duties[duty] ?? LocalText(da: duty.rawValue, en: duty.rawValue)
  }

  public func title(of regime: RegimeName) -> LocalText {
    regimes.first { $0.name == regime }?.title ?? LocalText(da: regime.rawValue, en: regime.rawValue)
  }

  /// A reason in words.
  public func text(_ reason: Reason, _ language: LocalText.Language) -> String {
    let raw = texts.reasons[reason.key]?[language] ?? reason.key
    return raw.filled { name in reason.arguments[name].map { word($0, language) } }
  }

  /// A date or a time as people write it; a name as people call it; anything else as it is.
  private func word(_ value: String, _ language: LocalText.Language) -> String {
    if let when = When(value), when != .unknown { return when.text(in: language) }
    return texts.words[value]?[language] ?? value
  }

  /// The rule of that name in the regime files.
  public func provision(_ id: String) -> Provision? { provisions.first { $0.id == id } }

  private func checkIDs() throws {
    var seen: Set<String> = []
    for provision in provisions where !seen.insert(provision.id).inserted {
      throw LawError(
        file: provision.regime.rawValue + ".yaml", what: "two rules are called \(provision.id)", mend: "Rename one")
    }
  }

  /// Two rules for the same duty and trigger must not be in force on the same day.
  private func checkOverlaps() throws {
    for rules in byDuty.values {
      for (index, rule) in rules.enumerated() {
        for other in rules.dropFirst(index + 1) where other.trigger.name == rule.trigger.name {
          let (a, b) = (rule.provision, other.provision)
          if (a.to.map { b.from <= $0 } ?? true) && (b.to.map { a.from <= $0 } ?? true) {
            throw LawError(
              file: b.regime.rawValue + ".yaml", what: "rules \(a.id) and \(b.id) are in force on the same day",
              mend: "Mend `from` or `to` of one of them")
          }
        }
      }
    }
  }
}
