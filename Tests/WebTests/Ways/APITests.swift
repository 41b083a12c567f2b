import CaseFile
import Crypto
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Store
import Testing

@testable import Web

/// The interface for professionals' systems, through the router.
@Suite struct APITests {
  private static let key = "naer_the-key-of-the-school"
  private static let school = SenderID(rawValue: "school")
  private static let words = #"{"reference": "A-1", "words": "Hun er alene"}"#

  private struct Answer: Sendable {
    let status: Int
    let headers: HTTPFields
    let json: JSON
    subscript(_ name: String) -> String? { json[name]?.string }
  }

  private struct System: Sendable {
    let client: any TestClientProtocol

    func send(
      _ body: String, key: String? = APITests.key, type: String = "application/json", headers: HTTPFields = [:]
    ) async throws -> Answer {
      try await call(.post, "/api/v1/notifications", body, key: key, type: type, headers: headers)
    }

    func call(
      _ method: HTTPRequest.Method, _ path: String, _ body: String? = nil, key: String? = APITests.key,
      type: String = "application/json", headers: HTTPFields = [:]
    ) async throws -> Answer {
      var fields = headers
      if let key { fields[.authorization] = "Bearer \(key)" }
      if body != nil { fields[.contentType] = type }
      return try await client.execute(
        uri: path, method: method, headers: fields, body: body.map { ByteBuffer(string: $0) }
      ) { response in
        let bytes = Array(response.body.readableBytesView)
        return Answer(
          status: Int(response.status.code), headers: response.headers,
          json: bytes.isEmpty ? .null : try JSONReader.read(bytes))
      }
    }
  }

  private func bench(_ more: [any Content] = []) async throws -> Bench {
    let bench = try await Bench()
    let admitted = SenderAdmitted(
      sender: Self.school, name: "Engskolen", from: .school, keyHash: SenderKey.hash(Self.key))
    try await bench.archive.append(
      Act(
        id: ActID(rawValue: "admit"), actor: .staff(Bench.lone), recordedAt: bench.now,
        filings: ([admitted] + more).map { Act.Filing(.department, at: .at(bench.now), $0) }))
    return bench
  }

  private func run(_ bench: Bench, _ body: @Sendable @escaping (System) async throws -> Void) async throws {
    let app = Application(router: buildRouter(bench.services))
    try await app.test(.router) { try await body(System(client: $0)) }
  }

  private func received(_ bench: Bench) async throws -> [NotificationReceived] {
    let trace = Trace(reader: .system, .house, .house, at: bench.now)
    var all: [NotificationReceived] = []
    for line in try await bench.archive.openNotifications() {
      let entries = try await bench.archive.read(.intake(line.row.id), trace: trace)
      all += entries.compactMap { $0.content as? NotificationReceived }
    }
    return all
  }

  @Test func aNotificationIsStoredWithEverythingInIt() async throws {
    let bench = try await bench()
    try await run(bench) { system in
      let answer = try await system.send(
        #"""
        {"reference": "A-1", "words": "Hun er alene", "notifier": "Ida Krogh", "role": "Lærer", "phone": "00 00 00 00",
         "mail": "ida@skole.example", "parentsInformed": false, "inDanger": true,
         "children": [{"name": "Asta", "born": "2019-01-02", "cpr": "020119-0000"}],
         "attachments": [{"name": "C:\\notat.pdf", "content": "JVBERi0xLjQK"}]}
        """#)
      #expect(answer.status == 201 && answer.headers[.location] == "/api/v1/notifications/A-1")
      #expect(answer["reference"] == "A-1" && answer["state"] == "received")
      #expect(answer["receivedAt"] == "2026-06-04T12:05:00Z")
    }
    let one = try #require(try await received(bench).first)
    #expect(one.from == .school && one.professional == true && one.channel == .system && one.sender == Self.school)
    #expect(one.children == [NotifiedChild(name: "Asta", born: Day(2019, 1, 2), cpr: "0201190000")])
    #expect(one.inDanger == true && one.parentsInformed == false && one.reply?.mail == "ida@skole.example")
    #expect(one.attached.map(\.name) == ["notat.pdf"] && one.attached.map(\.type) == ["application/pdf"])
    #expect(!bench.log.text.contains("Asta") && !bench.log.text.contains("A-1") && !bench.log.text.contains("naer_"))
  }

  @Test func sentAgainItIsTheSameAndWithOtherContentAConflict() async throws {
    let bench = try await bench()
    try await run(bench) { system in
      let first = try await system.send(Self.words)
      bench.wait(minutes: 1)
      let again = try await system.send(#" {"words":"Hun er alene","reference":"A-1"} "#)
      #expect(first.status == 201 && again.status == 200)
      #expect(first["receipt"] == again["receipt"] && first["receivedAt"] == again["receivedAt"])
      let other = try await system.send(
        #"{"reference": "A-1", "words": "Noget andet"}"#, headers: [.acceptLanguage: "en-GB,da;q=0.5"])
      #expect(other.status == 409 && other["detail"]?.contains("first is stored and unchanged") == true)
    }
    #expect(try await received(bench).map(\.words) == ["Hun er alene"])
  }

  @Test func doublesAtTheSameMomentBecomeOne() async throws {
    let bench = try await bench()
    try await run(bench) { system in
      let answers = try await withThrowingTaskGroup(of: Answer.self) { group in
        for number in 0..<40 {
          group.addTask {
            try await system.send(number % 4 == 3 ? #"{"reference": "A-1", "words": "Noget andet"}"# : Self.words)
          }
        }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      let good = answers.filter { $0.status < 300 }
      #expect(Set(good.map { $0["receipt"] }).count == 1)
      #expect(answers.allSatisfy { $0.status < 300 || $0.status == 409 })
      #expect([10, 30].contains(good.count))
    }
    #expect(try await received(bench).count == 1)
  }

  @Test func itsStandingIsToldToItsSenderAlone() async throws {
    let other = SenderAdmitted(
      sender: SenderID(rawValue: "hospital"), name: "Sygehuset", from: .health, keyHash: SenderKey.hash("other"))
    let bench = try await bench([other])
    try await run(bench) { system in
      _ = try await system.send(Self.words)
      let path = "/api/v1/notifications/A-1"
      #expect(try await system.call(.get, path)["state"] == "received")
      #expect(try await system.call(.get, path, key: "other").status == 404)
      #expect(try await system.call(.get, "/api/v1/notifications/B").status == 404)
      let id = NotificationID(rawValue: Incoming.name(of: SentNotification.origin(Self.school, "A-1")))
      try await bench.archive.append(
        Act(
          id: ActID(rawValue: "confirm"), actor: .staff(Bench.mette), recordedAt: bench.now,
          filings: [
            .init(.intake(id), at: .at(bench.now), NotificationConfirmed(for: id.rawValue, how: "digital-post"))
          ]))
      let confirmed = try await system.call(.get, path)
      #expect(confirmed["state"] == "confirmed" && confirmed["confirmedAt"] == "2026-06-04T12:05:00Z")
      guard case .object(let members) = confirmed.json else { return #expect(Bool(false)) }
      #expect(Set(members.map(\.name)) == ["reference", "receipt", "receivedAt", "state", "confirmedAt"])
      // The same reference of another sender's is another notification.
      #expect(try await system.send(Self.words, key: "other").status == 201)
    }
    #expect(try await received(bench).count == 2)
  }

  @Test func aKeyLetsInUntilItIsRenewedOrStopped() async throws {
    let bench = try await bench([
      SenderKeyRenewed(sender: Self.school, keyHash: SenderKey.hash("new"), oldUntil: Bench.start.adding(hours: 1))
    ])
    try await run(bench) { system in
      #expect(try await system.send(Self.words, key: nil).status == 401)
      let wrong = try await system.send(Self.words, key: "naer_wrong")
      #expect(wrong.status == 401 && wrong.headers[.wwwAuthenticate] == "Bearer realm=\"naer\"")
      #expect(try await system.send(Self.words).status == 201)
      bench.wait(minutes: 1)
      #expect(try await system.send(Self.words, key: "new").status == 200)
      bench.wait(minutes: 60)
      #expect(try await system.send(Self.words).status == 401)
      #expect(try await system.send(Self.words, key: "new").status == 200)
      try await bench.archive.append(
        Act(
          id: ActID(rawValue: "stop"), actor: .staff(Bench.lone), recordedAt: bench.now,
          filings: [.init(.department, at: .at(bench.now), SenderStopped(sender: Self.school))]))
      bench.wait(minutes: 1)
      #expect(try await system.send(Self.words, key: "new").status == 403)
    }
  }

  @Test func whatIsWrongIsSaidAsAProblem() async throws {
    let bench = try await bench()
    try await run(bench) { system in
      func check(_ answer: Answer, _ status: Int, _ kind: String) {
        #expect(answer.status == status && answer["type"] == "urn:naer:problem:\(kind)")
        #expect(answer.headers[.contentType] == "application/problem+json")
        #expect(answer.json["status"] == .number(Double(status)) && answer["instance"]?.isEmpty == false)
      }
      check(try await system.send("{"), 400, "malformed")
      check(try await system.send(""), 400, "malformed")
      check(try await system.send(Self.words, type: "text/plain"), 415, "media-type")
      check(try await system.send(Self.words, headers: [.accept: "text/html"]), 406, "not-acceptable")
      check(try await system.call(.get, "/api/v1/findes-ikke"), 404, "not-found")
      let method = try await system.call(.put, "/api/v1/notifications", "{}")
      check(method, 405, "method")
      #expect(method.headers[.allow] == "POST")
      let invalid = try await system.send(#"{"words": "x", "navn": 1}"#)
      check(invalid, 422, "invalid")
      #expect(invalid.json["errors"]?.array?.compactMap { $0["pointer"]?.string } == ["/reference", "/navn"])
      let large = String(repeating: "QUJD", count: Attachment.mostBytesInAll / 12 + 50_000)
      let files = (1...4).map { #"{"name": "\#($0).bin", "content": "\#(large)"}"# }.joined(separator: ",")
      check(
        try await system.send(#"{"reference": "B", "words": "x", "attachments": [\#(files)]}"#), 413, "too-large")
    }
    #expect(try await received(bench).isEmpty)
  }

  @Test func whoGoesOnAndOnIsAskedToComeBack() async throws {
    let bench = try await bench()
    for _ in 0..<700 { _ = await bench.services.senderDesk.ask(Self.school, at: bench.now) }
    try await run(bench) { system in
      let answer = try await system.send(Self.words)
      #expect(answer.status == 429 && answer.headers[.retryAfter] == "5")
      bench.wait(minutes: 5)
      #expect(try await system.send(Self.words).status == 201)
    }
  }

  @Test func theUseOfAKeyIsNotedOnceAnHour() async throws {
    let bench = try await bench()
    try await run(bench) { system in
      for _ in 1...3 { _ = try await system.send(Self.words) }
    }
    #expect(try await bench.services.vault.senderKeysUsed() == [Self.school: Bench.start])
    #expect(try await bench.archive.audit.rows(AuditFilter(kinds: [.senderKey])).count == 1)
  }

  @Test func theDescriptionIsForAnybodyAndNamesEveryAddress() async throws {
    let bench = try await bench()
    try await run(bench) { system in
      let answer = try await system.call(.get, "/api/v1/openapi.json", key: nil)
      #expect(answer.status == 200 && answer["openapi"] == "3.1.0")
      guard case .object(let paths)? = answer.json["paths"] else { return #expect(Bool(false)) }
      let described = Set(paths.map { $0.name.replacing(/\{[a-z]+\}/, with: "*") })
      #expect(described == Set(Routes.all.filter(\.isForSystems).map(\.pattern)))
    }
  }

  @Test func aPersonsSessionIsNoKey() async throws {
    let bench = try await bench()
    try await bench.browse(as: Bench.lone) { browser in
      let page = try await browser.post(
        path: "/api/v1/notifications", body: Self.words, headers: ["Content-Type": "application/json"])
      #expect(page.status == 401)
    }
  }

  @Test(arguments: [
    ("", true), ("*/*", true), ("application/json", true), ("text/html, application/*;q=0.1", true),
    ("application/json;q=0", false), ("text/html", false), ("application/xml;q=0.9, */*;q=0", false),
  ])
  func jsonIsGivenToWhoWantsIt(_ accept: String, _ wants: Bool) { #expect(Reception.accepts(accept) == wants) }
}
