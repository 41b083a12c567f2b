import CaseFile
import Store

/// Stands before the passwords. An account closes after a few wrong ones, whoever tries; this is for whoever tries the names
/// of all of them, and for the work that each guess costs us.
///
/// Only wrong passwords count, so that a whole town hall behind one address is never kept out by its own number.
actor SignInLimit {
  /// Wrong ones from one address that are nothing to remark on, and how soon one of them is forgotten.
  static let limits = Crowd.Limits(free: 60, flood: 0, secondsEach: 10)

  /// A guess takes 32 MB while it is looked at: few at a time.
  private nonisolated let lanes = Lanes(each: 2, all: 3, queue: 40)
  private var wrong = Crowd(SignInLimit.limits)
  private var closed: [String: Instant] = [:]

  /// Looks at a password when it is this place's turn.
  /// - Returns: nil where too many have been wrong from there of late: then nothing was looked at.
  func look(
    from place: String, at now: Instant, _ work: @Sendable () async throws -> Accounts.SignIn
  ) async throws -> Accounts.SignIn? {
    closed = closed.filter { $0.value > now }
    guard closed[place] == nil else { return nil }
    let answer: Accounts.SignIn
    do {
      answer = try await lanes.run(place, work)
    } catch is LaneFull {
      return nil
    }
    if answer == .wrong, case .wait(let seconds) = wrong.take(place, hasWaited: false, at: now, name: "") {
      closed[place] = now.adding(seconds: seconds)
    }
    return answer
  }
}
