import CaseFile

/// What stands between the public's page and a flood. It never refuses a worry: it slows, marks, or asks to wait.
actor Turnstile {
  /// Short work: a page of the form, a notification without files.
  nonisolated let work = Lanes(each: 3, all: 24, queue: 200)
  /// Files on their way in: slow lines keep their place for long, and what they hold is counted by the house.
  nonisolated let uploads = Lanes(each: 3, all: 200, queue: 3)
  /// Notifications with files, which are in memory while they are written.
  nonisolated let files = Lanes(each: 1, all: 3, queue: 20)
  private var sends: Crowd
  private var begins: Crowd

  init(sends: Crowd.Limits = Crowd.Limits(), begins: Crowd.Limits = Crowd.Limits()) {
    self.sends = Crowd(sends)
    self.begins = Crowd(begins)
  }

  /// A notification is to be sent.
  func send(from place: String, hasWaited: Bool, at now: Instant, name: @Sendable () -> String) -> Crowd.Answer {
    sends.take(place, hasWaited: hasWaited, at: now, name: name())
  }

  /// Somebody begins a form, which takes room until it is swept.
  func begin(from place: String, hasWaited: Bool, at now: Instant) -> Crowd.Answer {
    begins.take(place, hasWaited: hasWaited, at: now, name: "")
  }
}
