import CaseFile
import Exchange

/// The rounds that run beside the pages: the watch, and each way out.
public struct WatchLoops: Sendable {
  /// How long between two rounds.
  public struct Pace: Sendable {
    public var watch: Duration
    public var dispatch: Duration

    public init(watch: Duration = .seconds(20), dispatch: Duration = .seconds(5)) {
      self.watch = watch
      self.dispatch = dispatch
    }
  }

  private let tasks: [Task<Void, Never>]

  public init(_ services: Services, pace: Pace = Pace()) {
    let (watch, dispatcher) = (Watch(services), Dispatcher(services))
    var tasks = [Self.loop(pace.watch) { await watch.tick(services.now()) }]
    for way in MessageWay.allCases {
      tasks.append(Self.loop(pace.dispatch) { await dispatcher.tick(way, services.now()) })
    }
    self.tasks = tasks
  }

  private static func loop(_ pause: Duration, _ round: @escaping @Sendable () async -> Void) -> Task<Void, Never> {
    Task {
      while !Task.isCancelled {
        await round()
        guard (try? await Task.sleep(for: pause)) != nil else { return }
      }
    }
  }

  /// Begins no new round, and waits for what is being sent.
  public func stop() async {
    for task in tasks { task.cancel() }
    for task in tasks { await task.value }
  }
}
