import CaseFile
import HTTPTypes
import Store

extension Places {
  static let api = Place<Nothing>("api/v1/notifications")
  static let apiNotification = Place<Slug>("api/v1/notifications/*")
  static let apiDescription = Place<Nothing>("api/v1/openapi.json")
}

extension Routes {
  static let api: [Route] = [
    .sender(.post, Places.api, .sendNotifications) { call, _ in try await SentAnswer.take(call) },
    .sender(.get, Places.apiNotification, .sendNotifications) { call, reference in
      try await SentAnswer.standing(call, reference.rawValue)
    },
    .guest(.get, Places.apiDescription, .readInterface) { guest, _ in
      Reply.json(OpenAPI.description(version: "1"), type: "application/json")
    },
  ]
}

extension Reply {
  static func json(_ json: JSON, status: HTTPResponse.Status = .ok, type: String = "application/json") -> Reply {
    Reply(status: status, headers: [.contentType: type], body: json.bytes)
  }
}

/// What a sender is told of its own notification, and no more: nothing of a child or a case.
struct SentAnswer: Sendable {
  let reference: String
  let notification: Notification

  static let shape = Shape.object([
    .init(name: "reference", shape: SentNotification.reference, isRequired: true, about: "Your own id."),
    .init(
      name: "receipt", shape: .text(most: 20), isRequired: true,
      about: "The municipality's receipt number: what a person says on the telephone.", example: "N-7K3F-92QX"),
    .init(
      name: "receivedAt", shape: .moment, isRequired: true,
      about: "When it reached the municipality. The 24 hours for its assessment run from here."),
    .init(
      name: "state", shape: .choice(["received", "confirmed"]), isRequired: true,
      about: "`received`: it is there, and people are told of it. `confirmed`: the notifier has been told so too."),
    .init(name: "confirmedAt", shape: .moment, about: "When the notifier was told."),
  ])

  private var json: JSON {
    let confirmed = notification.confirmed?.happenedAt.earliest
    return .object([
      "reference": .string(reference), "receipt": .string(notification.received.content.receipt ?? ""),
      "receivedAt": .string(Self.text(notification.received.recordedAt)),
      "state": .string(notification.confirmed == nil ? "received" : "confirmed"),
      "confirmedAt": confirmed.map { .string(Self.text($0)) },
    ])
  }

  private func reply(status: HTTPResponse.Status = .ok) -> Reply {
    var reply = Reply.json(json, status: status)
    if status == .created {
      reply.headers[.location] = Places.apiNotification(Slug(rawValue: reference)).link.text
    }
    return reply
  }

  /// Writes it down, once for each id of the sender's: the same again gets the same receipt, something else a conflict.
  static func take(_ call: SenderCall) async throws -> Reply {
    let json: JSON
    do { json = try JSONReader.read(call.body) } catch { throw Problem(kind: .malformed) }
    let faults = SentNotification.shape.faults(in: json)
    guard faults.isEmpty else { throw Problem(kind: .invalid, faults: faults) }
    let sent = SentNotification(json, from: call.sender)
    guard sent.files.reduce(0, { $0 + $1.bytes.count }) <= Attachment.mostBytesInAll else {
      throw Problem(kind: .tooLarge)
    }
    let services = call.services
    let incoming = sent.incoming(from: call.sender.id, at: call.now, key: services.settings.signingKey)
    // What is there already isn't written again; what is there is then read, so that two at once see the same.
    try await services.takeIn(incoming)
    guard let notification = try await services.vault.sent(incoming.notification, at: call.now).all.first else {
      throw Problem(kind: .notFound)
    }
    guard notification.received.content == incoming.content else { throw Problem(kind: .conflict) }
    let isNew = notification.received.happenedAt == .at(call.now)
    return SentAnswer(reference: sent.reference, notification: notification).reply(status: isNew ? .created : .ok)
  }

  static func standing(_ call: SenderCall, _ reference: String) async throws -> Reply {
    let name = Incoming.name(of: SentNotification.origin(call.sender.id, reference))
    guard SentNotification.reference.faults(in: .string(reference)).isEmpty,
      let notification = try await call.services.vault.sent(NotificationID(rawValue: name), at: call.now).all.first
    else { throw Problem(kind: .notFound) }
    return SentAnswer(reference: reference, notification: notification).reply()
  }

  /// As RFC 3339 has it, in universal time.
  static func text(_ instant: Instant) -> String {
    let seconds = instant.milliseconds / 1000
    let day = Day(number: Int((Double(seconds) / 86_400).rounded(.down)))
    let rest = Int(seconds) - day.number * 86_400
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(day)T\(two(rest / 3600)):\(two(rest / 60 % 60)):\(two(rest % 60))Z"
  }
}
