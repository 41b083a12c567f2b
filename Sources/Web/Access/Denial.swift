import CaseFile

/// A no, with its reason and what can be done.
public struct Denial: Hashable, Sendable {
  public let reason: Policy.Reason
  public let action: Action
  /// The case that this person may open in an emergency, saying why.
  public let breakGlass: CaseID?

  init(_ reason: Policy.Reason, _ action: Action, breakGlass: CaseID? = nil) {
    self.reason = reason
    self.action = action
    self.breakGlass = breakGlass
  }
}
