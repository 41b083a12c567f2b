import CaseFile

/// What is laid on the table and used together with the family. Each is a page of the case, in a meeting or outside one.
enum Tool: String, CaseIterable, Sendable {
  case meeting, ruler, ladder, safety, houses, network, genogram, feedback

  var place: Place<CaseID> {
    switch self {
    case .meeting: Places.meetings
    case .ruler: Places.ruler
    case .ladder: Places.ladder
    case .safety: Places.safetyMap
    case .houses: Places.houses
    case .network: Places.network
    case .genogram: Places.genogram
    case .feedback: Places.feedback
    }
  }

  /// `tools.ruler` …
  var key: String { "tools.\(rawValue)" }

  /// Those that have a page, and the action that its page asks for.
  static func open(in routes: [Route]) -> [(tool: Tool, action: Action)] {
    allCases.compactMap { tool in
      routes.first { $0.words == tool.place.words && $0.method == .get }.map { (tool, $0.action) }
    }
  }
}

extension Places {
  static let meetings = Place<CaseID>("sag/*/moeder")
  static let ruler = Place<CaseID>("sag/*/trivselslineal")
  static let ladder = Place<CaseID>("sag/*/indsatstrappe")
  static let safetyMap = Place<CaseID>("sag/*/sikkerhed")
  static let houses = Place<CaseID>("sag/*/tre-huse")
  static let network = Place<CaseID>("sag/*/netvaerk")
  static let genogram = Place<CaseID>("sag/*/genogram")
  static let feedback = Place<CaseID>("sag/*/feedback")
}
