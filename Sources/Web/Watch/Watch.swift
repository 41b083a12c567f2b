import CaseFile
import Exchange
import Law
import Store

/// The watch: sees to it that no notification lies unseen. One round looks at everything that waits and raises what is
/// to be raised; it remembers nothing that isn't in the journal, so that a restart changes nothing.
public actor Watch {
  let services: Services
  /// When the slower things were last done.
  private var done: [String: Instant] = [:]
  var lastDigest: Day?

  public init(_ services: Services) { self.services = services }

  var room: WatchRoom { services.watchRoom }
  var t: Words { services.texts.words(.danish) }

  /// One round. What fails is logged and tried again in the next; the pulse beats only where the alarms could be seen to.
  public func tick(_ now: Instant) async {
    do {
      let scene = try await WatchScene(services, now: now)
      try await escalate(scene)
      services.pulse.watched(at: now)
      await trying("digest") { try await sendDigest(scene) }
      await every(minutes: 10, "silence", now) { try await listen(scene) }
      await every(minutes: 15, "probes", now) { try await probe(scene) }
    } catch {
      services.logger.error("watch", metadata: ["problem": "\(type(of: error))"])
    }
  }

  private func every(minutes: Int, _ name: String, _ now: Instant, _ work: () async throws -> Void) async {
    if let last = done[name], last <= now, now < last.adding(minutes: minutes) { return }
    done[name] = now
    await trying(name, work)
  }

  private func trying(_ name: String, _ work: () async throws -> Void) async {
    do { try await work() } catch {
      services.logger.error("watch", metadata: ["part": "\(name)", "problem": "\(type(of: error))"])
    }
  }
}

/// What a round of the watch goes by.
struct WatchScene: Sendable {
  let services: Services
  let department: Department
  let now: Instant
  let t: Words

  init(_ services: Services, now: Instant) async throws {
    self.init(services, try await services.watchRoom.department(), now: now)
  }

  /// - Parameter t: the language; messages are in Danish.
  init(_ services: Services, _ department: Department, now: Instant, t: Words? = nil) {
    self.services = services
    self.department = department
    self.now = now
    self.t = t ?? services.texts.words(.danish)
  }

  var today: Day { DanishTime.day(at: now) }
  var rota: Rota { department.rota }
  var book: StreamID { .watch(today) }

  /// Those who have the watch now and still work here.
  var holders: [Rota.Holder] {
    rota.holders(at: now, teams: department.teams.map(\.id), isWorkingDay: DanishCalendar.isWorkingDay)
      .filter { department.member($0.staff)?.works == true }
  }

  func members(_ roles: Set<Role>) -> [StaffMember] {
    department.staff.filter { $0.works && roles.contains($0.role) }
  }

  /// Everybody at a level who can be reached. Where there is no leader, whoever looks after the installation is told.
  func people(_ level: AlarmLevel) -> [StaffID] {
    let all: [StaffMember] =
      switch level {
      case .watch: holders.compactMap { department.member($0.staff) }
      case .coordinator: members([.teamCoordinator])
      case .leader: members([.leader])
      }
    let reached = all.filter(isReachable)
    if reached.isEmpty, level == .leader { return members([.administrator]).filter(isReachable).map(\.id) }
    return reached.map(\.id)
  }

  private func isReachable(_ member: StaffMember) -> Bool {
    services.outgoing.ways.contains {
      services.message(.alarm, to: member.reach, way: $0, subject: "", text: "") != nil
    }
  }

  var escalation: Escalation {
    let rota = rota
    return Escalation(
      settings: rota.settings,
      people: Dictionary(uniqueKeysWithValues: AlarmLevel.allCases.map { ($0, people($0)) }),
      isOutside: { rota.shift(at: $0, isWorkingDay: DanishCalendar.isWorkingDay).part == .outside })
  }

  func filing(_ content: any Content, in stream: StreamID? = nil) -> Act.Filing {
    Act.Filing(stream ?? book, at: .at(now), content)
  }

  /// The same to somebody by every way there is to them.
  func messages(
    _ purpose: MessagePurpose, to member: StaffMember, ways: Set<MessageWay> = Set(MessageWay.allCases),
    subject: String, mail: String, sms: String, about: String? = nil
  ) -> [MessageQueued] {
    MessageWay.allCases.filter(ways.contains).compactMap { way in
      services.message(
        purpose, to: member.reach, way: way, subject: subject, text: way == .mail ? mail : sms, staff: member.id,
        about: about)
    }
  }

  /// Where one signs in, as it stands at the end of every message.
  var link: String {
    guard let address = services.settings.address else { return t("watch.message.sign-in") }
    return t("watch.message.link", ["link": address + Places.inbox().path])
  }
}

extension StaffMember {
  /// Where an alarm reaches them. A telephone on a desk takes no text message.
  var reach: Reach { Reach(mail: email, phone: mobile) }
}
