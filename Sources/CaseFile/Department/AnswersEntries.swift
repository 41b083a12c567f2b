// How the municipality answers those who notify.

/// Whether the confirmation to a notifier is sent by itself, as soon as the notification has come (serviceloven § 155 b
/// stk. 1, barnets lov §§ 136-137). Only where the notifier gave a mail address or a number on the page or from a system
/// that we know; never to the sender of a mail, whom nobody has proven.
public struct AnswersSet: Content {
  public static let kind = "answers.set"

  public var confirmAtOnce: Bool

  public init(confirmAtOnce: Bool) { self.confirmAtOnce = confirmAtOnce }

  public var passages: [Passage] {
    Passages(Self.kind).yesNo("confirm-at-once", confirmAtOnce).list
  }
}
