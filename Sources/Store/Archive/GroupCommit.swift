import Foundation

/// Many writers, one flush: what arrives while a flush runs waits and goes with the next one together.
actor GroupCommit<Item: Sendable, Value: Sendable> {
  private let limit: Int
  private let flush: @Sendable ([Item]) -> [Result<Value, any Error>]
  private let thread = DispatchQueue(label: "naer.commit")
  private var waiting: [(item: Item, answer: CheckedContinuation<Value, any Error>)] = []
  private var isFlushing = false

  /// - Parameter flush: writes a batch, blocking, and answers for each of it in order.
  init(limit: Int, flush: @escaping @Sendable ([Item]) -> [Result<Value, any Error>]) {
    self.limit = limit
    self.flush = flush
  }

  /// Returns when the item is on the disk.
  func submit(_ item: Item) async throws -> Value {
    try await withCheckedThrowingContinuation { answer in
      waiting.append((item, answer))
      guard !isFlushing else { return }
      isFlushing = true
      Task { await flushAll() }
    }
  }

  var waitingCount: Int { waiting.count }

  private func flushAll() async {
    while !waiting.isEmpty {
      let batch = Array(waiting.prefix(limit))
      waiting.removeFirst(batch.count)
      let items = batch.map(\.item)
      let results = await withCheckedContinuation { done in
        thread.async { [flush] in done.resume(returning: flush(items)) }
      }
      for (one, result) in zip(batch, results) { one.answer.resume(with: result) }
    }
    isFlushing = false
  }
}
