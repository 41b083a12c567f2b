import ArgumentParser
import CaseFile
import Demo
import Exchange
import Foundation
import Law
import Logging
import Store
import Web

/// `naer demo`: a fictional department, made up to this moment, and its pages.
struct DemoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo", abstract: "Serve a fictional department, with cases up to today.")

  @Option(help: "The port to listen on.") var port = 8080
  @Option(help: "The address to listen on.") var host = "127.0.0.1"
  @Option(help: "The folder of the demo; made anew each day (default: naer-demo in the user's data folder).")
  var data: String?
  @Option(help: "How many children's cases, about (default: 700; 30000 with --large).") var cases: Int?
  @Flag(help: "Of a big city's measure: ten years, and 900 caseworkers to 30,000 cases.") var large = false
  @Flag(help: "Make the department and stop.") var seedOnly = false

  func run() async throws {
    let folder = data.map { URL(filePath: $0) } ?? URL.homeDirectory.appending(path: ".local/share/naer-demo")
    let store = folder.appending(path: "store")
    let keyFile = folder.appending(path: "store.key")
    let stamp = folder.appending(path: "made")
    let now = Serving.systemNow()
    let size = large ? DemoSize.large(cases: cases ?? 30_000) : DemoSize.small(cases: cases ?? 700)
    let made = "\(DanishTime.day(at: now)) \(size.cases)\(large ? " large" : "")"
    if (try? String(contentsOf: stamp, encoding: .utf8)) != made {
      try DemoFolder.empty(folder)
      let masterKey = try Serving.masterKey(keyFile, for: store)
      try await DemoFolder.fill(store, masterKey, size: size, now: now, staff: folder.appending(path: "staff"))
      try made.write(to: stamp, atomically: true, encoding: .utf8)
    }
    guard !seedOnly else { return }
    let masterKey = try MasterKey.load(keyFile)
    let rules = try RuleSet.bundled()
    let archive = try House.open(store, masterKey, rules)
    print(
      """

      Nær kører på http://localhost:\(port)

      Åbn adressen og vælg, hvem du vil være. Begynd som Mette, rådgiver: Min dag viser, hvad der haster.
      Alt er opdigtet. Stop med Ctrl-C.
      """)
    let settings = Settings(isDemo: true, usesTLS: false, signingKey: masterKey.cookieKey)
    try await Serving.run(
      archive, rules: rules, settings: settings, host: host, port: port, logger: Logger(label: "naer"),
      mailDrop: folder.appending(path: "mails"), outgoing: .pretence)
  }
}

/// The folder of the demo: it holds nothing real, so it is thrown away and made anew.
enum DemoFolder {
  /// Says whose folder it is, from before anything is put there until after it has been thrown away.
  static let mark = "fiktiv"

  /// - Throws: `ValidationError` where the folder holds a store that no demo has made: it may be somebody's own.
  static func empty(_ folder: URL) throws {
    let files = FileManager.default
    func has(_ name: String) -> Bool { files.fileExists(atPath: folder.appending(path: name).path) }
    guard has(mark) || has("made") || !(has("store") || has("store.key")) else {
      throw ValidationError(
        "\(folder.path) holds a store that the demo didn't make, so nothing was touched. Choose another --data folder.")
    }
    for name in ["store", "store.key", "made", "staff"] {
      let item = folder.appending(path: name)
      if files.fileExists(atPath: item.path) { try files.removeItem(at: item) }
    }
    try files.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data().write(to: folder.appending(path: mark))
  }

  /// Makes the department and writes it down, the one while the other: what is made is not held.
  static func fill(_ store: URL, _ masterKey: MasterKey, size: DemoSize, now: Instant, staff: URL) async throws {
    print("Laver en fiktiv afdeling med omkring \(size.cases) sager …")
    let began = ContinuousClock.now
    let department = DemoDepartment(material: try Material.bundled(), size: size, now: now)
    let archive = try House.open(store, masterKey, try RuleSet.bundled())
    var parts = department.parts
    var (acts, entries) = (0, 0)
    var part = some(of: &parts)
    while !part.isEmpty {
      let made = part
      async let written: Void = archive.append(contentsOf: made)
      let next = some(of: &parts)
      try await written
      acts += made.count
      entries += made.reduce(0) { $0 + $1.filings.count }
      print("  \(acts) hændelser, \(entries) indførsler")
      part = next
    }
    try await archive.append(contentsOf: published(by: department))
    try archive.close()
    // Who works there: whom a load generator can be.
    try department.staff.map { "\($0.id) \($0.role.rawValue)\n" }.joined().write(
      to: staff, atomically: true, encoding: .utf8)
    let seconds = (ContinuousClock.now - began).components.seconds
    print("  på \(seconds) sekunder: \(entries / max(1, Int(seconds))) indførsler i sekundet")
  }

  /// Some thousands of acts, whole families together; empty at the end.
  private static func some(of parts: inout DemoMaker) -> [Act] {
    var acts: [Act] = []
    while acts.count < 5000, let more = parts.next() { acts += more }
    return acts
  }

  /// The published cases, opened as cases of the department.
  private static func published(by department: DemoDepartment) throws -> [Act] {
    guard let leader = department.staff.first(where: { $0.role == .leader }), let team = department.teams.first else {
      return []
    }
    return try CaseScript.published().enumerated().flatMap { number, script in
      var born: Day?
      var due: Day?
      switch script.facts.child {
      case .born(let day): born = day
      case .due(let day): due = day
      case nil: break
      }
      let published = PublishedCase(
        id: script.id, title: "\(script.authority), \(script.document)", born: born, due: due,
        judgedOn: script.judgedOn, facts: script.facts.facts)
      return try published.acts(caseworker: leader.id, team: team, seed: UInt64(number + 1))
    }
  }
}
