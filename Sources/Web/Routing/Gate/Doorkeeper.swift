import HTTPTypes
import NIOCore
import NIOHTTP1
import NIOHTTPTypes

/// Stands at each connection: closes those that send slower than any line does, and gives what can't be read as HTTP an
/// answer with our headers and a reference that the log knows.
final class Doorkeeper: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPRequestPart
  typealias InboundOut = HTTPRequestPart
  typealias OutboundIn = HTTPResponsePart
  typealias OutboundOut = HTTPResponsePart

  private let patience: Patience
  private let gate: Gate
  private let unreadable: @Sendable (_ isTooLong: Bool) -> Unreadable
  private var alarm: Scheduled<Void>?
  /// Requests whose answer isn't written yet.
  private var unanswered = 0
  /// When the body began that is on its way; nil where none is.
  private var readingSince: NIODeadline?
  private var received = 0
  private var answer: Unreadable?

  init(
    patience: Patience, gate: Gate, unreadable: @escaping @Sendable (_ isTooLong: Bool) -> Unreadable
  ) {
    self.patience = patience
    self.gate = gate
    self.unreadable = unreadable
  }

  func handlerAdded(context: ChannelHandlerContext) { if context.channel.isActive { begin(context) } }

  func channelActive(context: ChannelHandlerContext) {
    begin(context)
    context.fireChannelActive()
  }

  private func begin(_ context: ChannelHandlerContext) {
    guard alarm == nil else { return }
    let channel = context.channel
    gate.entered(ObjectIdentifier(channel)) { channel.close(promise: nil) }
    closeIn(patience.head, context)
  }

  func channelInactive(context: ChannelHandlerContext) {
    gate.left(ObjectIdentifier(context.channel))
    alarm?.cancel()
    context.fireChannelInactive()
  }

  func handlerRemoved(context: ChannelHandlerContext) {
    gate.left(ObjectIdentifier(context.channel))
    alarm?.cancel()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head:
      unanswered += 1
      received = 0
      readingSince = context.eventLoop.now
      look(context)
    case .body(let bytes): received += bytes.readableBytes
    case .end:
      readingSince = nil
      alarm?.cancel()
      settle(context)
    }
    context.fireChannelRead(data)
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    switch unwrapOutboundIn(data) {
    case .head(let head) where answer != nil && head.status == .badRequest:
      guard let answer else { return }
      context.write(wrapOutboundOut(.head(answer.head)), promise: nil)
      context.write(wrapOutboundOut(.body(context.channel.allocator.buffer(string: answer.text))), promise: promise)
    case .end:
      unanswered -= 1
      context.write(data, promise: promise)
      settle(context)
    default: context.write(data, promise: promise)
    }
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    if let error = error as? HTTPParserError, answer == nil, unanswered == 0 {
      answer = unreadable(error == .headerOverflow)
    }
    context.fireErrorCaught(error)
  }

  /// What we wait for now, and for how long.
  private func settle(_ context: ChannelHandlerContext) {
    let isReading = readingSince != nil
    gate.changed(ObjectIdentifier(context.channel), isKeepingUs: isReading || unanswered <= 0)
    guard unanswered <= 0 else { return }
    closeIn(isReading ? patience.afterwards : patience.idle, context)
  }

  private func closeIn(_ time: TimeAmount, _ context: ChannelHandlerContext) {
    alarm?.cancel()
    let channel = context.channel
    alarm = context.eventLoop.scheduleTask(in: time) { channel.close(promise: nil) }
  }

  /// Looks at the body that is on its way, again and again.
  private func look(_ context: ChannelHandlerContext) {
    alarm?.cancel()
    let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
    alarm = context.eventLoop.scheduleTask(in: patience.look) {
      let (keeper, context) = bound.value
      guard let since = keeper.readingSince else { return }
      if keeper.patience.isTooSlow(received: keeper.received, after: context.eventLoop.now - since) {
        context.close(promise: nil)
      } else {
        keeper.look(context)
      }
    }
  }
}

/// The answer to what is no request at all.
struct Unreadable: Sendable {
  let head: HTTPResponse
  let text: String

  init(isTooLong: Bool, reference: String, usesTLS: Bool) {
    text =
      (isTooLong
        ? "Forespørgslen er for lang. Slet cookies for siden, og prøv igen.\n"
          + "The request is too long. Delete this site's cookies and try again.\n"
        : "Forespørgslen kunne ikke læses. Prøv igen.\nThe request could not be read. Try again.\n")
      + "\n\(reference)\n"
    var fields: HTTPFields = [
      .contentType: "text/plain; charset=utf-8", .contentLength: String(text.utf8.count), .connection: "close",
    ]
    Headers.add(to: &fields, usesTLS: usesTLS)
    head = HTTPResponse(status: isTooLong ? .requestHeaderFieldsTooLarge : .badRequest, headerFields: fields)
  }
}
