import CaseFile

/// The description of the interface for other systems (OpenAPI 3.1), made of the same shapes that what they send is held to.
enum OpenAPI {
  static func description(version: String) -> JSON {
    .object([
      "openapi": "3.1.0",
      "info": .object([
        "title": "Nær: notifications of concern about children", "version": .string(version),
        "description": .string(
          """
          For systems of professionals who have the duty to notify (barnets lov § 133). The municipality lets a system in \
          and gives it a key; the key is sent with every request. A notification that was answered with 200 or 201 is \
          stored for good. If no answer comes, send the same again with the same reference: it is stored once. Fields that \
          aren't described here are refused, never ignored. Problems are described as RFC 9457 has it, in Danish, or in \
          English where `Accept-Language` asks for it. In acute danger, telephone: 112.
          """),
      ]),
      "servers": [.object(["url": "/"])],
      "security": [.object(["key": []])],
      "paths": .object([
        Places.api.template(): .object(["post": post]),
        Places.apiNotification.template("reference"): .object(["get": get]),
      ]),
      "components": .object([
        "securitySchemes": .object([
          "key": .object([
            "type": "http", "scheme": "bearer", "description": "The key that the municipality gave you.",
          ])
        ]),
        "schemas": .object([
          "Notification": SentNotification.shape.schema, "Standing": SentAnswer.shape.schema,
          "Problem": Problem.shape.schema,
        ]),
      ]),
    ])
  }

  private static var post: JSON {
    .object([
      "operationId": "sendNotification", "summary": "Send a notification of concern",
      "description": .string(
        "Safe to repeat: the same reference with the same content gives the same receipt, with other content 409. The body "
          + "is at most \(SentNotification.mostBytes >> 20) MB."),
      "requestBody": .object(["required": true, "content": content("Notification")]),
      "responses": .object(
        answer("201", "Stored now.", "Standing", links: true)
          + answer("200", "It was stored before; this is its receipt.", "Standing", links: true)
          + problems([.malformed, .conflict, .tooLarge, .mediaType, .invalid])),
    ])
  }

  private static var get: JSON {
    .object([
      "operationId": "notificationStanding", "summary": "How it stands with a notification that you sent",
      "parameters": [
        .object([
          "name": "reference", "in": "path", "required": true, "description": "Your own id of it.",
          "schema": SentNotification.reference.schema,
        ])
      ],
      "responses": .object(answer("200", "It is there.", "Standing") + problems([.notFound])),
    ])
  }

  private static func content(_ name: String, _ type: String = "application/json") -> JSON {
    .object([
      JSON.Member(name: type, value: .object(["schema": .object(["$ref": .string("#/components/schemas/\(name)")])]))
    ])
  }

  private static func answer(_ status: String, _ about: String, _ name: String, links: Bool = false) -> [JSON.Member] {
    let link = JSON.object([
      "standing": .object([
        "operationId": "notificationStanding", "parameters": .object(["reference": "$response.body#/reference"]),
      ])
    ])
    let value = JSON.object([
      "description": .string(about), "content": content(name), "links": links ? link : nil,
    ])
    return [JSON.Member(name: status, value: value)]
  }

  /// Those of one operation, and those that all have.
  private static func problems(_ kinds: [Problem.Kind]) -> [JSON.Member] {
    (kinds + [.unauthorized, .stopped, .notAcceptable, .method, .tooMany, .busy, .failure]).map { kind in
      let header = JSON.object(["schema": .object(["type": "string"])])
      let headers: JSON? =
        switch kind {
        case .tooMany, .busy: .object(["Retry-After": .object(["schema": .object(["type": "integer"])])])
        case .method: .object(["Allow": header])
        case .unauthorized: .object(["WWW-Authenticate": header])
        default: nil
        }
      return JSON.Member(
        name: String(kind.status.code),
        value: .object([
          "description": .string(about(kind)), "content": content("Problem", Problem.type), "headers": headers,
        ]))
    }
  }

  private static func about(_ kind: Problem.Kind) -> String {
    switch kind {
    case .malformed: "The body is not JSON."
    case .unauthorized: "No key, or one that doesn't hold."
    case .stopped: "The municipality has stopped this sender. Telephone it; what you have to tell still has to be told."
    case .notFound: "You have sent nothing with this reference."
    case .method: "Another method is needed."
    case .notAcceptable: "Answers are JSON."
    case .conflict: "The reference is taken by a notification with other content. Nothing was changed."
    case .tooLarge: "More than is taken. Nothing was stored."
    case .mediaType: "The body must be application/json."
    case .invalid: "Some fields can't be read; each is named. Nothing was stored."
    case .tooMany: "Too fast. Nothing was stored: send it again after `Retry-After` seconds."
    case .busy: "So much comes at once that there is no room. Nothing was stored: send it again shortly."
    case .failure: "Something failed here. Send it again with the same reference."
    }
  }
}

extension Place {
  /// The address with names where ids go: `/api/v1/notifications/{reference}`.
  func template(_ names: String...) -> String {
    var rest = names[...]
    return "/" + words.map { $0 == "*" ? "{\(rest.popFirst() ?? "id")}" : $0 }.joined(separator: "/")
  }
}
