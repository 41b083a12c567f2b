import CaseFile

extension Triggers {
  static let notifications = [
    each("notification-received", .notificationReceived),
    each("professional-notification-received", .notificationReceived, isProfessional),
    Trigger(name: "violence-notified") { reading in
      reading.all(.notificationReceived).compactMap { violence(about: $0, in: reading) }
    },
  ]

  /// Said so, or sent by somebody whose trade it is.
  static func isProfessional(_ fact: Fact) -> Bool {
    fact.flag("professional") ?? ["school", "daycare", "health", "police"].contains(fact.text("from") ?? "")
  }

  /// A notification on which violence or abuse became known: the one that the knowledge names, else the last one
  /// received by then that hadn't been assessed before.
  private static func violence(about notification: Fact, in reading: Reading) -> Occurrence? {
    let assessed = reading.all(.notificationAssessed).first { $0.about == notification.id }
    let known = reading.all(.violenceKnown).first { violence in
      if let about = violence.about { return about == notification.id }
      let last = reading.all(.notificationReceived).last { $0.at.canPrecede(violence.at) }
      return last == notification && (assessed.map { violence.at.canPrecede($0.at) } ?? true)
    }
    guard let known else { return nil }
    var occurrence = Occurrence(notification)
    occurrence.aliases.formUnion(known.id.map { [$0] } ?? [])
    // The talk comes before the assessment is concluded; as long as it isn't, there is no date.
    occurrence.due = assessed?.at
    return occurrence
  }
}
