import CaseFile

extension Archive {
  /// What was marked in many cases, for figures. Whoever asks is written down first, with what was asked.
  public func measured(_ filter: MeasureFilter, by reader: Actor, at now: Instant) async throws -> MeasuredCases {
    let asked = [
      filter.closedFrom.map { "from=\($0)" }, filter.closedUntil.map { "until=\($0)" },
      filter.team.map { "team=\($0)" },
    ]
    let detail = asked.compactMap { $0 }.joined(separator: " ")
    try await audit.record(
      AuditEvent(.figures, at: now, who: reader, detail: detail.isEmpty ? nil : detail))
    // It goes through all the cases of those years: no turn among the short questions.
    return try await offload { [engine] in try engine.read { try $0.measured(filter) } }
  }
}
