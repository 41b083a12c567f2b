import ArgumentParser
import CaseFile
import Foundation
import Law
import Store
import Web

/// A department with a watch and notifications that nobody has opened. For the tests of alarms only.
struct AlarmFixture: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "alarm-fixture", shouldDisplay: false)

  @OptionGroup var options: StoreOptions
  @Option var count = 1
  @Option var minutesAgo = 0
  @Flag var danger = false

  func run() async throws {
    let masterKey = try Serving.masterKey(options.keyFile, for: options.folder)
    let archive = try House.open(options.folder, masterKey, try RuleSet.bundled())
    let now = Serving.systemNow()
    var filings: [Act.Filing] = []
    func file(_ content: any Content, in stream: StreamID = .department, at: Instant? = nil) {
      filings.append(.init(stream, at: .at(at ?? now), content))
    }
    let people: [(String, Role, String)] = [
      ("vagt", .caseworker, "1"), ("koordinator", .teamCoordinator, "2"), ("leder", .leader, "3"),
    ]
    let team = TeamID(rawValue: "team")
    file(MunicipalityNamed(name: "Prøveby", fictional: true))
    file(TeamFormed(team: team, name: "Team"))
    for (name, role, digit) in people {
      file(
        StaffJoined(
          staff: StaffID(rawValue: name), name: name.capitalized, role: role, team: team,
          email: "\(name)@proeve.example", mobile: "00 10 20 3\(digit)"))
    }
    file(
      WatchPlanned(
        shifts: (1...7).flatMap { weekday in
          WatchPart.allCases.map { PlannedShift(weekday: weekday, part: $0, staff: StaffID(rawValue: "vagt")) }
        }))
    for number in 0..<count {
      let id = "fixture\(number)"
      file(
        NotificationReceived(
          id: id, from: .school, professional: true, about: "Ninka Testesen", words: "Ninka kommer sulten i skole.",
          notifier: "Rektor Bodil Prøvesen", reach: "99 88 77 66", channel: .web, receipt: "N-FIXT-\(number)",
          children: [NotifiedChild(name: "Ninka Testesen", cpr: "0163181234", address: "Prøvevej 17")],
          inDanger: danger ? true : nil), in: .intake(NotificationID(rawValue: id)),
        at: now.adding(minutes: -minutesAgo))
    }
    try await archive.append(
      Act(
        id: ActID(rawValue: "alarm-fixture"), actor: .system, recordedAt: now.adding(minutes: -minutesAgo),
        filings: filings))
    try archive.close()
  }
}

/// Lists the alarms and messages that the journal holds. For the tests of alarms only.
struct AlarmCheck: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "alarm-check", shouldDisplay: false)

  @OptionGroup var options: StoreOptions
  /// How many days from today the log books are read: the tests' clock runs fast.
  @Option var days = 30

  func run() async throws {
    let archive = try options.open(.readOnly)
    let today = DanishTime.day(at: Serving.systemNow())
    let entries = try await archive.watchBooks((-2...days).map { today.adding(days: $0) })
    for entry in entries {
      switch entry.content {
      case let alarm as AlarmRaised:
        print("raised \(alarm.for ?? "-") \(alarm.reason.rawValue) \(alarm.level.rawValue) \(alarm.messages.count)")
      case let message as MessageQueued:
        print("queued \(message.id) \(message.way.rawValue) \(message.purpose.rawValue)")
      case let message as MessageSent: print("sent \(message.for)")
      case let message as MessageFailed: print("failed \(message.for) \(message.why) \(message.final)")
      default: print("other \(entry.kind)")
      }
    }
    let waiting = try await archive.waitingMessages()
    print("waiting \(waiting.count)")
    let report = try await archive.verify()
    for problem in report.problems { print("problem \(problem.english)") }
    try archive.close()
  }
}
