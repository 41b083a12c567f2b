/// A replay as a table for people, in Danish.
public struct ReplayTable {
  let replay: Replay
  let rules: RuleSet

  public init(_ replay: Replay, rules: RuleSet) {
    self.replay = replay
    self.rules = rules
  }

  public var text: String {
    let script = replay.script
    var lines = ["\(script.id): \(script.title)"]
    if !script.document.isEmpty { lines.append("Kilde: \(script.authority), \(script.document)") }
    lines.append("Dømt ved udgangen af \(script.judgedOn); regelsæt \(rules.hash.prefix(12))")
    lines.append("")
    lines += rows
    lines.append("")
    lines += replay.outcomes.map(outcome)
    return lines.joined(separator: "\n") + "\n"
  }

  /// One line for each duty, under headings, in columns.
  public var rows: [String] {
    let head = ["Pligt", "For", "Udfald", "Virkning", "Frist", "Lov", "Sikkerhed", "Hvorfor"]
    let cells = [head] + replay.duties.map(row)
    let widths = head.indices.map { column in cells.map { $0[column].count }.max() ?? 0 }
    let lines = cells.map { row in
      let padded = row.enumerated().map { $1 + String(repeating: " ", count: widths[$0] - $1.count) }
      return padded.joined(separator: "  ").trimmingEnd
    }
    let rule = widths.map { String(repeating: "-", count: $0) }.joined(separator: "  ")
    return replay.duties.isEmpty ? ["Ingen dansk pligt gælder."] : [lines[0], rule] + lines.dropFirst()
  }

  private func row(_ duty: Duty) -> [String] {
    [
      duty.id.rawValue, duty.about ?? "", duty.verdict.danish, duty.effect?.danish ?? "", duty.dueText ?? "–",
      duty.provision.paragraph,
      duty.confirmed ? duty.provision.sureness.rawValue : duty.provision.sureness.rawValue + " ubekræftet",
      rules.text(duty.reason, .da),
    ]
  }

  private func outcome(_ outcome: Replay.Outcome) -> String {
    let expected = outcome.expectation
    let name = ([expected.duty.rawValue] + (expected.about.map { ["for \($0)"] } ?? [])).joined(separator: " ")
    let on = expected.on.map { " den \($0)" } ?? ""
    let what = "\(name)\(on): \(expected.verdict.danish)"
    if outcome.holds { return "✓ \(what) (\(expected.basis.rawValue))" }
    let why = outcome.failures.map { "\($0.what) [\($0.basis.rawValue)]" }.joined(separator: "; ")
    return "\(outcome.isFatal ? "✗" : "!") linje \(expected.line): \(what), men: \(why)"
  }
}

extension Verdict {
  /// In Danish, for staff.
  public var danish: String {
    switch self {
    case .met: "overholdt"
    case .broken: "brudt"
    case .open: "åben"
    case .notApplicable: "gælder ikke"
    case .cannotBeJudged: "kan ikke afgøres"
    }
  }
}

extension Effect {
  /// In Danish, for staff.
  public var danish: String {
    switch self {
    case .lapsed: "bortfaldet"
    case .invalid: "ugyldig"
    }
  }
}

extension String {
  var trimmingEnd: String {
    var text = self
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
