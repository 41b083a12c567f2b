import Hummingbird
import Logging

/// A server that answers one word and knows nothing of Nær: what our pages are measured against.
public func buildPlainApplication(host: String = "127.0.0.1", port: Int) -> some ApplicationProtocol {
  let router = Router()
  router.get("/") { _, _ in "nær" }
  var logger = Logger(label: "plain")
  logger.logLevel = .warning
  return Application(
    router: router, configuration: ApplicationConfiguration(address: .hostname(host, port: port), serverName: nil),
    logger: logger)
}
