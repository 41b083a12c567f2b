import HTTPTypes
import NIOCore
import NIOEmbedded
import NIOHTTP1
import NIOHTTPTypes
import Testing

@testable import Web

/// With a clock that only moves when it is told to.
@Suite struct DoorkeeperTests {
  private let gate = Gate(limit: 10)
  private let patience = Patience()

  private func channel() throws -> EmbeddedChannel {
    let channel = EmbeddedChannel(
      handler: Doorkeeper(patience: patience, gate: gate) { isTooLong in
        Unreadable(isTooLong: isTooLong, reference: "abcd1234", usesTLS: false)
      })
    try channel.connect(to: .init(ipAddress: "127.0.0.1", port: 1)).wait()
    return channel
  }

  private let head = HTTPRequestPart.head(HTTPRequest(method: .post, scheme: "http", authority: "x", path: "/"))
  private let answer = HTTPResponsePart.head(HTTPResponse(status: .ok))

  private func advance(_ channel: EmbeddedChannel, _ time: TimeAmount) {
    channel.embeddedEventLoop.advanceTime(by: time)
  }

  @Test func whoSaysNothingIsClosed() throws {
    let channel = try channel()
    #expect(gate.count == 1)
    advance(channel, patience.head - .seconds(1))
    #expect(channel.isActive)
    advance(channel, .seconds(1))
    #expect(!channel.isActive)
    #expect(gate.count == 0)
  }

  @Test func aBodyThatDripsIsClosedAndOneThatOnlyTakesItsTimeIsNot() throws {
    for (bytes, isKept) in [(1, false), (30_000, true)] {
      let channel = try channel()
      try channel.writeInbound(head)
      for _ in 0..<12 where channel.isActive {
        try channel.writeInbound(HTTPRequestPart.body(ByteBuffer(repeating: 7, count: bytes)))
        advance(channel, .seconds(10))
      }
      #expect(channel.isActive == isKept, "\(bytes)")
      _ = try channel.finish(acceptAlreadyClosed: true)
    }
  }

  @Test func whileWeAnswerNobodyIsHurried() throws {
    let channel = try channel()
    try channel.writeInbound(head)
    try channel.writeInbound(HTTPRequestPart.end(nil))
    advance(channel, .hours(1))
    #expect(channel.isActive)
    try channel.writeOutbound(answer)
    try channel.writeOutbound(HTTPResponsePart.end(nil))
    advance(channel, patience.idle - .seconds(1))
    #expect(channel.isActive)
    try channel.writeInbound(head)
    try channel.writeInbound(HTTPRequestPart.end(nil))
    advance(channel, .seconds(2))
    #expect(channel.isActive)
    try channel.writeOutbound(answer)
    try channel.writeOutbound(HTTPResponsePart.end(nil))
    advance(channel, patience.idle)
    #expect(!channel.isActive)
  }

  @Test func whatComesAfterTheAnswerIsReadForAWhileOnly() throws {
    let channel = try channel()
    try channel.writeInbound(head)
    try channel.writeOutbound(answer)
    try channel.writeOutbound(HTTPResponsePart.end(nil))
    for _ in 0..<30 where channel.isActive {
      try channel.writeInbound(HTTPRequestPart.body(ByteBuffer(repeating: 7, count: 100_000)))
      advance(channel, .seconds(1))
    }
    #expect(!channel.isActive)
  }

  @Test(arguments: [400, 431])
  func whatIsNoRequestGetsOurHeadersAndAReference(_ status: Int) throws {
    let error = status == 431 ? HTTPParserError.headerOverflow : .invalidMethod
    let channel = try channel()
    channel.pipeline.fireErrorCaught(error)
    // What the server says by itself then.
    try channel.writeOutbound(HTTPResponsePart.head(HTTPResponse(status: .badRequest)))
    try channel.writeOutbound(HTTPResponsePart.end(nil))
    guard case .head(let head)? = try channel.readOutbound(as: HTTPResponsePart.self),
      case .body(let body)? = try channel.readOutbound(as: HTTPResponsePart.self)
    else {
      Issue.record("no answer")
      return
    }
    #expect(head.status.code == status)
    #expect(head.headerFields[.cacheControl] == "no-store")
    #expect(String(buffer: body).contains("abcd1234"))
    #expect(head.headerFields[.contentLength] == String(body.readableBytes))
    #expect(throws: HTTPParserError.self) { _ = try channel.finish(acceptAlreadyClosed: true) }
  }
}
