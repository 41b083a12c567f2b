import Hummingbird

extension Routes {
  static let help: [Route] = [
    .guest(.get, Places.help, .readHelp) { guest, _ in
      let visit = try await Reception(services: guest.services).signedIn(guest)
      return HelpModel(guest).reply(visit ?? guest)
    }
  ]
}

extension HelpModel {
  func reply(_ scene: any Scene) -> Reply {
    scene.page(scene.t("help.title"), nav: .help, narrow: true) { view(scene.t) }
  }
}
