/// What makes a single course hard to read; said beside it, never held against anybody.
public enum Doubt: String, Codable, Hashable, Sendable, CaseIterable {
  /// Common where help was asked for by others: ask whose view it is.
  case beganAboveCutOff = "began-above-cut-off"
  /// So high that no course says anything of change.
  case beganAboveCeiling = "began-above-ceiling"
  case tooFewMeetings = "too-few-meetings"
  case sawtooth

  public static func of(_ scores: [Score], norms: Norms) -> [Doubt] {
    var doubts: [Doubt] = []
    if let first = scores.first {
      if let cutOff = norms.cutOff?.value, norms.improvement(from: cutOff, to: first) > 0 {
        doubts.append(.beganAboveCutOff)
      }
      if let ceiling = norms.ceiling?.value, norms.improvement(from: ceiling, to: first) > 0 {
        doubts.append(.beganAboveCeiling)
      }
    }
    if scores.count < 2 { doubts.append(.tooFewMeetings) }
    let move = norms.reliableChange?.value ?? Sawtooth.defaultMove
    if Sawtooth(scores, move: move).isSawtooth { doubts.append(.sawtooth) }
    return doubts
  }
}
