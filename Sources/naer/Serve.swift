import ArgumentParser
import CaseFile
import Exchange
import Foundation
import Law
import Logging
import Store
import Web

/// `naer serve`: the pages, on a port.
struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Serve the pages.")

  @Option(help: "The port to listen on.") var port = 8080
  @Option(help: "The address to listen on.") var host = "127.0.0.1"
  @Option(help: "The folder with the store.") var data = "var/naer"
  @Option(help: "The master key's file, outside the folder (default: the folder's name with .key).") var key: String?
  @Flag(help: "Everything is made up: sign in with one click, and say so on every page.") var demo = false
  @Option(help: "The file that says how mail and text messages are sent (docs/watch.md); without it, none are.")
  var outgoing: String?
  @Option(help: .hidden) var clockFactor = 1
  @Option(help: .hidden) var clockOrigin: Int?
  @Option(help: "A folder that mails are put in, one file each; each is taken in as a notification.")
  var mailDrop: String?
  @Flag(help: "Behind TLS: cookies are sent over TLS only.") var tls = false
  @Flag(help: "Behind a proxy of your own that says in X-Forwarded-For who calls.") var behindProxy = false

  func run() async throws {
    let folder = URL(filePath: data)
    let keyFile = URL(filePath: key ?? data + ".key")
    let masterKey = try Serving.masterKey(keyFile, for: folder)
    let rules = try RuleSet.bundled()
    let archive = try House.open(folder, masterKey, rules)
    var settings = Settings(isDemo: demo, usesTLS: tls, signingKey: masterKey.cookieKey, isBehindProxy: behindProxy)
    let file = try outgoing.map { try OutgoingFile(URL(filePath: $0)) }
    settings.address = file?.address
    print("Nær: http://\(host):\(port)")
    try await Serving.run(
      archive, rules: rules, settings: settings, host: host, port: port, logger: Logger(label: "naer"),
      mailDrop: mailDrop.map { URL(filePath: $0) }, outgoing: file?.outgoing ?? .none, pace: pace, now: clock)
  }

  /// For tests of what takes hours: a clock that runs so many times as fast, and rounds that follow it.
  private var clock: @Sendable () -> Instant {
    guard clockFactor > 1 else { return Serving.systemNow }
    let start = clockOrigin.map { Instant(milliseconds: Int64($0)) } ?? Serving.systemNow()
    let factor = Int64(clockFactor)
    return {
      let past = Serving.systemNow().milliseconds - start.milliseconds
      return Instant(milliseconds: start.milliseconds + past * factor)
    }
  }

  private var pace: WatchLoops.Pace {
    clockFactor > 1 ? .init(watch: .milliseconds(200), dispatch: .milliseconds(100)) : .init()
  }
}
