import NIOCore

/// How long the server waits for somebody who sends slowly, and how many it keeps waiting. Slow is allowed, since the line
/// may be a bad one; slower than any line is not.
struct Patience: Sendable {
  /// For the head of a request to be whole, from the opening of the connection; bytes that drip in don't lengthen it.
  var head: TimeAmount = .seconds(30)
  /// Between an answer and the next request on the same connection.
  var idle: TimeAmount = .seconds(75)
  /// How often a body that is on its way is looked at.
  var look: TimeAmount = .seconds(10)
  /// A body may come as it likes for so long …
  var grace: TimeAmount = .seconds(30)
  /// … and after that as fast as this, in bytes per second on the whole: a telephone at the edge of its net.
  var slowest = 2_000
  /// What still comes of a body after the request was answered is read, so that the answer arrives; for so long.
  var afterwards: TimeAmount = .seconds(20)
  /// Connections kept at once. One more closes the one that has kept us waiting longest.
  var connections = 1_000

  /// Whether a body that has been on its way for so long comes too slowly.
  func isTooSlow(received: Int, after time: TimeAmount) -> Bool {
    time > grace && Int64(received) < (time - grace).nanoseconds / 1_000_000_000 * Int64(slowest)
  }
}
