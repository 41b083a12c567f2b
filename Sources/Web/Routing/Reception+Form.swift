import HTTPTypes
import Hummingbird
import NIOCore
import NIOHTTP1

extension Reception {
  /// The posted fields. Only ordinary forms are taken here: no files, no JSON.
  /// - Throws: `Unanswered` with what was typed, where it can't be taken but can be read; else `WebError`.
  func form(of request: inout Request) async throws -> Submission {
    guard request.method == .post else { return Submission() }
    let length = request.headers[.contentLength].flatMap(Int.init)
    if let length, length > Submission.mostBytesShown { throw WebError.tooLarge }
    let part = services.holding.part()
    let body = try await Self.body(of: request, part)
    // Cut off on its way: half a form is no form.
    if let length, length != body.readableBytes { throw WebError.malformed }
    var isWhole = true
    let type = request.headers[.contentType]?.lowercased() ?? ""
    guard type.isEmpty || type.hasPrefix("application/x-www-form-urlencoded"), request.isPlain else {
      throw Unanswered(error: WebError.malformed, form: Submission(words: body), part: part)
    }
    let form = Submission(beginningOf: body.getBytes(at: 0, length: body.readableBytes) ?? [], isWhole: &isWhole)
    if body.readableBytes > Submission.mostBytes {
      throw Unanswered(error: WebError.tooLarge, form: form, part: part)
    }
    guard isWhole else { throw Unanswered(error: WebError.malformed, form: form, part: part) }
    return form
  }

  private static func body(of request: Request, _ part: Holding.Part) async throws -> ByteBuffer {
    var body = ByteBuffer()
    do {
      for try await var chunk in request.body {
        try part.grow(by: chunk.readableBytes)
        body.writeBuffer(&chunk)
        if body.readableBytes > Submission.mostBytesShown { throw WebError.tooLarge }
      }
    } catch is HTTPParserError {
      throw WebError.malformed
    }
    return body
  }
}

extension Request {
  /// Sent as it is, and not packed together.
  fileprivate var isPlain: Bool {
    guard let coding = headers[.contentEncoding]?.lowercased() else { return true }
    return coding == "identity" || coding.isEmpty
  }
}

extension Submission {
  /// Something else than a form, as far as it is words that somebody may want back.
  fileprivate init(words body: ByteBuffer) {
    let bytes = body.readableBytesView.prefix(Self.mostBytes)
    guard !bytes.contains(0), let text = String(validating: bytes, as: UTF8.self) else {
      self.init()
      return
    }
    self.init([("body", text)])
  }
}
