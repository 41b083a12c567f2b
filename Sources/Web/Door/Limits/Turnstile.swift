import CaseFile

/// What stands between the public's page and a flood. It never refuses a worry: it slows, marks, or asks to wait.
actor Turnstile {
  /// Short work: a page of the form, a notification without files.
  nonisolated let work = Lanes(each: 3, all: 24, queue: 200)
  /// What holds files in memory while it lasts.
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
