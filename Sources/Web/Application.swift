import Hummingbird
import Logging

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
      try await reception.answer(route, request, reference: context.reference).response
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
  return Application(
    router: buildRouter(services, routes: routes),
    configuration: ApplicationConfiguration(address: .hostname(host, port: port), serverName: nil),
    logger: logger)
}
