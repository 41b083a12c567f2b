import CaseFile
import Foundation
import Synchronization

/// Makes the lists follow when the municipality's choices have moved what is due: some streams at a time, in the
/// background, so that nobody waits for a whole department. Until its turn comes, a stream's rows are those of before;
/// what is written meanwhile is derived by the new choices at once. How far it has come is in the journal with the rows:
/// after a stop or a crash it goes on where it was.
final class Renewal: Sendable {
  /// What the lists were made by, when they were all of them.
  static let made = "derived by choices"
  /// The choices that are being followed, and the last stream that does.
  static let under = "deriving by choices"

  private let engine: any StoreEngine
  private let reader: StreamReader
  private let deriving: Deriving
  private let state = Mutex(State())

  private struct State {
    var task: Task<Void, Never>?
    var isStopped = false
  }

  init(engine: any StoreEngine, reader: StreamReader, deriving: Deriving) {
    self.engine = engine
    self.reader = reader
    self.deriving = deriving
  }

  /// One step at once, which is all that a small department needs; the rest in the background.
  func start() throws {
    guard try step() else { return }
    state.withLock { state in
      if state.task == nil, !state.isStopped { state.task = inBackground() }
    }
  }

  private func inBackground() -> Task<Void, Never> {
    Task.detached(priority: .background) { [self] in
      while await stepAlone() {}
      state.withLock { $0.task = nil }
      // New choices may have come between the last step and the end of the task.
      try? start()
    }
  }

  /// Returns when nothing is left to follow.
  func finish() async {
    while let task = state.withLock({ $0.task }) { await task.value }
  }

  /// Nothing is written after it.
  func stop() {
    state.withLock { state in
      state.isStopped = true
      state.task?.cancel()
    }
  }

  /// As long as a step took, others have the processor and the journal to themselves.
  private func stepAlone() async -> Bool {
    let began = ContinuousClock.now
    guard (try? await offload { [self] in try step() }) == true else { return false }
    try? await Task.sleep(for: ContinuousClock.now - began)
    return !Task.isCancelled
  }

  /// Reads and derives in nobody's way, and then writes in the journal's turn.
  /// - Returns: whether anything is left.
  private func step(limit: Int = 100) throws -> Bool {
    let choices = deriving.choices
    let (part, last) = try engine.read { view in try next(limit, choices, in: view) }
    return try state.withLock { state in
      if state.isStopped { return false }
      guard let last else {
        if try engine.read({ try $0.setting(Self.made) }) != choices {
          try engine.write { journal in
            try journal.set(Self.made, to: choices)
            try journal.set(Self.under, to: "")
          }
        }
        return false
      }
      try engine.write { journal in
        for (head, rows) in part {
          guard let stream = StreamID(head.stream) else { continue }
          // Written in since it was read: derived once more, as what wrote it may have had the choices of before.
          let isSame = try journal.head(of: stream)?.sequence == head.sequence
          let fresh =
            isSame ? rows : deriving.rows(for: stream, entries: try reader.entries(of: stream, in: journal))
          try journal.replaceDerived(of: head.stream, with: fresh)
        }
        try journal.set(Self.under, to: "\(choices) \(last)")
      }
      return true
    }
  }

  /// The next streams that follow the choices, with their rows; no last one where there are none.
  private func next(
    _ limit: Int, _ choices: String, in view: any JournalView
  ) throws -> (part: [(head: Head, rows: DerivedRows)], last: String?) {
    guard try view.setting(Self.made) != choices else { return ([], nil) }
    let progress = (try view.setting(Self.under) ?? "").split(separator: " ", maxSplits: 1).map(String.init)
    var after = progress.count == 2 && progress[0] == choices ? progress[1] : ""
    var last: String?
    var part: [(head: Head, rows: DerivedRows)] = []
    while part.count < limit, let heads = try view.heads(after: after, limit: limit).nonEmpty {
      for head in heads where part.count < limit {
        after = head.stream
        last = after
        guard let stream = StreamID(head.stream), deriving.deriver.followsChoices(stream) else { continue }
        part.append((head, deriving.rows(for: stream, entries: try reader.all(of: stream, in: view))))
      }
    }
    return (part, last)
  }
}
