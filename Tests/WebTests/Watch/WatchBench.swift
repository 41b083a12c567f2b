import CaseFile
import Exchange
import Store
import Synchronization

@testable import Web

/// Stand-ins for what is outside: they keep what they got, and answer as they are told.
final class Post: Sendable {
  private let got = Mutex<[Parcel]>([])
  private let answers = Mutex<[MessageWay: Delivery]>([:])

  var parcels: [Parcel] { got.withLock { $0 } }
  func answer(_ way: MessageWay, _ delivery: Delivery) { answers.withLock { $0[way] = delivery } }

  var outgoing: Outgoing {
    Outgoing(
      ways: [.mail, .sms],
      send: { [self] parcel in
        got.withLock { $0.append(parcel) }
        return answers.withLock { $0[parcel.way] } ?? .delivered
      },
      check: { [self] way in answers.withLock { $0[way] } ?? .delivered })
  }
}

/// A department with a watch, and the watch in hand.
struct WatchBench {
  let bench: Bench
  let post = Post()
  let services: Services
  let watch: Watch
  let dispatcher: Dispatcher

  init(planned: Bool = true) async throws {
    bench = try await Bench()
    var filings: [Act.Filing] = []
    func file(_ content: any Content) { filings.append(.init(.department, at: .at(Bench.start), content)) }
    for (index, id) in [Bench.mette, Bench.jonas, Bench.karen, Bench.lone, Bench.adam].enumerated() {
      file(StaffChanged(staff: id, email: "\(id)@fjordby.example", mobile: "00 10 20 3\(index)"))
    }
    if planned {
      let shifts = (1...7).flatMap { weekday in
        WatchPart.allCases.map { PlannedShift(weekday: weekday, part: $0, staff: Bench.mette) }
      }
      file(WatchPlanned(shifts: shifts))
    }
    try await bench.act("watch", filings)
    var services = bench.services
    services.outgoing = post.outgoing
    self.services = services
    watch = Watch(services)
    dispatcher = Dispatcher(services)
  }

  /// The watch's round, and both ways out.
  func round() async {
    await watch.tick(bench.now)
    for way in MessageWay.allCases { await dispatcher.tick(way, bench.now) }
  }

  /// To whom alarms have gone, in order, by both ways together.
  var alarmed: [String] {
    var seen: [String] = []
    for parcel in post.parcels where parcel.subject?.contains("venter") ?? parcel.text.contains("venter på dig") {
      let name = parcel.way == .mail ? String(parcel.to.prefix { $0 != "@" }) : parcel.to
      seen.append("\(parcel.way.rawValue) \(name)")
    }
    return seen
  }

  func alarms(of id: NotificationID) async throws -> [AlarmRaised] {
    try await services.watchRoom.courses(of: [id])[id, default: []].compactMap { $0.content as? AlarmRaised }
  }
}
