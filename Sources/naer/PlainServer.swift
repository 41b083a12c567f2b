import ArgumentParser
import Web

/// Hummingbird's plain response, for the measurements only.
struct PlainServer: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "plain-server", shouldDisplay: false)

  @Option var port = 8099

  func run() async throws { try await buildPlainApplication(port: port).runService() }
}
