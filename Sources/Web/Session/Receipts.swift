import CaseFile

/// What was answered to each form that was sent, so that a form sent twice is written once: the second gets the
/// answer of the first, also where it comes while the first is still being written.
actor Receipts {
  private var answers: [String: (task: Task<Reply, any Error>, at: Instant)] = [:]

  private static let few = 5_000
  private var sweepsAt = Receipts.few

  func once(_ key: String, at now: Instant, _ work: @escaping @Sendable () async throws -> Reply) async throws -> Reply
  {
    if let earlier = answers[key] { return try await earlier.task.value }
    if answers.count >= sweepsAt {
      answers = answers.filter { $0.value.at.adding(hours: 1) > now }
      // Twice as many as were worth keeping, so that sweeping costs nothing however much is written in an hour.
      sweepsAt = max(Self.few, answers.count * 2)
    }
    let task = Task { try await work() }
    answers[key] = (task, now)
    do {
      let reply = try await task.value
      // A page with errors or a conflict wrote nothing: the same form may be sent again.
      if !reply.isRedirect { answers[key] = nil }
      return reply
    } catch {
      answers[key] = nil
      throw error
    }
  }
}
