import CaseFile

/// What is written to a notifier: plain Danish, and nothing about a child. Mail and text messages are open letters.
struct NotifierMessage {
  let subject: String
  /// A mail, or a letter.
  let text: String
  /// A text message.
  let short: String

  /// That it has come, and what happens now.
  static func confirmation(_ content: NotificationReceived, arrived: When, _ department: Department, _ texts: Texts)
    -> NotifierMessage
  {
    let t = Words(texts: texts, language: .danish)
    let values = values(content, department, t)
    let next = content.professional == true ? "answer.confirm.next-professional" : "answer.confirm.next"
    let lines = [
      t("answer.hello"), t("answer.confirm.got", values.merging(["when": t.when(arrived)]) { $1 }),
      content.receipt.map { _ in t("answer.reference", values) }, t(next, values), call(department, values, t),
      t("answer.no-reply"), t("answer.greeting", values),
    ]
    return NotifierMessage(
      subject: t("answer.confirm.subject", values), text: lines.compactMap { $0 }.joined(separator: "\n\n"),
      short: [t("answer.confirm.short", values), department.phone.map { t("answer.short.call", ["telephone": $0]) }]
        .compactMap { $0 }.joined(separator: " "))
  }

  /// That there is an answer, and how to get it: what came of a notification is told by telephone or letter.
  static func thereIsAnAnswer(_ content: NotificationReceived, _ department: Department, _ texts: Texts)
    -> NotifierMessage
  {
    let t = Words(texts: texts, language: .danish)
    let values = values(content, department, t)
    let lines = [
      t("answer.hello"), t("answer.outcome.waits", values), content.receipt.map { _ in t("answer.reference", values) },
      call(department, values, t), t("answer.no-reply"), t("answer.greeting", values),
    ]
    return NotifierMessage(
      subject: t("answer.outcome.subject", values), text: lines.compactMap { $0 }.joined(separator: "\n\n"),
      short: [t("answer.outcome.short", values), department.phone.map { t("answer.short.call", ["telephone": $0]) }]
        .compactMap { $0 }.joined(separator: " "))
  }

  private static func values(
    _ content: NotificationReceived, _ department: Department, _ t: Words
  ) -> [String: String] {
    [
      "municipality": department.municipality?.name ?? t("answer.municipality"), "reference": content.receipt ?? "–",
    ]
  }

  private static func call(_ department: Department, _ values: [String: String], _ t: Words) -> String {
    guard let phone = department.phone else { return t("answer.call.danger") }
    return "\(t("answer.call.danger")) \(t("answer.call", ["telephone": phone]))"
  }

  /// By mail where that can be, else by text message; nil where neither can.
  func queued(_ purpose: MessagePurpose, for content: NotificationReceived, _ services: Services) -> MessageQueued? {
    guard content.from != .anonymous else { return nil }
    return services.message(
      purpose, to: content.reply, way: .mail, subject: subject, text: text, about: content.id)
      ?? services.message(purpose, to: content.reply, way: .sms, subject: subject, text: short, about: content.id)
  }
}

extension Department {
  /// The telephone that a notifier is told to call.
  var phone: String? { door?.daytime ?? door?.telephone }
}

extension NotifierMessage {
  /// The confirmation that goes by itself, where the municipality has chosen that; nil where it has to wait for a person.
  static func atOnce(_ incoming: Incoming, _ department: Department, _ services: Services) -> MessageQueued? {
    let content = incoming.content
    guard department.answers?.confirmAtOnce == true, content.channel == .web || content.channel == .system,
      content.flood == nil, content.trap == nil
    else { return nil }
    return confirmation(content, arrived: .at(incoming.arrived), department, services.texts)
      .queued(.confirmation, for: content, services)
  }

  /// The duty to confirm is met by the act of sending: filed with the notification and in each child's case, at the moment
  /// it was handed over. That there is an answer is not the answer, and meets nothing.
  static func afterSent(_ sent: SentMessage, _ lists: Lists, _ texts: Texts) async throws -> [Act.Filing] {
    guard case .intake(let id) = sent.stream, sent.message.queued.purpose == .confirmation else { return [] }
    var all = Notifications()
    for entry in sent.entries { all.take(entry) }
    guard let notification = all.named(id.rawValue), notification.confirmed == nil else { return [] }
    let how = Words(texts: texts, language: .danish)(sent.message.queued.way)
    let content = NotificationConfirmed(for: id.rawValue, how: how)
    // Asked now: it may have been filed with a child while it was being sent.
    let streams = [sent.stream] + (try await lists.cases(with: id)).map { StreamID.child($0) }
    return streams.map { Act.Filing($0, at: .at(sent.at), content) }
  }
}
