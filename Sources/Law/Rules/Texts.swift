/// The texts that rules and verdicts are told in.
struct Texts: Sendable {
  var duties: [DutyName: LocalText] = [:]
  var counting: [String: LocalText] = [:]
  var reasons: [String: LocalText] = [:]
  var sources: [String: String] = [:]
  /// What arguments of reasons are called.
  var words: [String: LocalText] = [:]

  static func read(_ yaml: Yaml) throws -> Texts {
    let top = try yaml.mapping(["duties", "counting", "reasons", "sources", "words"])
    var texts = Texts()
    for (name, text) in try top["duties"]?.mapping() ?? [:] {
      guard let duty = DutyName(rawValue: name) else {
        throw text.error(
          "`\(name)` isn't a duty", "Known are: \(DutyName.allCases.map(\.rawValue).joined(separator: ", "))")
      }
      texts.duties[duty] = try text.localText()
    }
    texts.counting = try top["counting"]?.mapping().mapValues { try $0.localText() } ?? [:]
    texts.reasons = try top["reasons"]?.mapping().mapValues { try $0.localText() } ?? [:]
    texts.words = try top["words"]?.mapping().mapValues { try $0.localText() } ?? [:]
    texts.sources = try top["sources"]?.mapping().mapValues { try $0.text() } ?? [:]
    for duty in DutyName.allCases where texts.duties[duty] == nil {
      throw yaml.error("duty \(duty.rawValue) has no title", "Add it under duties")
    }
    return texts
  }
}
