import CaseFile
import HTTPTypes

/// For the municipality's own monitors: whether the watch runs, how much waits, whether the store answers. Nothing else.
struct Health: Sendable {
  let isAlive: Bool
  /// Seconds; nil where the watch hasn't run since the start.
  let watchAge: Int?
  let queued: Int
  let failing: [MessageWay]
  let storeAnswers: Bool

  init(_ guest: Guest) async {
    let state = guest.services.pulse.now
    isAlive = guest.services.pulse.isAlive(at: guest.now)
    watchAge = state.watched.map { Int((guest.now.milliseconds - $0.milliseconds) / 1000) }
    queued = state.queued
    failing = state.failing.keys.sorted { $0.rawValue < $1.rawValue }
    storeAnswers = await guest.services.watchRoom.answers()
  }

  /// 503 where somebody should look now.
  var reply: Reply {
    let isWell = isAlive && storeAnswers
    let age = watchAge.map(String.init) ?? "null"
    let names = failing.map { "\"\($0.rawValue)\"" }.joined(separator: ",")
    let body = """
      {"status":"\(isWell ? failing.isEmpty ? "ok" : "degraded" : "down")","watch":{"alive":\(isAlive),"age":\(age)},\
      "messages":{"waiting":\(queued),"failing":[\(names)]},"store":"\(storeAnswers ? "ok" : "down")"}

      """
    return Reply(
      status: isWell ? .ok : .serviceUnavailable, headers: [.contentType: "application/json"], body: Array(body.utf8))
  }
}
