import Hummingbird
import HummingbirdCore
import Logging
import NIOCore

/// The router with every route of the list; tests drive it without a port.
public func buildRouter(_ services: Services, routes: [Route] = Routes.all) -> Router<WebContext> {
  var services = services
  services.routes = routes
  let router = Router(context: WebContext.self, options: .autoGenerateHeadEndpoints)
  let reception = Reception(services: services)
  router.add(middleware: FrontDoor(reception: reception, routes: routes))
  for route in routes {
    var number = 0
    let path = route.words.map { word -> String in
      guard word == "*" else { return word }
      number += 1
      return "{id\(number)}"
    }
    router.on(RouterPath("/" + path.joined(separator: "/")), method: route.method) { request, context in
      try await reception.answer(route, request, reference: context.reference, remote: context.remote).response
    }
  }
  return router
}

/// The server. `run()` it, or `runService()`, which stops in good order on SIGTERM and SIGINT.
public func buildApplication(
  _ services: Services, host: String = "127.0.0.1", port: Int = 8080, routes: [Route] = Routes.all
) -> some ApplicationProtocol {
  var logger = services.logger
  // Hummingbird's own lines name addresses; ours don't.
  logger.logLevel = .warning
  let patience = Patience()
  let gate = Gate(limit: patience.connections)
  let keeper: @Sendable () -> [any RemovableChannelHandler] = {
    [Doorkeeper(patience: patience, gate: gate) { services.unreadable(isTooLong: $0) }]
  }
  return Application(
    router: buildRouter(services, routes: routes),
    server: .http1(configuration: .init(additionalChannelHandlers: keeper())),
    configuration: ApplicationConfiguration(
      address: .hostname(host, port: port), serverName: nil,
      // Where all of them are being answered, the next ones wait outside.
      availableConnectionsDelegate: MaximumAvailableConnections(patience.connections * 5 / 4)),
    logger: logger)
}

extension Services {
  /// The answer to what can't be read as a request, and its line in the log.
  fileprivate func unreadable(isTooLong: Bool) -> Unreadable {
    let reference = String(newID().prefix(8))
    let answer = Unreadable(isTooLong: isTooLong, reference: reference, usesTLS: settings.usesTLS)
    logger.info(
      "request",
      metadata: [
        "ref": .string(reference), "status": .stringConvertible(answer.head.status.code),
        "problem": .string(isTooLong ? "too-long" : "unreadable"),
      ])
    return answer
  }
}
